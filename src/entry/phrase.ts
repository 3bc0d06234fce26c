import type { Word } from './sentence.ts'

/** A noun phrase: words `[start, end)` of its sentence. */
export interface NounPhrase {
  readonly start: number
  readonly end: number
  /** The word the phrase is about. */
  readonly head: number
  /** The preposition right before it, in lower case. */
  readonly preposition: string | null
  /** The possessor inside it: `Israel` in "Israel's strikes", `its` in "its strikes". */
  readonly owner: readonly [start: number, end: number] | null
}

const INSIDE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM'])
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your'])
const PERSONAL = new Set(
  'i you he she it we they me him her us them himself herself itself themselves someone everyone nobody anyone'.split(
    ' ',
  ),
)
const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|january|february|march|april|june|july|august|september|october|november|december)$/

/** True for the name of a day or month and for "today" and its like. */
export const isDay = (word: Word): boolean =>
  DAY.test(word.lower) && (word.tag !== 'VERB' || word.lower !== 'march')

/** True for a personal pronoun; "US" and "IT" in capitals are names. */
export const isPersonal = (word: Word): boolean =>
  PERSONAL.has(word.lower) && (word.text === 'I' || !/^\p{Lu}{2,}$/u.test(word.text))

const UNIT =
  /^(?:week|month|year|night|spring|summer|autumn|winter|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'NOUN' || word.tag === 'PROPN' || word.tag === 'NUM')
const isGenitive = (word: Word | undefined): boolean => word?.lower === "'s" || word?.lower === "'"

/** "the damaged bridge", "visiting diplomats": a participle that stands before its noun. */
function isModifier(words: readonly Word[], at: number, start: number): boolean {
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]]
  if (word.tag === 'ADV')
    return at > start && (after?.tag === 'ADJ' || after?.tag === 'VERB') && before?.tag === 'DET'
  if (word.tag !== 'VERB' || !/(?:ed|ing|en)$/.test(word.lower)) return false
  const opened =
    at > start && (before?.tag === 'DET' || before?.tag === 'ADJ' || POSSESSIVE.has(before!.lower))
  return (opened || isGenitive(before)) && (isNominal(after) || after?.tag === 'ADJ')
}

function continues(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at]
  if (!word) return false
  const before = words[at - 1]
  if (isGenitive(word)) return at > start && isNominal(before) && at + 1 < words.length
  if (word.lower === '-' || word.lower === '–' || word.lower === '/')
    return at > start && before!.range[1] === word.range[0] && words[at + 1]?.range[0] === word.range[1]
  if (isModifier(words, at, start)) return true
  if (POSSESSIVE.has(word.lower))
    return at === start && (word.lower !== 'her' || isNominalStart(words[at + 1]))
  if (!INSIDE.has(word.tag)) {
    // The second half of "rebel-held": a verb glued to the words before it.
    return word.tag === 'VERB' && at > start && before!.lower === '-' && before!.range[1] === word.range[0]
  }
  if (word.tag === 'DET') return at === start
  if (
    /^(?:last|next|this|late|early)$/.test(word.lower) &&
    at > start &&
    isNominal(before) &&
    UNIT.test(words[at + 1]?.lower ?? '')
  )
    return false
  if (isDay(word) && at > start && isNominal(before) && !isGenitive(words[at + 1])) return false
  return true
}

const isNominalStart = (word: Word | undefined): boolean =>
  word !== undefined && (isNominal(word) || word.tag === 'ADJ' || word.tag === 'VERB')

function headOf(words: readonly Word[], start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (isNominal(words[at])) return at
  return end - 1
}

function ownerOf(words: readonly Word[], start: number, end: number): NounPhrase['owner'] {
  if (POSSESSIVE.has(words[start]!.lower)) return [start, start + 1]
  for (let at = end - 1; at > start; at--) if (isGenitive(words[at])) return [start, at]
  return null
}

/** The noun phrases of a sentence, left to right; none lies in another. */
export function nounPhrases(words: readonly Word[]): readonly NounPhrase[] {
  const found: NounPhrase[] = []
  for (let start = 0; start < words.length;) {
    const word = words[start]!
    let end = start
    while (continues(words, end, start)) end++
    if (end === start && isPersonal(word)) end = start + 1
    if (
      end === start ||
      (end === start + 1 && word.tag === 'DET' && !/^(?:this|these|those|all|both)$/.test(word.lower))
    ) {
      start++
      continue
    }
    if (
      !words
        .slice(start, end)
        .some(each => isNominal(each) || each.tag === 'DET' || isPersonal(each) || POSSESSIVE.has(each.lower))
    ) {
      start = end
      continue
    }
    const before = words[start - 1]
    found.push({
      start,
      end,
      head: headOf(words, start, end),
      preposition: before && (before.tag === 'ADP' || before.lower === 'to') ? before.lower : null,
      owner: ownerOf(words, start, end),
    })
    start = end
  }
  return found
}
