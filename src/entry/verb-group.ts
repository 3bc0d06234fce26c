import type { Word } from './sentence.ts'
import type { NounPhrase } from './phrase.ts'
import { isParticiple } from './inflection.ts'

/** A verb with its auxiliaries: words `[start, end)` of its sentence. */
export interface VerbGroup {
  readonly start: number
  readonly end: number
  /** The main verb; for "is ready" the form of "be". */
  readonly head: number
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly progressive: boolean
}

const MODALS = new Set([
  'will',
  'would',
  'could',
  'can',
  'ca',
  'may',
  'might',
  'must',
  'should',
  'shall',
  'wo',
  "'ll",
  "'d",
  'ought',
])
const NEGATIONS = new Set(['not', "n't", 'never', 'no'])
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", "'m", "'s"])
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having'])
const DO = new Set(['do', 'does', 'did'])

const isAuxiliary = (word: Word, next: Word | undefined): boolean =>
  word.tag === 'AUX' ||
  MODALS.has(word.lower) ||
  ((HAVE.has(word.lower) || BE.has(word.lower) || DO.has(word.lower)) &&
    next !== undefined &&
    (next.tag === 'VERB' || next.tag === 'AUX' || NEGATIONS.has(next.lower) || next.tag === 'ADV'))

function formOf(words: readonly Word[], start: number, head: number): VerbGroup['form'] {
  const first = words[start]!
  if (first.lower === 'to') return 'infinitive'
  if (start < head && words.slice(start, head).some(word => word.tag === 'AUX' || MODALS.has(word.lower)))
    return first.lower.endsWith('ing') ? 'gerund' : 'finite'
  if (words[head]!.lower.endsWith('ing')) return 'gerund'
  if (isParticiple(words[head]!.lower) && words[head + 1]?.lower === 'by') return 'participle'
  return 'finite'
}

function groupAt(words: readonly Word[], start: number, inPhrase: Uint8Array): VerbGroup | null {
  // "committed to paying": a preposition, and no infinitive.
  if (
    words[start]!.lower === 'to' &&
    words[start + 1]?.lower.endsWith('ing') &&
    words[start + 1]?.lower !== 'bring'
  )
    return null
  let at = start
  let head = -1
  if (
    words[at]!.lower === 'to' &&
    (words[at + 1]?.tag === 'VERB' || words[at + 1]?.tag === 'AUX' || words[at + 1]?.tag === 'ADV')
  )
    at++
  let last = -1
  for (; at < words.length; at++) {
    const word = words[at]!
    if (inPhrase[at]) break
    if (isAuxiliary(word, words[at + 1])) last = at
    else if (word.tag === 'VERB') {
      head = at
      break
    } else if (at === start || !(word.tag === 'ADV' || NEGATIONS.has(word.lower))) break
  }
  if (head < 0) head = last
  if (head < 0) return null
  const before = words.slice(start, head).map(word => word.lower)
  const verb = words[head]!.lower
  const hasBe = before.some(word => BE.has(word))
  const form = formOf(words, start, head)
  return {
    start,
    end: head + 1,
    head,
    form,
    modal: before.find(word => MODALS.has(word)) ?? (MODALS.has(verb) ? verb : null),
    negated: before.some(word => NEGATIONS.has(word)) || NEGATIONS.has(words[start - 1]?.lower ?? ''),
    passive: (hasBe && isParticiple(verb)) || form === 'participle',
    progressive: hasBe && verb.endsWith('ing'),
  }
}

/** "were beaten and robbed": the second verb shares the auxiliaries of the first. */
function sharing(words: readonly Word[], group: VerbGroup, before: VerbGroup | undefined): VerbGroup {
  const joined =
    before?.passive &&
    group.start === group.head &&
    before.end === group.start - 1 &&
    words[before.end]!.tag === 'CCONJ'
  if (!joined || !isParticiple(words[group.head]!.lower)) return group
  return {
    ...group,
    start: before.start,
    passive: true,
    modal: before.modal,
    negated: before.negated,
    form: before.form,
  }
}

/** The verb groups of a sentence, left to right. */
export function verbGroups(words: readonly Word[], phrases: readonly NounPhrase[]): readonly VerbGroup[] {
  const inPhrase = new Uint8Array(words.length)
  for (const { start, end } of phrases) inPhrase.fill(1, start, end)
  const found: VerbGroup[] = []
  for (let at = 0; at < words.length; at++) {
    const group = inPhrase[at] ? null : groupAt(words, at, inPhrase)
    if (!group) continue
    found.push(sharing(words, group, found.at(-1)))
    at = group.end - 1
  }
  return found
}
