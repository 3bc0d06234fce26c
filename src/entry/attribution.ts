import { joinedRight, objectOf, phrasesAfter, type Syntax } from './clause.ts'
import { subjectOf } from './subject.ts'
import { openLexicon } from './lexicon.ts'
import type { NounPhrase } from './phrase.ts'
import { MARK } from './quotation.ts'
import type { Trigger } from './trigger.ts'
import { wordList } from './word-list.ts'

/** What is needed of an earlier statement to find the source of a later one. */
interface Earlier {
  readonly trigger: Trigger
  readonly source: readonly NounPhrase[]
}

export interface Attribution {
  readonly source: readonly NounPhrase[]
  /** First and past-the-last word of subject, verb and what belongs to them. */
  readonly start: number
  readonly end: number
  readonly inverted: boolean
}

/** "…," said the minister: the subject stands after its verb. */
function invertedSource(syntax: Syntax, { group }: Trigger): readonly NounPhrase[] {
  const { words, groups } = syntax
  if (
    !group ||
    group.form !== 'finite' ||
    group.start === 0 ||
    /^(?:tell|told|tells)$/.test(words[group.head]!.lower)
  )
    return []
  const before = words[group.start - 1]!.lower
  // In 'the mayor "condemns" the raid' the marks stand around the verb.
  if (MARK.test(before) && MARK.test(words[group.end]?.lower ?? '')) return []
  const afterMark = MARK.test(before) || (before === ',' && MARK.test(words[group.start - 2]?.lower ?? ''))
  if (!afterMark && before !== ',') return []
  const source = objectOf(syntax, group)
  const last = source.at(-1)
  if (!last || (!afterMark && subjectOf(syntax, group).length > 0)) return []
  const next = groups.find(other => other.start >= last.end && other.form === 'finite')
  const free = next && words.slice(last.end, next.start).every(word => !BREAK.test(word.lower))
  return free ? [] : source
}

