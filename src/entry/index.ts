import type { Article } from '../article/article.ts'
import type { Annotation } from '../language/annotation.ts'
import type { Note } from '../lib/note.ts'
import { carryOccasions } from './carry.ts'
import { type Made, makeEntry } from './entries.ts'
import { linkTellings } from './identity.ts'
import type { Knowledge } from './knowledge.ts'
import type { ReadArticle } from './reading.ts'
import { speakersOf } from './speaker.ts'
import { readStory } from './story.ts'

export { type Knowledge, openKnowledge } from './knowledge.ts'

const TOLD_APART = new Set(['title', 'standfirst', 'caption'])

const dropped = (count: number): Note => ({
  stage: 'entry',
  rule: 'not-verbatim',
  level: 'error',
  range: null,
  reason: `${count} ${count === 1 ? 'entry was' : 'entries were'} dropped because their words could not be found again on the page.`,
})

/** Finds who did or said what to whom in an article. Every entry's words stand verbatim in article and page; one whose words do not is dropped and noted. */
export function findEntries(
  article: Article,
  annotation: Annotation,
  knowledge: Knowledge,
): Omit<ReadArticle, 'article'> {
  const story = readStory(article, annotation, knowledge)
  const told = speakersOf(story)
  const kept: Made[] = []
  let lost = 0
  for (const trigger of story.triggers) {
    const made = makeEntry(story, trigger, told, kept)
    if (made === 'not verbatim') lost++
    else if (made) kept.push(made)
  }
  const linked = linkTellings(
    kept.map(({ entry }) => entry),
    entry => !TOLD_APART.has(article.blocks[entry.evidence.ranges[0]!.block]!.kind),
  )
  const entries = carryOccasions(linked)
  const named = new Set(entries.flatMap(entry => entry.tracks.map(({ id }) => id)))
  return {
    entries,
    actors: [...new Map(kept.flatMap(({ actors }) => actors).map(actor => [actor.id, actor])).values()],
    tracks: [...new Map(story.tracks.map(({ track }) => [track.id, track])).values()].filter(({ id }) =>
      named.has(id),
    ),
    notes: lost > 0 ? [dropped(lost)] : [],
  }
}
