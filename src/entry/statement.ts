import { type Range } from '../lib/range.ts'
import { type Attribution, isAccording, sourceOf } from './attribution.ts'
import { isAgent } from './cast.ts'
import { objectOf, phrasesAfter, type Syntax } from './clause.ts'
import { contentAfter, contentEnd, contentRange, objectContent } from './content.ts'
import { VERBAL_ACTS } from './entry.ts'
import { isPersonal, type NounPhrase } from './phrase.ts'
import { DASH, type Quotation } from './quotation.ts'
import { clip, quotationBefore, quoteOpens, speechOf, type Text } from './speech.ts'
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

/** Whom a verb such as "urge" or "accuse" is aimed at. */
function aimedAt(trigger: Trigger, own: Attribution): readonly NounPhrase[] {
  const { syntax, item, group } = trigger
  if (!group || group.passive || own.inverted || item.nouns) return []
  const { target } = item.block
  const led = target.length > 0 ? phrasesAfter(syntax, own.end, target) : []
  const near = led[0] && led[0].start - own.end < 3 ? led : []
  const whom = near.length > 0 ? near : objectOf(syntax, { end: own.end })
  return whom.filter(phrase => isAgent(syntax, phrase) || isPersonal(syntax.words[phrase.start]!))
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
  if (trigger.item.block.act === 'SAY') {
    if (head) return told(after?.addressee ?? [], [head], 'after-content')
    if (range) return told(after.addressee, [range], 'before-clause')
  }
  if (head && own.end >= syntax.words.length - 2) return told([], [head], 'after-content')
  const whom = AIMED.has(act) ? aimedAt(trigger, own) : []
  const object = objectContent(trigger, own.end, later, whom)
  return told(whom, [object], object ? 'object' : 'bare')
}

/** True where only the time, place or hearer of a saying follows it: "..., he told reporters in Geneva on Monday." */
function endsWith(syntax: Syntax, { end }: Attribution): boolean {
  const { words, phrases, phraseAt } = syntax
  return words.slice(end).every(({ tag, lower }, index) => {
    const phrase = phrases[phraseAt[end + index]!]
    return tag === 'ADP' || tag === 'PUNCT' || lower === 'to' || tag === 'ADV' || phrase !== undefined
  })
}

/** The part of the sentence before a closing "…, he said", where it holds a verb. */
function headRange(syntax: Syntax, own: Attribution, { text }: Text): Range | null {
  const { words, groups } = syntax
  const before = words[own.start - 1]
  if (!before || !DASH.test(before.lower)) return null
  const hasVerb = groups.some(group => group.end < own.start && group.form === 'finite')
  if (!hasVerb && !(endsWith(syntax, own) && own.start > 5 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(words[0]!.tag)))
    return null
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
    syntax.words[group.head]!.lower.startsWith('quot') &&
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
    quote.inner[1] - quote.inner[0] > 8
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
