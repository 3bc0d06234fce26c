import { isAgent } from './cast.ts'
import { isName, isTime, noPartIn, objectOf, phrasesAfter, type Syntax } from './clause.ts'
import { subjectOf } from './subject.ts'
import { isDay, type NounPhrase } from './phrase.ts'
import { controller } from './attribution.ts'
import type { Statement } from './statement.ts'
import type { Trigger } from './trigger.ts'

/** The phrases that name the parties of an act, in the order of the text. */
export interface Parties {
  readonly actors: readonly NounPhrase[]
  readonly targets: readonly NounPhrase[]
}

/** Marks "Israeli" in "Israeli strikes": such a word is a party only where it names a known one. */
export const MODIFIER = '(modifier)'
const NONE: Parties = { actors: [], targets: [] }

/** A piece of a phrase as a phrase of its own: the possessor, or "Israeli" in "Israeli strikes". */
const piece = (start: number, end: number, preposition: string | null = null): NounPhrase => ({
  start,
  end,
  head: end - 1,
  preposition,
  owner: null,
})

function gerundSubject(syntax: Syntax, trigger: Trigger): readonly NounPhrase[] {
  const { group } = trigger
  const before = syntax.groups.findLast(each => each.end <= group!.start)
  const joined = syntax.phrases.find(each => each.end === group!.start && !each.preposition)
  if (joined && syntax.words[group!.start - 1]?.tag !== 'ADP') return [joined]
  if (!before) {
    const next = syntax.groups.find(each => each.start >= group!.end && each.form === 'finite')
    return next ? subjectOf(syntax, next) : []
  }
  // "accused Chad of shelling": the object of the verb before does it.
  const object = objectOf(syntax, before)
  const led = /^(?:of|from|for|into|with)$/.test(syntax.words[group!.start - 1]?.lower ?? '')
  if (led && object.length > 0 && !before.passive) return object
  return before.form === 'finite'
    ? subjectOf(syntax, before)
    : before.form === 'infinitive'
      ? controller(syntax, { group: before })
      : gerundSubject(syntax, { ...trigger, group: before })
}

/** The subject of the verb that carries a trigger, whatever its form. */
function doer(syntax: Syntax, trigger: Trigger): readonly NounPhrase[] {
  const { group } = trigger
  if (!group) return []
  if (group.form === 'infinitive') return controller(syntax, { group })
  if (group.form === 'gerund') return gerundSubject(syntax, trigger)
  return subjectOf(syntax, group)
}

const notTime = (syntax: Syntax, phrases: readonly NounPhrase[]): readonly NounPhrase[] =>
  phrases.filter(phrase => !isTime(syntax, phrase))

function ofVerb(trigger: Trigger): Parties {
  const { syntax, group, item, end } = trigger
  if (!group) return NONE
  const { roles, target } = item.block
  const subject = notTime(syntax, doer(syntax, trigger))
  const after = trigger.phrase && trigger.phrase.start >= group.end ? trigger.phrase.end : end
  if (roles === 'patient') return { actors: phrasesAfter(syntax, after, ['by']), targets: subject }
  if (group.passive) {
    const by = phrasesAfter(syntax, after, ['by'])
    if (roles === 'together')
      return {
        actors: [
          ...(trigger.phrase ? ofNoun({ ...trigger, group: null }).actors : subject),
          ...by,
          ...phrasesAfter(syntax, after, ['with', 'between', 'among']),
        ],
        targets: [],
      }
    return { actors: by, targets: trigger.phrase ? phrasesAfter(syntax, after, target) : subject }
  }
  const object = trigger.phrase ? [] : notTime(syntax, objectOf(syntax, { end }))
  if (roles === 'together')
    return {
      actors: [
        ...subject,
        ...object,
        ...(trigger.phrase
          ? ofNoun({ ...trigger, group: null }).actors
          : phrasesAfter(syntax, after, ['with', 'between'])),
      ],
      targets: [],
    }
  if (roles === 'alone') return { actors: subject, targets: [] }
  const led = target.length > 0 ? phrasesAfter(syntax, after, target) : []
  return { actors: subject, targets: led.length > 0 ? led : object }
}

