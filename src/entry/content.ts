import type { Range } from '../lib/range.ts'
import type { Attribution } from './attribution.ts'
import { isTime, objectOf, type Syntax } from './clause.ts'
import { isPast } from './inflection.ts'
import type { NounPhrase } from './phrase.ts'
import { DASH, MARK } from './quotation.ts'
import type { Trigger } from './trigger.ts'

/** Passes over where, when and to whom it was said; gives where the content may begin. */
function passAdjuncts(syntax: Syntax, from: number): { at: number; addressee: readonly NounPhrase[] } {
  const { words, phrases, phraseAt } = syntax
  let at = from
  let addressee: readonly NounPhrase[] = []
  while (at < words.length) {
    const word = words[at]!
    const index = phraseAt[at]!
    if (index >= 0 && isTime(syntax, phrases[index]!)) at = phrases[index]!.end
    else if ((word.tag === 'ADP' || word.lower === 'to') && phraseAt[at + 1]! >= 0) {
      const phrase = phrases[phraseAt[at + 1]!]!
      if (word.lower === 'to') addressee = [phrase]
      at = phrase.end
    } else if (word.tag === 'ADV') at++
    else break
  }
  return { at, addressee }
}

/** Where the words after the verb begin to be content, or null where none follow. */
export function contentAfter(
  trigger: Trigger,
  end: number,
): { at: number; sure: boolean; addressee: readonly NounPhrase[] } | null {
  const { syntax } = trigger
  const { words, groups } = syntax
  const verb = trigger.item.rest.length > 0 ? '' : words[trigger.head]!.lower
  const told = /^(?:tell|told|tells|telling|inform|remind|assur|warn|ask|urg)/.test(verb)
    ? objectOf(syntax, { end })
    : []
  const to = told.length > 0 && (told.length > 1 || !clauseStartsAt(syntax, told[0]!)) ? told : []
  const direct = to.at(-1)?.end ?? end
  const { at, addressee } = passAdjuncts(syntax, direct)
  const whom = to.length > 0 ? to : addressee
  const word = words[at]
  if (!word) return null
  if (/^(?:how|why|what|whether|if|where)$/.test(word.lower)) return { at, sure: true, addressee: whom }
  const next = groups[syntax.groupAt[at + 1] ?? -1]
  if (word.lower === 'that' && next && next.form !== 'infinitive') return { at, sure: true, addressee: whom }
  if (word.lower === 'that' || word.lower === ':') return { at: at + 1, sure: true, addressee: whom }
  if (MARK.test(word.lower)) return { at, sure: true, addressee: whom }
  if (DASH.test(word.lower)) {
    const quote = words.findIndex((each, index) => index > at && MARK.test(each.lower))
    const near = quote === at + 1
    const insertion = words.findIndex(
      (each, index) => index > at && each.lower === 'that' && DASH.test(words[index - 1]!.lower),
    )
    if (near) return { at: quote, sure: true, addressee: whom }
    return insertion > 0 && insertion - at < 14 ? { at: insertion + 1, sure: true, addressee: whom } : null
  }
  // "said in an address that": the clause begins after "that", whatever stands before it.
  const that = words.findIndex(
    (each, index) => index >= direct && each.lower === 'that' && each.tag === 'SCONJ',
  )
  const between = groups.some(group => group.start >= direct && group.start < that)
  if (trigger.item.block.act === 'SAY' && that > 0 && that - direct < 7 && !between)
    return { at: that + 1, sure: true, addressee: whom }
  const clause = groups.some(group => group.start > at && group.form === 'finite')
  if (clause && clauseFrom(syntax, at)) return { at, sure: false, addressee: whom }
  return clause && clauseFrom(syntax, direct) ? { at: direct, sure: false, addressee: to } : null
}

const clauseStartsAt = (syntax: Syntax, phrase: NounPhrase): boolean =>
  syntax.groups.some(group => group.start === phrase.end && group.form === 'finite')

/** True when a verb with its subject stands at or after `at` before any comma that would end the clause. */
function clauseFrom(syntax: Syntax, at: number): boolean {
  const group = syntax.groups.find(each => each.start > at && each.form === 'finite')
  return (
    group !== undefined &&
    !/^(?:,|and|but|who|which|as|after|when|while|before)$/.test(syntax.words[at]!.lower)
  )
}

const isFinal = (text: string): boolean => /^[.,;:!?\s]$/.test(text)

/** The words `[start, end)` as a range without the marks at its ends. */
export function contentRange(syntax: Syntax, start: number, end: number): Range | null {
  let [from, to] = [start, end]
  const { words } = syntax
  while (to > from && isFinal(words[to - 1]!.lower)) to--
  while (from < to && DASH.test(words[from]!.lower)) from++
  return to > from ? [words[from]!.range[0], words[to - 1]!.range[1]] : null
}

/** Where content that begins at `from` must end: at the next saying of the same rank. */
export function contentEnd(syntax: Syntax, from: number, later: readonly Attribution[]): number {
  const { words } = syntax
  for (const { start } of later) {
    if (start <= from) continue
    const before = words[start - 1]!.lower
    if (/^(?:,|;|but|and|while|although|though|whereas|--|–)$/.test(before)) {
      const joined = words[start - 2]?.lower === ',' || words[start - 2]?.lower === ';'
      if (
        before === ',' ||
        before === ';' ||
        joined ||
        /^(?:but|while|although|though|whereas)$/.test(before)
      )
        return joined ? start - 2 : start - 1
    }
  }
  return words.length
}

/** "hailed the strike and criticised the media": the verb after "and" has the same subject, and is no content. */
function goesOn({ words, groups, groupAt }: Syntax, at: number): boolean {
  const group = groups[groupAt[at] ?? -1]
  return group?.form === 'finite' && (isPast(words[group.head]!.lower) || group.start < group.head)
}

const contentEndsAt = ({ words }: Syntax, at: number): boolean =>
  words[at] === undefined || isFinal(words[at].lower)

const STOPS =
  /^(?:after|before|while|when|amid|following|ahead|because|but|despite|although|since|who|which|as)$/

/** The object of a demand, a refusal, praise and the like: from after the verb to the end of its clause. */
export function objectContent(
  trigger: Trigger,
  end: number,
  later: readonly Attribution[],
  whom: readonly NounPhrase[],
): Range | null {
  const { syntax, item } = trigger
  const { words, groupAt, groups, phrases, phraseAt } = syntax
  let at = whom.at(-1)?.end ?? end
  if (item.nouns && trigger.phrase && trigger.phrase.start >= end) at = trigger.phrase.start
  while (
    words[at] &&
    (words[at]!.tag === 'ADV' || words[at]!.tag === 'ADP') &&
    groups[groupAt[at]!]?.form !== 'infinitive'
  )
    at++
  const first = phrases[phraseAt[at] ?? -1]
  // "said on Saturday": a time is nothing said.
  if (trigger.act === 'SAY' && first && isTime(syntax, first) && contentEndsAt(syntax, first.end)) return null
  const last = contentEnd(syntax, at, later)
  let to = at
  while (
    to < last &&
    !(DASH.test(words[to]!.lower) && to > at) &&
    !(STOPS.test(words[to]!.lower) && to > at + 1) &&
    !(words[to]!.tag === 'CCONJ' && goesOn(syntax, to + 1))
  )
    to++
  return contentRange(syntax, at, to)
}
