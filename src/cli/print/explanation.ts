import type { Article } from '../../article/article.ts'
import type { Cue, Entry, Party } from '../../entry/entry.ts'
import { overlaps, type Range, shift, slice } from '../../lib/range.ts'
import { cut } from '../../view/index.ts'

/** One field of an entry, its value, and the words of the page that decided it, each with its range. */
export interface Reason {
  readonly field: string
  readonly value: string
  readonly words: readonly string[]
}

/** Words, and whether they decided a field. */
interface Words {
  readonly words: string
  readonly marked: boolean
}

/** A stretch of evidence in pieces. */
export interface MarkedWords {
  /** Where it stands: block and page range. */
  readonly place: string
  readonly pieces: readonly Words[]
}

const span = ([start, end]: Range): string => `${start}–${end}`
const parties = (all: readonly Party[]): string => all.map(({ name }) => name).join(', ')
const mentions = (all: readonly Party[]): readonly string[] =>
  all
    .filter(({ name, mention }) => name !== mention)
    .map(({ name, mention }) => `${name}: named “${mention}”`)

/** Why an entry is as it is, field by field; fields that say nothing are left out. */
export function explanation(entry: Entry): readonly Reason[] {
  const { when, where } = entry
  const cues = (field: Cue['field']): readonly string[] =>
    entry.cues.filter(cue => cue.field === field).map(({ text, range }) => `“${text}” at ${span(range)}`)
  const rows: readonly (readonly [field: string, value: string | null, words: readonly string[]])[] = [
    ['act', entry.act, cues('act').length > 0 ? cues('act') : [`“${entry.evidence.trigger}”`]],
    ['actors', parties(entry.actors) || '(the text names nobody)', mentions(entry.actors)],
    ['targets', parties(entry.targets) || null, mentions(entry.targets)],
    ['status', entry.status, cues('status')],
    [
      'holder',
      entry.holder === 'reporter' ? 'reporter (the article itself asserts it)' : entry.holder,
      cues('holder'),
    ],
    ['unconfirmed', entry.unconfirmed ? 'yes' : null, cues('unconfirmed')],
    ['background', entry.background ? 'yes' : null, cues('background')],
    ['when', when && `${when.value} (${when.basis}${when.text && ` “${when.text}”`})`, cues('when')],
    [
      'where',
      where && [where.name, where.country, where.text && `“${where.text}”`].filter(Boolean).join(', '),
      cues('where'),
    ],
    ['content', entry.content && `“${entry.content}”`, []],
    ['speech', entry.speech, cues('speech')],
    ['outlet', entry.outlet, cues('outlet')],
    [
      'tracks',
      entry.tracks.map(({ name, mention }) => `${name} (named “${mention}”)`).join(', ') || null,
      [],
    ],
    ['retells', entry.same_as, []],
    ['rule', entry.rule, []],
    ['confidence', entry.confidence.toFixed(2), []],
    ['id', entry.id, []],
  ]
  return rows.flatMap(([field, value, words]) => (value === null ? [] : [{ field, value, words }]))
}

/** The evidence of an entry, piece by piece, with the words marked that carry the act or decided a field. */
export function markedWords(entry: Entry, article: Article): readonly MarkedWords[] {
  return entry.evidence.ranges.map(({ block, page }) => {
    const { kind, text: blockText, range } = article.blocks[block]!
    const text = slice(blockText, shift(page, -range[0]))
    const cues = entry.cues
      .filter(cue => overlaps(cue.range, page))
      .map(({ range: [start, end] }): Range => [Math.max(0, start - page[0]), end - page[0]])
    const spans = [...cues, ...triggerIn(text, entry)].map(each => ({ range: each, label: true }))
    return {
      place: `${kind}, page ${span(page)}`,
      pieces: joined(cut(text, spans).map(piece => ({ words: piece.text, marked: piece.labels.length > 0 }))),
    }
  })
}

function triggerIn(text: string, { evidence: { trigger } }: Entry): readonly Range[] {
  const at = text.indexOf(trigger)
  return at < 0 ? [] : [[at, at + trigger.length]]
}

/** Neighbours that are both marked, or both not, become one. */
const joined = (pieces: readonly Words[]): readonly Words[] =>
  pieces.reduce<readonly Words[]>((before, piece) => {
    const last = before.at(-1)
    return last?.marked === piece.marked
      ? [...before.slice(0, -1), { words: last.words + piece.words, marked: last.marked }]
      : [...before, piece]
  }, [])
