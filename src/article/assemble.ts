import { sha256 } from '../lib/hash.ts'
import type { Note } from '../lib/note.ts'
import type { Range } from '../lib/range.ts'
import type { Page } from '../page/page.ts'
import type { Article, Block, Dropped } from './article.ts'
import { findDate } from './dates.ts'
import { claimed, claimedAuthors, datelineOf, languageOf, namesIn, publishedOf } from './metadata.ts'
import { joinBody } from './reading.ts'
import type { Story } from './story.ts'

/** Makes the article of a story. `alone`: it is the only one on its page, so that what the page claims is about it. */
export function assemble(page: Page, story: Story, alone: boolean): Article {
  const blocks = blocksOf(page, story)
  const { text } = joinBody(blocks)
  const of = (kind: Block['kind']): readonly string[] =>
    blocks.filter(block => block.kind === kind).map(block => block.text)
  const title = of('title')[0] ?? (alone ? claimed(page, 'title')[0] : undefined)
  const lead = of('paragraph')[0]
  const authors = alone ? claimedAuthors(page) : []
  const modified = alone ? claimed(page, 'modified').map(findDate) : []
  return {
    article: sha256(`${page.page}:${story.units[0]!.range[0]}-${story.units.at(-1)!.range[1]}`),
    page: page.page,
    source: page.source,
    title: title ?? lead ?? null,
    publisher: claimed(page, 'publisher')[0] ?? story.publisher,
    authors: authors.length > 0 ? authors : [...new Set(of('byline').flatMap(namesIn))],
    dateline: datelineOf(blocks),
    published: publishedOf(page, story, blocks, alone),
    modified: modified.find(date => date !== null) ?? null,
    language: languageOf(page, text || (title ?? '')),
    url: page.url,
    text,
    blocks,
    dropped: droppedOf(story),
    notes: title === undefined && lead !== undefined ? [TITLE_FROM_LEAD] : [],
  }
}

const TITLE_FROM_LEAD: Note = {
  stage: 'article',
  rule: 'title-from-lead',
  level: 'info',
  range: null,
  reason: 'No title stands on the page; the first paragraph serves as one.',
}

/** The kept units as blocks. The cells of a table, one after another, make one block. */
function blocksOf(page: Page, story: Story): readonly Block[] {
  const blocks: { kind: Block['kind']; range: Range }[] = []
  story.units.forEach((unit, index) => {
    const verdict = story.verdicts[index]!
    const last = blocks.at(-1)
    if (!('keep' in verdict)) return
    if (verdict.keep === 'table' && last?.kind === 'table' && isKept(story, index - 1))
      last.range = [last.range[0], unit.range[1]]
    else blocks.push({ kind: verdict.keep, range: unit.range })
  })
  return blocks.map(({ kind, range }) => ({ kind, text: page.text.slice(...range), range }))
}

const isKept = (story: Story, index: number): boolean => 'keep' in (story.verdicts[index] ?? {})

/** The dropped units, those that stand together and fell to the same rule as one range. */
function droppedOf(story: Story): readonly Dropped[] {
  const dropped: { rule: string; reason: string; range: Range; last: number }[] = []
  story.units.forEach((unit, index) => {
    const verdict = story.verdicts[index]!
    if (!('drop' in verdict)) return
    const before = dropped.at(-1)
    if (
      before?.last === index - 1 &&
      before.rule === verdict.drop.rule &&
      before.reason === verdict.drop.reason
    ) {
      before.range = [before.range[0], unit.range[1]]
      before.last = index
    } else dropped.push({ ...verdict.drop, range: unit.range, last: index })
  })
  return dropped.map(({ range, reason, rule }) => ({ range, reason, rule }))
}
