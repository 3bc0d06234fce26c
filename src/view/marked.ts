import type { Article, Block } from '../article/article.ts'
import type { Entry } from '../entry/entry.ts'
import { contains, type Range, shift } from '../lib/range.ts'
import { cut, type Piece, type Span } from './cut.ts'

/** How words belong to an entry: its sentence, the words said or demanded in it, or the words carrying the act. */
type Role = 'evidence' | 'content' | 'trigger'

/** That some words belong to an entry. */
export interface Mark {
  readonly entry: string
  readonly role: Role
}

/** A block of an article cut into pieces, and the entries whose words stand in it. */
export interface MarkedBlock {
  readonly block: Block
  readonly pieces: readonly Piece<Mark>[]
  /** Entries whose evidence begins in this block, in the order of their acting words. */
  readonly entries: readonly Entry[]
}

const GAP = ' … '

/** Page ranges of the words of `text`, looked for inside `within`; pieces joined with ` … ` are found one after the other. */
function find(article: Article, within: readonly { block: number; page: Range }[], text: string): Range[] {
  const found: Range[] = []
  let after = 0
  for (const part of text.split(GAP))
    for (const { block, page } of within) {
      const { text: words, range } = article.blocks[block]!
      const at = words.indexOf(part, Math.max(0, page[0] - range[0], after - range[0]))
      if (at < 0 || at + range[0] + part.length > page[1]) continue
      found.push(shift([at, at + part.length], range[0]))
      after = at + range[0] + part.length
      break
    }
  return found
}

/** Where the words carrying the act stand in the page; the cue of the act tells, where there is one. */
function triggerRanges(article: Article, entry: Entry): Range[] {
  const { ranges, trigger } = entry.evidence
  const cues = entry.cues.filter(
    ({ field, text, range }) =>
      field === 'act' && trigger.includes(text) && ranges.some(({ page }) => contains(page, range)),
  )
  return cues.length > 0 ? cues.map(({ range }) => range) : find(article, ranges, trigger)
}

/** All ranges of the page that belong to an entry. Words said may run on into the two blocks after its sentence. */
function spansOf(article: Article, entry: Entry): Span<Mark>[] {
  const { ranges } = entry.evidence
  const last = ranges.at(-1)!.block
  const runOn = [last, last + 1, last + 2]
    .filter(block => article.blocks[block])
    .map(block => ({ block, page: article.blocks[block]!.range }))
  const content = entry.content ? find(article, [...ranges, ...runOn], entry.content) : []
  const as = (role: Role) => (range: Range) => ({ range, label: { entry: entry.id, role } })
  return [
    ...ranges.map(({ page }) => as('evidence')(page)),
    ...content.map(as('content')),
    ...triggerRanges(article, entry).map(as('trigger')),
  ]
}

/**
 * The blocks of an article, each cut into pieces that name the entries covering them. The pieces of a block join to
 * its text. Entries whose evidence names no block of this article are left out.
 */
export function marked(article: Article, entries: readonly Entry[]): readonly MarkedBlock[] {
  const known = entries.filter(({ evidence }) => evidence.ranges.every(({ block }) => article.blocks[block]))
  const spans = known.flatMap(entry => spansOf(article, entry))
  const placeOf = new Map(
    known.map(entry => [
      entry.id,
      triggerRanges(article, entry)[0]?.[0] ?? entry.evidence.ranges[0]!.page[0],
    ]),
  )
  return article.blocks.map((block, index) => ({
    block,
    pieces: cut(
      block.text,
      spans
        .filter(({ range }) => range[0] < block.range[1] && range[1] > block.range[0])
        .map(({ range, label }) => ({
          label,
          range: [Math.max(0, range[0] - block.range[0]), range[1] - block.range[0]],
        })),
    ),
    entries: known
      .filter(({ evidence }) => evidence.ranges[0]!.block === index)
      .toSorted((a, b) => placeOf.get(a.id)! - placeOf.get(b.id)!),
  }))
}
