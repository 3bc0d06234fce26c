import type { Entry, Party } from '../entry/entry.ts'
import { sha256 } from '../lib/hash.ts'

const ids = (parties: readonly Party[]): string[] => [...new Set(parties.map(party => party.id))].toSorted()

/** Quoted words as any outlet would print them: no marks, no case. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What tells an act apart, whoever tells it; null when the entry does not say enough to be recognised elsewhere. */
function mark(entry: Entry): string | null {
  if (!entry.when || entry.actors.length + entry.targets.length === 0) return null
  // One speaker says many things a day: a statement is the same only where its words are.
  const said = entry.act === 'SAY' ? plain(entry.content ?? '') : ''
  return JSON.stringify([
    entry.act,
    ids(entry.actors),
    ids(entry.targets),
    entry.when.value,
    entry.status,
    said,
  ])
}

/** Entries in groups of which each retells another of its group; those that retell nothing stand first in their group. */
function groups(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const leader = new Map(entries.map(entry => [entry.id, entry.id]))
  const find = (id: string): string => (leader.get(id) === id ? id : find(leader.get(id)!))
  const retells = (entry: Entry): boolean => entry.same_as !== null && leader.has(entry.same_as)
  for (const entry of entries) if (retells(entry)) leader.set(find(entry.id), find(entry.same_as!))
  const sorted = [...entries.filter(entry => !retells(entry)), ...entries.filter(retells)]
  const byLeader = new Map<string, Entry[]>()
  for (const entry of sorted) byLeader.set(find(entry.id), [...(byLeader.get(find(entry.id)) ?? []), entry])
  return [...byLeader.values()]
}

/**
 * The event of each entry of an article, by entry id. Entries have the same event when one retells the other, or when
 * act, actors, targets, time and status are the same; it depends on nothing but the article, so the order of adding is free.
 */
export function eventsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const events = new Map<string, string>()
  for (const group of groups(entries)) {
    // The first telling speaks for its retellings; where it is undated, the first that is dated does.
    const found = group.map(mark).find(each => each !== null)
    const event = sha256(`event ${found ?? group[0]!.id}`)
    for (const { id } of group) events.set(id, event)
  }
  return events
}
