import { climb, isName, isTime, joinedLeft, OPENS_CLAUSE, phraseEndingAt, type Syntax } from './clause.ts'
import { VERBAL_ACTS } from './entry.ts'
import { openLexicon } from './lexicon.ts'
import type { NounPhrase } from './phrase.ts'
import type { Word } from './sentence.ts'
import type { VerbGroup } from './verb-group.ts'

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
    // A name set apart after a description: "the club's chairman, Luis Prada, said".
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
  (openLexicon().get(word.lower) ?? []).some(
    ({ block, rest }) => rest.length === 0 && block.act !== 'SUPPORT' && VERBAL_ACTS.includes(block.act),
  )

/** Where the last clause begins in a list of joined phrases: "on Friday, and Shoigu signed" are two clauses. */
function clauseIn(syntax: Syntax, list: readonly NounPhrase[]): number {
  const time = list.findLastIndex(phrase => isTime(syntax, phrase))
  const last = list.at(-1)!
  const comma = list.length === 2 && syntax.words[list[0]!.end]!.lower === ','
  const led = !opensClause(list[0]!) && opensClause(last)
  return comma && led ? 1 : time + 1 < list.length ? time + 1 : 0
}

/** The subject that the phrase right before a verb is, or belongs to. */
function fromPhrase(syntax: Syntax, index: number, depth: number): readonly NounPhrase[] {
  const { words, phrases, groups, groupAt } = syntax
  const top = climb(syntax, index)
  if (top < 0) return []
  const list = joinedLeft(syntax, top)
  const joined = list.slice(clauseIn(syntax, list))
  const first = joined[0]!
  const verbal = groups[first.start >= 2 ? groupAt[first.start - 2]! : -1]
  // "withdraw from the north and its troops would patrol": the "and" joins clauses, not names.
  if (joined.length > 1 && !opensClause(first) && verbal && verbal.form !== 'participle')
    return joined.slice(1)
  // "the office for trade and fisheries said": the joined phrases hang on what stands before them.
  if (joined.length > 1 && !opensClause(first)) return fromPhrase(syntax, phrases.indexOf(first), depth)
  if (!opensClause(first)) {
    // "the plan approved in Geneva said": the phrase hangs on a verb, whose own subject it is.
    const outer = groups[first.start >= 2 ? groupAt[first.start - 2]! : -1]
    return outer ? subjectOf(syntax, outer, depth + 1) : []
  }
  // "the man who opened the debate said": the phrase is the object of the verb before it.
  const verb = groups[first.start >= 1 && first.preposition === null ? groupAt[first.start - 1]! : -1]
  // "signed the text and Shoigu left": the "and" joins clauses.
  if (verb?.form === 'finite' && joined.length > 1 && !takesClause(words[verb.head]!)) return joined.slice(1)
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
