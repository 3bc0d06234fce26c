import { ACTOR_KINDS, type Actor } from '../entry/actor.ts'
import { TRACK_KINDS, type Track } from '../entry/track.ts'

// Every rule here is a maximum or a union: so the result is the same for any order of merging, and for any repetition.

const higher = <T>(a: T, b: T, rank: (value: T) => number): T => (rank(a) >= rank(b) ? a : b)
/** The longer name, as it says more; of two as long, the first in the alphabet. */
const fuller = (a: string, b: string): string =>
  a.length === b.length ? (a < b ? a : b) : a.length > b.length ? a : b
const first = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b
const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].toSorted()

function namesOf<T extends Pick<Actor, 'name' | 'aliases'>>(a: T, b: T): Pick<Actor, 'name' | 'aliases'> {
  const name = fuller(a.name, b.name)
  const aliases = union(a.aliases, b.aliases, [a.name, b.name]).filter(alias => alias !== name)
  return { name, aliases }
}

/** Two descriptions of one actor as one. A known kind wins over an unknown one, by the order of `ACTOR_KINDS`. */
export function mergeActors(a: Actor, b: Actor): Actor {
  const roles = union(
    [...a.roles, ...b.roles].map(({ title, from, until, source }) =>
      JSON.stringify({ title, from, until, source }),
    ),
  )
  const { name, aliases } = namesOf(a, b)
  return {
    id: a.id,
    name,
    kind: higher(a.kind, b.kind, kind => -ACTOR_KINDS.indexOf(kind)),
    country: first(a.country, b.country),
    aliases,
    roles: roles.map((role): Actor['roles'][number] => JSON.parse(role)),
  }
}

/** Two descriptions of one track as one; of two kinds the first in the order of `TRACK_KINDS`. */
export function mergeTracks(a: Track, b: Track): Track {
  const { name, aliases } = namesOf(a, b)
  return { id: a.id, name, kind: higher(a.kind, b.kind, kind => -TRACK_KINDS.indexOf(kind)), aliases }
}

/** One description for each id, ids in order. */
export function mergeAll<T extends { readonly id: string }>(
  items: readonly T[],
  merge: (a: T, b: T) => T,
): T[] {
  const byId = new Map<string, T>()
  for (const item of items) byId.set(item.id, merge(byId.get(item.id) ?? item, item))
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
