import { contains, type Range } from '../lib/range.ts'
import { isTime, joinedRight, objectOf, phrasesAfter, subjectOf, type Syntax } from './clause.ts'
import { VERBAL_ACTS } from './entry.ts'
import { openLexicon } from './lexicon.ts'
import type { NounPhrase } from './phrase.ts'
import type { Quotation } from './quotation.ts'
import type { Trigger } from './trigger.ts'

/** A reported communication. Ranges count in the annotation's text. */
export interface Statement {
  readonly trigger: Trigger
  readonly source: readonly NounPhrase[]
  /** Whom it was said to: "told reporters", "accused Israel". */
  readonly addressee: readonly NounPhrase[]
  readonly content: readonly Range[]
  readonly speech: 'direct' | 'indirect' | 'mixed' | null
  /** Which pattern found it. */
  readonly pattern: string
}

/** True for a trigger that reports a communication. */
export const isVerbal = (trigger: Trigger): boolean => VERBAL_ACTS.includes(trigger.act)

const MARK = /^(?:["“”„«»]|''|``)$/
const DASH = /^(?:,|--|–|—|;)$/

interface Attribution {
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
const isAccording = ({ syntax, start }: Trigger): boolean =>
  /^(?:according|as)$/.test(syntax.words[start]!.lower)

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
  earlier: readonly Statement[],
  verbal: readonly Trigger[],
): readonly NounPhrase[] {
  const finite = earlier.filter(each => each.source.length > 0 && each.trigger.group?.form === 'finite')
  const told = finite.findLast(each => each.trigger.act === 'SAY') ?? finite[0]
  if (told) return told.source
  const start = trigger.group!.start
  const main = syntax.groups.find(each => each.form === 'finite')
  if (main && main.end <= start) return subjectOf(syntax, main)
  // "Noting that ..., Iwaya said": the saying after it has the subject.
  const later = verbal.find(each => each.group?.form === 'finite' && each.group.start > start)
  const comma = syntax.words.findIndex((word, index) => index > start && word.lower === ',')
  const next = later?.group ?? syntax.groups.find(each => each.start > comma && each.form === 'finite')
  return next ? subjectOf(syntax, next) : []
}

function sourceOf(trigger: Trigger, earlier: readonly Statement[], verbal: readonly Trigger[]): Attribution {
  const { syntax, group, end } = trigger
  if (!group || isAccording(trigger)) {
    const source = isAccording(trigger) ? accordingSource(trigger) : []
    return { source, start: trigger.start, end: source.at(-1)?.end ?? end, inverted: false }
  }
  const inverted = group.passive ? [] : invertedSource(syntax, trigger)
  if (inverted.length > 0)
    return { source: inverted, start: group.start, end: inverted.at(-1)!.end, inverted: true }
  if (/^cit/.test(syntax.words[group.head]!.lower) && !group.passive) {
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
    const told = earlier.findLast(each => each.source.length > 0)
    if (told) return { source: told.source, start: group.start, end, inverted: false }
  }
  const subject = group.form === 'infinitive' ? controller(syntax, trigger) : subjectOf(syntax, group)
  const near = subject[0] && subject[0].start < group.start ? subject[0].start : group.start
  if (group.passive) return { source: phrasesAfter(syntax, end, ['by']), start: near, end, inverted: false }
  return { source: subject, start: near, end, inverted: false }
}

/** "X was quoted as saying", "IRNA quoted X as saying". */
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
function contentAfter(
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
function contentRange(syntax: Syntax, start: number, end: number): Range | null {
  let [from, to] = [start, end]
  const { words } = syntax
  while (to > from && isFinal(words[to - 1]!.lower)) to--
  while (from < to && DASH.test(words[from]!.lower)) from++
  return to > from ? [words[from]!.range[0], words[to - 1]!.range[1]] : null
}

/** Where content that begins at `from` must end: at the next saying of the same rank. */
function contentEnd(syntax: Syntax, from: number, later: readonly Attribution[]): number {
  const { words } = syntax
  for (const { start } of later) {
    if (start <= from) continue
    const before = words[start - 1]!.lower
    if (/^(?:,|;|but|and|while|--|–)$/.test(before)) {
      const joined = words[start - 2]?.lower === ',' || words[start - 2]?.lower === ';'
      if (before === ',' || before === ';' || joined || /^(?:but|while)$/.test(before))
        return joined ? start - 2 : start - 1
    }
  }
  return words.length
}

/** Takes the marks off speech that stands whole between them; tells how the words are reported. */
function speechOf(
  text: string,
  ranges: readonly Range[],
  quotations: readonly Quotation[],
): Pick<Statement, 'content' | 'speech'> {
  const pieces = ranges.map((range): { range: Range; direct: boolean; quoted: boolean } => {
    const quote = quotations.find(each => each.outer[0] <= range[0] + 1 && each.outer[1] >= range[1] - 1)
    if (!quote)
      return {
        range,
        direct: false,
        quoted: quotations.some(each => contains(range, each.inner) && each.inner[1] - each.inner[0] > 1),
      }
    let end = Math.min(quote.inner[1], Math.max(range[1], quote.inner[1]))
    while (/[\s,.]/.test(text.charAt(end - 1)) && end > quote.inner[0] && text.charAt(end - 1) !== '.') end--
    return { range: [quote.inner[0], end], direct: true, quoted: true }
  })
  const direct = pieces.length > 0 && pieces.every(piece => piece.direct)
  const speech = direct ? 'direct' : pieces.some(piece => piece.quoted) ? 'mixed' : 'indirect'
  // In mixed speech the marks tell which words are the speaker's own, so they stay.
  return { content: direct ? pieces.map(piece => piece.range) : ranges, speech }
}

interface Text {
  readonly text: string
  readonly quotations: readonly Quotation[]
}

/** The quotation that ends right before word `at` of the sentence, a comma between them or not. */
function quotationBefore(syntax: Syntax, at: number, { text, quotations }: Text): Quotation | undefined {
  const start = syntax.words[at]!.range[0]
  return quotations.findLast(
    quote =>
      quote.block === syntax.sentence.block &&
      quote.outer[1] <= start &&
      /^[\s,]*$/.test(text.slice(quote.outer[1], start)),
  )
}

const STOPS =
  /^(?:after|before|while|when|amid|following|ahead|because|but|despite|although|since|who|which|as)$/

/** The object of a demand, a refusal, praise and the like: from after the verb to the end of its clause. */
function objectContent(
  trigger: Trigger,
  end: number,
  later: readonly Attribution[],
  whom: readonly NounPhrase[],
): Range | null {
  const { syntax, item } = trigger
  const { words, groupAt, groups } = syntax
  let at = whom.at(-1)?.end ?? end
  if (item.nouns && trigger.phrase && trigger.phrase.start >= end) at = trigger.phrase.start
  while (
    words[at] &&
    (words[at]!.tag === 'ADV' || words[at]!.tag === 'ADP') &&
    groups[groupAt[at]!]?.form !== 'infinitive'
  )
    at++
  const last = contentEnd(syntax, at, later)
  let to = at
  while (
    to < last &&
    !(DASH.test(words[to]!.lower) && to > at) &&
    !(STOPS.test(words[to]!.lower) && to > at + 1)
  )
    to++
  return contentRange(syntax, at, to)
}

/** Whom a verb such as "urge" or "accuse" is aimed at. */
function aimedAt(trigger: Trigger, own: Attribution): readonly NounPhrase[] {
  const { syntax, item, group } = trigger
  if (!group || group.passive || own.inverted || item.nouns) return []
  const { target } = item.block
  const led = target.length > 0 ? phrasesAfter(syntax, own.end, target) : []
  const near = led[0] && led[0].start - own.end < 3 ? led : []
  return near.length > 0 ? near : objectOf(syntax, { end: own.end })
}

/** An accusation or a demand has someone it is aimed at, and then its content. */
const AIMED = new Set(['ACCUSE', 'REQUEST', 'THREATEN'])

function spokenBefore(trigger: Trigger, own: Attribution, story: Text): Range | null {
  const { syntax } = trigger
  if (trigger.group?.form !== 'finite') return null
  const quote = quotationBefore(syntax, own.start, story)
  if (!quote) return null
  const { range } = syntax.sentence
  return quote.outer[0] >= range[0] && !quoteOpens(syntax, quote) ? [range[0], quote.outer[1]] : quote.outer
}

function statementOf(
  trigger: Trigger,
  own: Attribution,
  later: readonly Attribution[],
  story: Text,
): Statement {
  const { syntax, act } = trigger
  const base = { trigger, source: own.source }
  if (!trigger.group || trigger.item.kind === 'nouns')
    return { ...base, addressee: [], content: [], speech: null, pattern: 'noun' }
  const told = (
    addressee: readonly NounPhrase[],
    ranges: readonly (Range | null)[],
    pattern: string,
  ): Statement => {
    const clipped = clip(
      ranges.filter(range => range !== null),
      syntax.words[trigger.head]!.range,
      story,
    )
    return {
      ...base,
      addressee,
      pattern,
      ...(clipped.length > 0
        ? speechOf(story.text, clipped, story.quotations)
        : { content: [], speech: null }),
    }
  }
  const after = contentAfter(trigger, own.end)
  const range = after && contentRange(syntax, after.at, contentEnd(syntax, after.at, later))
  const before = spokenBefore(trigger, own, story)
  if (before) return told(after?.addressee ?? [], [before, after?.sure ? range : null], 'after-quotation')
  if (range && after.sure) return told(after.addressee, [range], 'before-content')
  const head = trigger.group.form === 'finite' ? headRange(syntax, own, story) : null
  if (act === 'SAY') {
    if (head) return told(after?.addressee ?? [], [head], 'after-content')
    if (range) return told(after!.addressee, [range], 'before-clause')
  }
  if (head && own.end >= syntax.words.length - 2) return told([], [head], 'after-content')
  const whom = AIMED.has(act) ? aimedAt(trigger, own) : []
  const object = objectContent(trigger, own.end, later, whom)
  return told(whom, [object], object ? 'object' : 'bare')
}

/** Content of a speech inside a quotation ends where the quotation ends. */
function clip(ranges: readonly Range[], at: Range, { quotations }: Text): readonly Range[] {
  const around = quotations.find(quote => contains(quote.inner, at))
  if (!around) return ranges
  return ranges.flatMap((range): Range[] => {
    const cut: Range = [Math.max(range[0], around.inner[0]), Math.min(range[1], around.inner[1])]
    return cut[0] < cut[1] ? [cut] : []
  })
}

const quoteOpens = (syntax: Syntax, quote: Quotation): boolean =>
  !syntax.words.some(word => word.range[1] <= quote.outer[0] && /[\p{L}\p{N}]/u.test(word.text))

/** The part of the sentence before a closing "…, he said", where it holds a verb. */
function headRange(syntax: Syntax, own: Attribution, { text }: Text): Range | null {
  const { words, groups } = syntax
  const before = words[own.start - 1]
  if (!before || !(DASH.test(before.lower) || (own.inverted && before.lower === ','))) return null
  if (!groups.some(group => group.end < own.start && group.form === 'finite')) return null
  if (/^(?:and|but|while|although|as|after|when|if|since)$/.test(words[0]!.lower) && !own.inverted) {
    const rest = text.slice(words[own.end - 1]!.range[1], syntax.sentence.range[1])
    if (rest.length > 30) return null
  }
  return contentRange(syntax, 0, own.start)
}

function accordingTo(trigger: Trigger, own: Attribution, story: Text): Statement {
  const { syntax } = trigger
  const { words } = syntax
  const base = { trigger, source: own.source, addressee: [] }
  const leads = trigger.start < 3
  const comma = words.findIndex((word, index) => index >= own.end && word.lower === ',')
  const range = leads
    ? comma < 0
      ? null
      : contentRange(syntax, comma + 1, words.length)
    : contentRange(syntax, 0, trigger.start)
  const spoken = range ? speechOf(story.text, [range], story.quotations) : { content: [], speech: null }
  return { ...base, ...spoken, pattern: 'according-to' }
}

/** "to confirm", "would add": no saying yet; and "was quoted" is told by the "as saying" after it. */
export function isEmptySaying({ act, group, item, syntax, end }: Trigger): boolean {
  if (act !== 'SAY' || item.kind !== 'verbs' || !group) return false
  if (group.form === 'infinitive' && !group.negated) return true
  return (
    group.passive &&
    /^quot/.test(syntax.words[group.head]!.lower) &&
    syntax.words.slice(end, end + 6).some(word => word.lower === 'as')
  )
}

/** The statements of one sentence, in order. */
export function statementsIn(triggers: readonly Trigger[], story: Text): readonly Statement[] {
  const verbal = triggers.filter(trigger => isVerbal(trigger) && !isEmptySaying(trigger))
  const found: Statement[] = []
  const attributions: Attribution[] = []
  for (const trigger of verbal) {
    const own = sourceOf(trigger, found, verbal)
    attributions.push(own)
    found.push({ trigger, source: own.source, addressee: [], content: [], speech: null, pattern: '' })
  }
  return verbal.map((trigger, index) => {
    const own = attributions[index]!
    if (isAccording(trigger)) return accordingTo(trigger, own, story)
    return statementOf(trigger, own, attributions.slice(index + 1), story)
  })
}

/** Gives a quotation without a saying of its own to the statement before it, in its paragraph or in the two after. */
export function continueQuotations(
  statements: readonly Statement[],
  syntaxes: readonly Syntax[],
  { quotations }: Text,
): readonly Statement[] {
  const more = new Map<Statement, Range[]>()
  const claimed = (quote: Quotation): boolean =>
    statements.some(({ content }) =>
      content.some(range => range[0] < quote.outer[1] && quote.inner[0] < range[1]),
    )
  const whole = (quote: Quotation): boolean =>
    syntaxes.some(({ sentence }) => Math.abs(sentence.range[0] - quote.outer[0]) <= 1) &&
    quote.inner[1] - quote.inner[0] > 20
  const blocks = [...new Set(syntaxes.map(({ sentence }) => sentence.block))]
  for (const quote of quotations) {
    if (claimed(quote) || !whole(quote)) continue
    const before = statements.findLast(
      ({ trigger }) => trigger.syntax.words[trigger.head]!.range[0] < quote.outer[0],
    )
    if (!before || before.speech === null) continue
    const distance = blocks.indexOf(quote.block) - blocks.indexOf(before.trigger.syntax.sentence.block)
    if (distance > 2 || (distance > 0 && before.speech === 'indirect')) continue
    more.set(before, [...(more.get(before) ?? []), quote.inner])
  }
  return statements.map(statement => {
    const added = more.get(statement)
    if (!added) return statement
    return {
      ...statement,
      content: [...statement.content, ...added],
      speech: statement.speech === 'indirect' ? 'mixed' : statement.speech,
    }
  })
}