const BREAK = /^(?:["“”„«»]|''|``|,|--|–|—|;|who|which|that|as|after|when|while|and|but)$/

/** True for "according to X" and "as per X". */
export const isAccording = ({ syntax, start }: Trigger): boolean =>
  /^(?:according|as|:)$/.test(syntax.words[start]!.lower)

/** Who stands after "according to"; for "a report by X" it is X. */
function accordingSource({ syntax, end }: Trigger): readonly NounPhrase[] {
  const { words, phrases } = syntax
  const at = phrases.findIndex(phrase => phrase.start >= end && phrase.start - end < 2)
  if (at < 0) return []
  const [phrase, next] = [phrases[at]!, phrases[at + 1]]
  const by = next && next.start === phrase.end + 1 && /^(?:by|from)$/.test(words[phrase.end]!.lower)
  return by ? [next] : joinedRight(syntax, at)
}

function gerundSource(
  syntax: Syntax,
  trigger: Trigger,
  earlier: readonly Earlier[],
  verbal: readonly Trigger[],
): readonly NounPhrase[] {
  const finite = earlier.filter(each => each.source.length > 0 && each.trigger.group?.form === 'finite')
  const told = finite.findLast(each => each.trigger.act === 'SAY') ?? finite[0]
  if (told) return told.source
  const start = trigger.group!.start
  const main = syntax.groups.find(each => each.form === 'finite')
  if (main && main.end <= start) return subjectOf(syntax, main)
  // "Noting that ..., Vieira said": the saying after it has the subject.
  const later = verbal.find(each => each.group?.form === 'finite' && each.group.start > start)
  const comma = syntax.words.findIndex((word, index) => index > start && word.lower === ',')
  const next = later?.group ?? syntax.groups.find(each => each.start > comma && each.form === 'finite')
  return next ? subjectOf(syntax, next) : []
}

/** Where a name begins together with the role before it: "his deputy, Farhan Haq, said". */
function withRole({ words, phrases, phraseAt }: Syntax, name: NounPhrase): number {
  const role = words[name.start - 1]?.lower === ',' ? phrases[phraseAt[name.start - 2] ?? -1] : undefined
  if (!role || words[name.end]?.lower !== ',') return name.start
  const starts = phrases[role.preposition === 'of' ? (phraseAt[role.start - 2] ?? -1) : phrases.indexOf(role)]
  return starts && wordList('agents.txt').get(words[starts.head]!.lower) === 'roles'
    ? starts.start
    : name.start
}

export function sourceOf(
  trigger: Trigger,
  earlier: readonly Earlier[],
  verbal: readonly Trigger[],
): Attribution {
  const { syntax, group, end } = trigger
  if (!group || isAccording(trigger)) {
    const source = isAccording(trigger) ? accordingSource(trigger) : phrasesAfter(syntax, end, ['from', 'by'])
    return { source, start: trigger.start, end: source.at(-1)?.end ?? end, inverted: false }
  }
  const inverted = group.passive ? [] : invertedSource(syntax, trigger)
  if (inverted.length > 0)
    return { source: inverted, start: group.start, end: inverted.at(-1)!.end, inverted: true }
  if (syntax.words[group.head]!.lower.startsWith('cit') && !group.passive) {
    const source = objectOf(syntax, group)
    return { source, start: group.start, end: source.at(-1)?.end ?? end, inverted: true }
  }
  const quoted = quotedAsSaying(syntax, trigger)
  if (quoted.length > 0) return { source: quoted, start: quoted[0]!.start, end, inverted: false }
  if (group.form === 'gerund')
    return {
      source: gerundSource(syntax, trigger, earlier, verbal),
      start: group.start,
      end,
      inverted: false,
    }
  if (syntax.words[group.start - 1]?.tag === 'CCONJ') {
    const told = earlier.findLast(
      ({ source, trigger: { group: other } }) =>
        source.length > 0 && other?.form === 'finite' && !other.passive,
    )
    if (told) return { source: told.source, start: group.start, end, inverted: false }
  }
  const subject = group.form === 'infinitive' ? controller(syntax, trigger) : subjectOf(syntax, group)
  const near = subject[0] && subject[0].start < group.start ? withRole(syntax, subject[0]) : group.start
  if (group.passive) return { source: phrasesAfter(syntax, end, ['by']), start: near, end, inverted: false }
  return { source: subject, start: near, end, inverted: false }
}

/** "X was quoted as saying", "the agency quoted X as saying". */
function quotedAsSaying(syntax: Syntax, { group }: Trigger): readonly NounPhrase[] {
  if (!group || syntax.words[group.start - 1]?.lower !== 'as') return []
  const quote = syntax.groups.findLast(
    each => each.end < group.start && /^(?:quot|cit|describ)/.test(syntax.words[each.head]!.lower),
  )
  if (!quote) return []
  return quote.passive ? subjectOf(syntax, quote) : objectOf(syntax, quote)
}

/** Verbs besides those of asking whose object does what the infinitive after it tells. */
const ASKS =
  /^(?:allow|help|forc|enabl|persua|convinc|expect|want|wish|send|sent|train|permit|lead|led|caus|bring|brought|get|got|compel|induc|push|driv|drove)/

/** Whose infinitive it is: the object of the verb before it ("urged Israel to halt"), else its subject. */
export function controller(syntax: Syntax, { group }: Pick<Trigger, 'group'>): readonly NounPhrase[] {
  const before = syntax.groups.findLast(each => each.end <= group!.start)
  if (!before) {
    const phrase = syntax.phrases.findLast(each => each.end <= group!.start)
    return phrase && phrase.end === group!.start ? subjectOf(syntax, group!) : []
  }
  const object = objectOf(syntax, before)
  const asks =
    ASKS.test(syntax.words[before.head]!.lower) ||
    (openLexicon().get(syntax.words[before.head]!.lower) ?? []).some(({ block }) => block.act === 'REQUEST')
  if (asks && object.length > 0 && object.at(-1)!.end === group!.start && !before.passive) return object
  const on = phrasesAfter(syntax, before.end, ['on', 'for'])
  if (on.length > 0 && on.at(-1)!.end === group!.start) return on
  return before.form === 'infinitive' ? controller(syntax, { group: before }) : subjectOf(syntax, before)
}
