import type { Note } from '../lib/note.ts'
import type { Page } from '../page/page.ts'
import type { Article } from './article.ts'
import { assemble } from './assemble.ts'
import { readLines } from './lines.ts'
import { readMarkup } from './markup.ts'
import { claimed } from './metadata.ts'
import { splitStories } from './split.ts'
import type { Story, Unit } from './story.ts'

export { accountFor } from './account.ts'
export { Article } from './article.ts'
export { isBody, joinBody } from './reading.ts'

/**
 * Finds the stories on a page. Every word of the page stands in one block or one dropped range of one article;
 * a page on which no story was found gives none, and `whyNone` says why.
 */
export function findArticles(page: Page): Article[] {
  const stories = readStories(page)
  return stories.map(story => assemble(page, story, stories.length === 1))
}

/** Why a page gave no article, as a note. */
export const whyNone = (page: Page): Note => ({
  stage: 'article',
  rule: page.segments.length === 0 ? 'no-words' : 'no-story',
  level: 'warning',
  range: null,
  reason:
    page.segments.length === 0
      ? 'There are no words on the page.'
      : 'Nothing on the page reads as a story: no paragraph was found.',
})

function readStories(page: Page): readonly Story[] {
  const units: readonly Unit[] = page.segments.map(segment => ({
    ...segment,
    text: page.text.slice(...segment.range),
  }))
  const claims = claimed(page, 'title')
  const stories = units.some(unit => unit.tag !== 'line')
    ? readMarkup(units, claims)
    : splitStories(units, page.text).map((story, index) => readLines(story, index === 0 ? claims : []))
  return stories.some(isStory) ? stories : []
}

/** A story has a body, or at least a title with its day. */
const isStory = (story: Story): boolean => {
  const kept = story.verdicts.flatMap(verdict => ('keep' in verdict ? [verdict.keep] : []))
  return (
    kept.some(kind => kind !== 'title' && kind !== 'caption') ||
    (kept.includes('title') && story.published !== null)
  )
}
