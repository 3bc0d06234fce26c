import { VERBAL_ACTS } from './entry.ts'
import { openLexicon } from './lexicon.ts'
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

const phraseEndingAt = (syntax: Syntax, end: number): number =>
  end > 0 ? (syntax.phraseAt[end - 1] ?? -1) : -1

/** From "the talks in Geneva" back to "the talks": the phrase that a chain of prepositions hangs on. */
const OPENS_CLAUSE = new Set(
  'after before since until till as while because than like that once although though if unless whether when where how why'.split(
    ' ',
  ),
)

function climb(syntax: Syntax, index: number): number {
  let at = index
  for (;;) {
    const phrase = syntax.phrases[at]!
    if (!phrase.preposition || OPENS_CLAUSE.has(phrase.preposition)) return at
    const before = phraseEndingAt(syntax, phrase.start - 1)
    if (before < 0) return isTime(syntax, phrase) ? -1 : at
    at = before
  }
}

/** A phrase with those joined to it on its left: "Russia, Turkey and Iran". */
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
      // "discussed the agenda, and it was agreed": a phrase with a verb of its own begins a clause.
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

const RELATIVE = new Set(['who', 'which', 'that'])
const SKIPPED = new Set(['ADV', 'INTJ'])

function beforeInsertion(syntax: Syntax, comma: number): readonly NounPhrase[] {
  const { words, phrases, groups, phraseAt } = syntax
  const inserted = phraseEndingAt(syntax, comma)
  if (
    inserted >= 0 &&
    isName(syntax, phrases[inserted]!) &&
    words[phrases[inserted]!.start - 1]?.lower === ',' &&
    phraseAt[phrases[inserted]!.start - 2]! >= 0 &&
    phrases[inserted]!.end - phrases[inserted]!.start > 1
  )
    return [phrases[inserted]!]
  for (let open = comma - 1; open > 0 && comma - open < 40; open--) {
    if (words[open]!.lower !== ',' && words[open]!.lower !== '--' && words[open]!.lower !== '–') continue
    const index = phraseEndingAt(syntax, open)
    const next = words[open + 1]!
    // A name set apart after a description: "the ministry's spokesman, Esmail Baghaei, said".
    const opensAside =
      syntax.phraseAt[open + 1]! >= 0 ||
      RELATIVE.has(next.lower) ||
      next.lower === 'whose' ||
      /(?:ing|ed)$/.test(next.lower) ||
      next.tag === 'ADP'
    if (index < 0 || !opensAside) continue
    const between = groups.some(group => group.start > open && group.end <= comma && group.form === 'finite')
    if (between && !RELATIVE.has(next.lower) && next.lower !== 'whose') continue
    const top = climb(syntax, index)
    return top < 0 ? [] : joinedLeft(syntax, top)
  }
  const alone = inserted >= 0 && !groups.some(group => group.start < comma && group.form === 'finite')
  return alone ? joinedLeft(syntax, Math.max(climb(syntax, inserted), 0)) : []
}

const isNominative = (word: Word): boolean => /^(?:he|she|they|we|i)$/.test(word.lower)
const opensClause = ({ preposition }: NounPhrase): boolean =>
  preposition === null || OPENS_CLAUSE.has(preposition)
/** Verbs besides those of saying after which a noun phrase may begin a clause: "ensure Israel withdraws". */
const TAKES_CLAUSE =
  /^(?:think|thought|believe|hope|fear|know|knew|feel|felt|see|saw|find|found|ensure|mean|meant|show|prove|let|make|help|expect|want|hear|heard|say|said|tell|told)/

const takesClause = (word: Word): boolean =>
  TAKES_CLAUSE.test(word.lower) ||
  (openLexicon().get(word.lower) ?? []).some(({ block }) => VERBAL_ACTS.includes(block.act))

/** The subject that the phrase right before a verb is, or belongs to. */
function fromPhrase(syntax: Syntax, index: number, depth: number): readonly NounPhrase[] {
  const { words, phrases, groups, groupAt } = syntax
  const top = climb(syntax, index)
  if (top < 0) return []
  const joined = joinedLeft(syntax, top)
  const first = joined[0]!
  const verbal = groups[first.start >= 2 ? groupAt[first.start - 2]! : -1]
  // "withdraw from the north and its troops would patrol": the "and" joins clauses, not names.
  if (joined.length > 1 && !opensClause(first) && verbal && verbal.form !== 'participle')
    return joined.slice(1)
  // "the institute for science and security said": the joined phrases hang on what stands before them.
  if (joined.length > 1 && !opensClause(first)) return fromPhrase(syntax, phrases.indexOf(first), depth)
  if (!opensClause(first)) {
    // "the plan approved in Geneva said": the phrase hangs on a verb, whose own subject it is.
    const outer = groups[first.start >= 2 ? groupAt[first.start - 2]! : -1]
    return outer ? subjectOf(syntax, outer, depth + 1) : []
  }
  // "the man who opened the debate said": the phrase is the object of the verb before it.
  const verb = groups[first.start >= 1 && first.preposition === null ? groupAt[first.start - 1]! : -1]
  return verb && !takesClause(words[verb.head]!) ? subjectOf(syntax, verb, depth + 1) : joined
}

/** The phrases that are the subject of a verb group; empty where none stands to its left. */
export function subjectOf(syntax: Syntax, group: VerbGroup, depth = 0): readonly NounPhrase[] {
  const { words, phrases, groups, phraseAt, groupAt } = syntax
  if (depth > 4) return []
  for (let at = group.start - 1; at >= 0;) {
    const word = words[at]!
    const index = phraseAt[at]!
    if (RELATIVE.has(word.lower) && word.tag !== 'SCONJ') {
      const before = phraseEndingAt(syntax, words[at - 1]?.lower === ',' ? at - 1 : at)
      return before < 0 ? [] : [phrases[word.lower === 'who' ? before : Math.max(climb(syntax, before), 0)]!]
    }
    if (index >= 0) {
      const phrase = phrases[index]!
      if (isTime(syntax, phrase) && phrase.start > 0) {
        at = phrase.start - (phrase.preposition ? 2 : 1)
        continue
      }
      return isNominative(words[phrase.start]!) ? joinedLeft(syntax, index) : fromPhrase(syntax, index, depth)
    }
    if (word.tag === 'CCONJ' || groupAt[at]! >= 0) {
      const previous = groups.findLast(other => other.end <= at + 1 && (other.form === 'finite' || depth > 0))
      return previous ? subjectOf(syntax, previous, depth + 1) : []
    }
    if (word.lower === ')') {
      const open = words.findLastIndex((each, place) => place < at && each.lower === '(')
      at = open - 1
    } else if (word.lower === ',' || word.lower === '--' || word.lower === '–') {
      return words[at - 1] && !/["”']/.test(words[at - 1]!.text) ? beforeInsertion(syntax, at) : []
    } else if (SKIPPED.has(word.tag) || word.lower === '"') at--
    else return []
  }
  return []
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