function modifiers({ words }: Syntax, phrase: NounPhrase, head: number): readonly NounPhrase[] {
  const from = phrase.owner
    ? phrase.owner[1] +
      (phrase.owner[1] - phrase.owner[0] === 1 && words[phrase.owner[1]]?.lower !== "'s" ? 0 : 1)
    : phrase.start
  const found: NounPhrase[] = []
  for (let at = from; at < head; at++) {
    if (!/^\p{Lu}/u.test(words[at]!.text) || words[at]!.tag === 'DET') continue
    let end = at + 1
    while (end < head && /^\p{Lu}/u.test(words[end]!.text)) end++
    found.push(piece(at, end, MODIFIER))
    at = end - 1
  }
  return found
}

/** "had no part in the strike", "denied any role in it": who is told to have no part. */
function uninvolved(syntax: Syntax, phrase: NounPhrase): readonly NounPhrase[] {
  const group =
    noPartIn(syntax, phrase) === null
      ? null
      : syntax.groups.findLast(each => each.end <= phrase.start && each.form === 'finite')
  return group ? subjectOf(syntax, group) : []
}

function ofNoun(trigger: Trigger): Parties {
  const { syntax, group, item, phrase, head } = trigger
  if (!phrase) return NONE
  const { roles, target } = item.block
  const { words } = syntax
  const end = phrase.end
  const carried =
    group && group.end <= phrase.start ? notTime(syntax, doer(syntax, trigger)) : uninvolved(syntax, phrase)
  const owner = phrase.owner && !isDay(words[phrase.owner[1] - 1]!) ? [piece(...phrase.owner)] : []
  const named = modifiers(syntax, phrase, head)
  const led = (...prepositions: string[]): readonly NounPhrase[] => {
    const next = words[end]?.lower
    const direct = next !== undefined && prepositions.includes(next)
    return direct
      ? phrasesAfter(syntax, end, [next])
      : phrasesAfter(
          syntax,
          end,
          prepositions.filter(each => each !== 'of'),
        )
  }
  if (roles === 'together')
    return {
      // "the Syrian war" tells where it is; "the Russia-Ukraine war" who fights it.
      actors: [
        ...carried,
        ...owner,
        ...(trigger.act === 'ASSAULT' && named.length < 2 ? [] : named),
        ...led('between', 'with', 'of', 'among', 'by'),
      ],
      targets: [],
    }
  const aimed = led(...target)
  const of = words[end]?.lower === 'of' ? led('of') : []
  const by = words[end]?.lower === 'by' || !target.includes('by') ? led('by') : []
  const did = [
    ...carried,
    ...owner,
    ...named,
    ...by,
    ...(words[end]?.lower === 'between' ? led('between') : []),
  ]
  return { actors: did.length > 0 || target.includes('of') ? did : of, targets: aimed }
}

/** "rejected China's demand", "a Russian proposal": who is behind the thing that is rejected or praised. */
function behind(syntax: Syntax, phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  return phrases.flatMap(phrase => {
    const owner = phrase.owner && !isDay(syntax.words[phrase.owner[1] - 1]!) ? [piece(...phrase.owner)] : []
    const named = modifiers(syntax, phrase, phrase.head)
    const after = /^(?:by|from|of)$/.test(syntax.words[phrase.end]?.lower ?? '')
      ? phrasesAfter(syntax, phrase.end, ['by', 'from', 'of'])
      : []
    const agent = owner.length + named.length === 0 || isName(syntax, phrase) || isAgent(syntax, phrase)
    return agent ? [phrase, ...after.slice(0, 1)] : [...owner, ...named]
  })
}

function ofStatement(trigger: Trigger, { source, addressee }: Statement): Parties {
  const { syntax, act, item, group } = trigger
  if (item.kind === 'nouns') return ofNoun(trigger)
  if (act === 'SAY') return { actors: source, targets: addressee }
  if (group?.passive)
    return {
      actors: source,
      targets: notTime(syntax, subjectOf(syntax, group)).filter(
        phrase => syntax.words[phrase.start]!.lower !== 'it',
      ),
    }
  const verb = ofVerb(trigger)
  if (item.block.roles === 'together') return { actors: [...source, ...verb.actors], targets: [] }
  return {
    actors: source,
    targets:
      item.block.roles === 'alone' ? [] : behind(syntax, addressee.length > 0 ? addressee : verb.targets),
  }
}

/** Who does an act to whom, by where their names stand; nobody is made up. */
export function partiesOf(trigger: Trigger, statement: Statement | undefined): Parties {
  if (statement) return ofStatement(trigger, statement)
  return trigger.item.kind === 'nouns' ? ofNoun(trigger) : ofVerb(trigger)
}
