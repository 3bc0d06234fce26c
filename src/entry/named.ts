import { contains, slice } from '../lib/range.ts'
import type { Actor } from './actor.ts'
import { endWithOf, nameAfterRole } from './cast.ts'
import type { Syntax } from './clause.ts'
import { resolve, type Speech } from './coreference.ts'
import type { Entry, Party } from './entry.ts'
import { MODIFIER } from './party.ts'
import type { NounPhrase } from './phrase.ts'
import { rangeOf } from './sentence.ts'
import type { Story } from './story.ts'
import type { Trigger } from './trigger.ts'

/** A party with the actor it stands for. */
export interface Named {
  readonly party: Party
  readonly actor: Actor
}

const partyOf = ({ id, name, aliases }: Actor, mention: string): Party => ({
  id,
  name,
  mention,
  ...(aliases.length > 0 ? { aliases } : {}),
})

/** "Israeli" in "Israeli strikes" is Israel; "Geneva" in "the Geneva talks" is a place and nobody. */
function modifierActors(story: Story, syntax: Syntax, phrase: NounPhrase): readonly Actor[] {
  const at = rangeOf(syntax.words, phrase.start, phrase.end)
  const actor = story.cast.lookUp(slice(story.text, at))
  if (!actor) return []
  const place = story.places.find(({ range }) => contains(range, at) || contains(at, range))
  return place && place.where.name !== actor.name ? [] : [actor]
}

/** The parties that phrases name, each once; `speaks` where they are the source of a statement. */
export function namedBy(
  story: Story,
  syntax: Syntax,
  phrases: readonly NounPhrase[],
  speech: Speech,
  speaks: boolean,
): readonly Named[] {
  const found = phrases.flatMap(phrase => {
    const end = nameAfterRole(syntax, phrase)?.end ?? endWithOf(syntax, phrase)
    const mention = slice(story.text, rangeOf(syntax.words, phrase.start, end))
    const modifies = phrase.preposition === MODIFIER
    const actors = modifies
      ? modifierActors(story, syntax, phrase)
      : resolve(syntax, phrase, story.cast, speech, speaks)
    return actors.map(actor => ({ actor, party: partyOf(actor, mention) }))
  })
  return [...new Map(found.map(each => [each.actor.id, each])).values()]
}

/** "the talks": a meeting told before, whose participants are those of the earlier telling. */
export function pointsBack(
  trigger: Trigger,
  earlier: readonly { readonly entry: Entry; readonly actors: readonly Actor[] }[],
): readonly Named[] {
  const { syntax, phrase, act, head } = trigger
  if (!phrase || trigger.item.kind !== 'nouns' || act !== 'CONSULT') return []
  if (!/^(?:the|this|that|these|those)$/.test(syntax.words[phrase.start]!.lower)) return []
  const told = earlier.findLast(({ entry }) => entry.act === act && entry.actors.length > 1)
  const mention = syntax.words[head]!.text
  return (told?.entry.actors ?? []).flatMap(party => {
    const actor = told!.actors.find(({ id }) => id === party.id)
    return actor ? [{ actor, party: { ...party, mention } }] : []
  })
}
