import type { Actor } from '../entry/actor.ts'
import type { EntryHit } from '../record/query.ts'
import { tally, type Tally } from './tally.ts'
import { timeline, type Timeline } from './timeline.ts'

/** What the record holds about one actor. */
export interface ActorPage {
  readonly actor: Actor
  readonly acts: readonly Tally[]
  readonly statuses: readonly Tally[]
  /** Those whom it acts with or upon, or who act upon it, most often first. */
  readonly others: readonly Tally[]
  readonly timeline: Timeline
}

/** Arranges the entries in which an actor takes part. */
export function actorPage(actor: Actor, hits: readonly EntryHit[]): ActorPage {
  const own = hits.filter(({ entry }) => entry.actors.some(({ id }) => id === actor.id))
  const parties = hits.flatMap(({ entry }) => [...entry.actors, ...entry.targets])
  return {
    actor,
    acts: tally(own, ({ entry }) => [{ value: entry.act, label: entry.act }]),
    statuses: tally(own, ({ entry }) => [{ value: entry.status, label: entry.status }]),
    others: tally(parties, ({ id, name }) => (id === actor.id ? [] : [{ value: id, label: name }])),
    timeline: timeline(hits),
  }
}
