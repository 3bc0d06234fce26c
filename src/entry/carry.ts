import { type Entry, VERBAL_ACTS, type When } from './entry.ts'

const FAR = 12

const sharesActor = (a: Entry, b: Entry): boolean =>
  a.actors.some(({ id }) => b.actors.some(other => other.id === id))

const carried = (when: When): When => ({ ...when, basis: 'carried' })

/** The entry near `at` that `fits`: the nearest before it, else the nearest after it. */
function nearest(entries: readonly Entry[], at: number, fits: (entry: Entry) => boolean): Entry | undefined {
  const before = entries.slice(Math.max(0, at - FAR), at).findLast(fits)
  return before ?? entries.slice(at + 1, at + 1 + FAR).find(fits)
}

/** True when `other` tells the same act as `entry`, or the occasion of what its speaker says: his other words, his meeting. */
function sameOccasion(entry: Entry, other: Entry): boolean {
  if (other.background || other.status !== entry.status || !sharesActor(entry, other)) return false
  const verbal = VERBAL_ACTS.includes(entry.act)
  // What was signed or said "a day after" something else was another occasion.
  if (/\bafter$/.test(other.when?.text ?? '')) return false
  if (verbal)
    return other.holder === entry.holder && (VERBAL_ACTS.includes(other.act) || other.act === 'CONSULT')
  return other.act === entry.act
}

/** Gives an act without a time or place of its own those of the entry it retells, or of the same occasion told nearby. */
export function carryOccasions(entries: readonly Entry[]): readonly Entry[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const retold = entries.map(entry => {
    const original = entry.same_as === null ? undefined : byId.get(entry.same_as)
    if (!original) return entry
    const when = entry.when ?? (original.when && carried(original.when))
    return { ...entry, when, where: entry.where ?? original.where }
  })
  return retold.map((entry, at) => {
    const timed =
      entry.when ?? nearest(retold, at, other => other.when !== null && sameOccasion(entry, other))?.when
    const when = entry.when ?? (timed ? carried(timed) : null)
    if (entry.where || VERBAL_ACTS.includes(entry.act)) return { ...entry, when }
    const placed = nearest(
      retold,
      at,
      other => other.where !== null && other.act === entry.act && sharesActor(entry, other),
    )
    return { ...entry, when, where: placed?.where ?? null }
  })
}
