import { contains, type Range } from '../lib/range.ts'
import { isTime, objectOf, phrasesAfter, subjectOf, type Syntax } from './clause.ts'
import { VERBAL_ACTS } from './entry.ts'
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
  if (!group || group.form === 'infinitive' || group.start === 0) return []
  const before = words[group.start - 1]!.lower
  const afterMark = MARK.test(before) || (before === ',' && MARK.test(words[group.start - 2]?.lower ?? ''))
  if (!afterMark && before !== ',') return []
  const source = objectOf(syntax, group)
  const last = source.at(-1)
  if (!last) return []
  const next = groups.find(other => other.start >= last.end && other.form === 'finite')
  const own =
    next &&
    !words
      .slice(last.end, next.start)
      .some(
        word =>
          DASH.test(word.lower) ||
          MARK.test(word.lower) ||
          /^(?:who|which|that|as|after|when|while|and|but)$/.test(word.lower),
      )
  if (own) return []
  return afterMark || group.form === 'finite' ? source : []
}

function sourceOf(trigger: Trigger, earlier: readonly Statement[]): Attribution {
  const { syntax, group } = trigger
  if (!group) {
    const after = syntax.phrases.findIndex(phrase => phrase.start >= trigger.end)
    const phrase = syntax.phrases[after]
    const source = phrase && phrase.start - trigger.end < 2 ? [phrase] : []
    return { source, start: trigger.start, end: source[0]?.end ?? trigger.end, inverted: false }
  }
  const inverted = group.passive ? [] : invertedSource(syntax, trigger)
  if (inverted.length > 0)
    return { source: inverted, start: group.start, end: inverted.at(-1)!.end, inverted: true }
  const quoted = quotedAsSaying(syntax, trigger)
  if (quoted.length > 0) return { source: quoted, start: quoted[0]!.start, end: trigger.end, inverted: false }
  if (group.form === 'gerund' || syntax.words[group.start - 1]?.tag === 'CCONJ') {
    const told = earlier.findLast(each => each.trigger.syntax === syntax && each.source.length > 0)
    if (told) return { source: told.source, start: group.start, end: trigger.end, inverted: false }
  }
  if (group.form === 'gerund') {
    const previous = syntax.groups.findLast(each => each.end <= group.start && each.form === 'finite')
    const next = syntax.groups.find(each => each.start > group.end && each.form === 'finite')
    const source = previous ? subjectOf(syntax, previous) : next ? subjectOf(syntax, next) : []
    return { source, start: group.start, end: trigger.end, inverted: false }
  }
  const subject = group.form === 'infinitive' ? controller(syntax, trigger) : subjectOf(syntax, group)
  if (group.passive)
    return {
      source: phrasesAfter(syntax, trigger.end, ['by']),
      start: subject[0]?.start ?? group.start,
      end: trigger.end,
      inverted: false,
    }
  return {
    source: subject,
    start: Math.min(subject[0]?.start ?? group.start, group.start),
    end: trigger.end,
    inverted: false,
  }
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

/** Whose infinitive it is: the object of the verb before it ("urged Israel to halt"), else its subject. */
export function controller(syntax: Syntax, { group }: Pick<Trigger, 'group'>): readonly NounPhrase[] {
  const before = syntax.groups.findLast(each => each.end <= group!.start)
  if (!before) {
    const phrase = syntax.phrases.findLast(each => each.end <= group!.start)
    return phrase && phrase.end === group!.start ? subjectOf(syntax, group!) : []
  }
  const object = objectOf(syntax, before)
  if (object.length > 0 && object.at(-1)!.end === group!.start && !before.passive) return object
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

function statementOf(
  trigger: Trigger,
  own: Attribution,
  later: readonly Attribution[],
  story: Text,
): Statement | null {
  const { syntax } = trigger
  const { words, sentence } = syntax
  const base = { trigger, source: own.source }
  if (!trigger.group && words[trigger.start]!.lower !== 'according' && words[trigger.start]!.lower !== 'per')
    return { ...base, addressee: [], content: [], speech: null, pattern: 'noun' }
  const quote = quotationBefore(syntax, own.start, story)
  const after = contentAfter(trigger, own.end)
  const afterRange = after ? contentRange(syntax, after.at, contentEnd(syntax, after.at, later)) : null
  const addressee =
    after?.addressee ??
    (/^(?:told|tells|tell|telling)$/.test(words[trigger.head]!.lower) ? objectOf(syntax, trigger) : [])
  if (quote) {
    const first: Range =
      quote.outer[0] >= sentence.range[0] && !quoteOpens(syntax, quote)
        ? [sentence.range[0], quote.outer[1]]
        : quote.outer
    const ranges = after?.sure && afterRange ? [first, afterRange] : [first]
    return {
      ...base,
      addressee,
      ...speechOf(story.text, ranges, story.quotations),
      pattern: 'after-quotation',
    }
  }
  const head = headRange(syntax, own, story)
  if (afterRange && (after!.sure || !head))
    return {
      ...base,
      addressee,
      ...speechOf(story.text, [afterRange], story.quotations),
      pattern: after!.sure ? 'before-content' : 'before-clause',
    }
  if (head)
    return { ...base, addressee, ...speechOf(story.text, [head], story.quotations), pattern: 'after-content' }
  if (afterRange)
    return {
      ...base,
      addressee,
      ...speechOf(story.text, [afterRange], story.quotations),
      pattern: 'before-clause',
    }
  return { ...base, addressee, content: [], speech: null, pattern: 'bare' }
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

/** The statements of one sentence, in order. */
export function statementsIn(triggers: readonly Trigger[], story: Text): readonly Statement[] {
  const verbal = triggers.filter(isVerbal)
  const found: Statement[] = []
  const attributions: Attribution[] = []
  for (const trigger of verbal) {
    const own = sourceOf(trigger, found)
    attributions.push(own)
    found.push({ trigger, source: own.source, addressee: [], content: [], speech: null, pattern: '' })
  }
  return verbal.flatMap((trigger, index) => {
    const own = attributions[index]!
    if (/^(?:according|per)$/.test(trigger.syntax.words[trigger.start]!.lower))
      return [accordingTo(trigger, own, story)]
    const statement = statementOf(trigger, own, attributions.slice(index + 1), story)
    return statement ? [statement] : []
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
