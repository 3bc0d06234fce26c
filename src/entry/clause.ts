import { isDay, nounPhrases, type NounPhrase } from './phrase.ts'
import type { Sentence, Word } from './sentence.ts'
import { verbGroups, type VerbGroup } from './verb-group.ts'

/** A sentence with its noun phrases and verb groups. */
export interface Syntax {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly phrases: readonly NounPhrase[]
  readonly groups: readonly VerbGroup[]
  /** Word index -> index into `phrases`, or -1. */
  readonly phraseAt: Int16Array
  /** Word index -> index into `groups`, or -1. */
  readonly groupAt: Int16Array
}

/** Finds the phrases and verb groups of a sentence. */
export function syntaxOf(sentence: Sentence): Syntax {
  const { words } = sentence
  const phrases = nounPhrases(words)
  const groups = verbGroups(words, phrases)
  const phraseAt = new Int16Array(words.length).fill(-1)
  const groupAt = new Int16Array(words.length).fill(-1)
  phrases.forEach(({ start, end }, index) => phraseAt.fill(index, start, end))
  groups.forEach(({ start, end }, index) => groupAt.fill(index, start, end))
  return { sentence, words, phrases, groups, phraseAt, groupAt }
}

const UNIT = /^(?:week|month|year|day|night|morning|evening|afternoon|hour|weekend|minute|decade|time)s?$/

/** True for "Thursday", "last week", "two days": phrases that tell a time and name no party. */
export const isTime = ({ words }: Syntax, phrase: NounPhrase): boolean =>
  isDay(words[phrase.head]!) ||
  UNIT.test(words[phrase.head]!.lower) ||
  /^(?:19|20)\d\d$/.test(words[phrase.head]!.text)

/** True for a bare name: capitalised words, the last one a name, no article before them. */
export function isName({ words }: Syntax, phrase: NounPhrase): boolean {
  const last = words[phrase.end - 1]!
  return last.tag === 'PROPN' && words[phrase.start]!.tag !== 'DET' && /^\p{Lu}/u.test(last.text)
}

/** Index of the phrase that ends before word `end`, or -1. */
export const phraseEndingAt = (syntax: Syntax, end: number): number =>
  end > 0 ? (syntax.phraseAt[end - 1] ?? -1) : -1

/** Words tagged as prepositions that lead in a clause: what follows them may be its subject. */
export const OPENS_CLAUSE = new Set(
  'after before since until till as while because than like that once although though if unless whether when where how why'.split(
    ' ',
  ),
)

/** From "the talks in Geneva" back to "the talks": the index of the phrase that a chain of prepositions hangs on; -1 for a lone time. */
export function climb(syntax: Syntax, index: number): number {
  let at = index
  for (;;) {
    const phrase = syntax.phrases[at]!
    if (!phrase.preposition || OPENS_CLAUSE.has(phrase.preposition)) return at
    const before = phraseEndingAt(syntax, phrase.start - 1)
    if (before < 0) return isTime(syntax, phrase) ? -1 : at
    at = before
  }
}

/** A phrase with those joined to it on its left: "Chile, Peru and Brazil". */
export function joinedLeft({ words, phrases, sentence }: Syntax, index: number): readonly NounPhrase[] {
  const found = [phrases[index]!]
  let conjunction = false
  for (let at = index; at > 0; at--) {
    const gap = words
      .slice(phrases[at - 1]!.end, phrases[at]!.start)
      .map(word => word.lower)
      .join(' ')
    if (/^(?:, )?(?:and|or|&)(?: also)?$/.test(gap)) conjunction = true
    else if (gap !== ',' || !(conjunction || sentence.kind === 'title')) break
    found.unshift(phrases[at - 1]!)
  }
  return found
}

/** A phrase with those joined to it on its right. */
export function joinedRight(
  { words, phrases, groups, groupAt }: Syntax,
  index: number,
): readonly NounPhrase[] {
  const begins = ({ end }: NounPhrase): boolean => groups[groupAt[end] ?? -1]?.form === 'finite'
  const found = [phrases[index]!]
  let commas = 0
  for (let at = index; at + 1 < phrases.length; at++) {
    const gap = words
      .slice(phrases[at]!.end, phrases[at + 1]!.start)
      .map(word => word.lower)
      .join(' ')
    if (/^(?:, )?(?:and|&)(?: (?:with|also))?$/.test(gap)) {
      // "signed the text, and they left": a phrase with a verb of its own begins a clause.
      if (phrases[index]!.preposition === null && begins(phrases[at + 1]!))
        return found.slice(0, Math.max(1, at - index + 1))
      found.push(phrases[at + 1]!)
      return found
    }
    if (gap !== ',' || commas++ > 8) break
    found.push(phrases[at + 1]!)
  }
  return found.slice(0, 1)
}

/** The phrases right after a verb group that no preposition leads in: its object. */
export function objectOf(syntax: Syntax, group: { readonly end: number }): readonly NounPhrase[] {
  const { words, phrases, phraseAt } = syntax
  for (let at = group.end; at < words.length && at < group.end + 4; at++) {
    const index = phraseAt[at]!
    if (index >= 0) return isTime(syntax, phrases[index]!) ? [] : joinedRight(syntax, index)
    if (words[at]!.tag !== 'ADV' && words[at]!.lower !== '"' && words[at]!.lower !== '“') return []
  }
  return []
}

/** The phrases led in by one of the prepositions, up to the next verb that has a subject of its own. */
export function phrasesAfter(
  syntax: Syntax,
  from: number,
  prepositions: readonly string[],
): readonly NounPhrase[] {
  const { words, phrases, groups } = syntax
  const stop = groups.find(group => group.start >= from && group.form !== 'participle')?.start ?? words.length
  const found = phrases.findIndex(
    phrase =>
      phrase.start >= from &&
      phrase.start < stop &&
      phrase.preposition !== null &&
      prepositions.includes(phrase.preposition) &&
      !isTime(syntax, phrase) &&
      !boundaryBetween(words, from, phrase.start),
  )
  return found < 0 ? [] : joinedRight(syntax, found)
}

function boundaryBetween(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:;|:|while|but|after|before|because|that)$/.test(words[at]!.lower)) return true
  return false
}

/** The "nothing" of "nothing to do with the strike", the "no" of "no part in it", the "any" of "denied any role in it"; null for other phrases. */
export function noPartIn({ words }: Syntax, { start }: NounPhrase): number | null {
  const before = words.slice(Math.max(0, start - 4), start).map(({ lower }) => lower)
  if (before.join(' ') === 'nothing to do with') return start - 4
  const part = /^(?:no|any) (?:part|role|hand|involvement|responsibility) (?:in|for)$/
  return part.test(before.slice(-3).join(' ')) ? start - 3 : null
}
