import type { EntryHit } from '../record/query.ts'
import { dateLabel, firstDay } from './date-label.ts'

/** What happened in one day, month, year or interval: as exact as the text tells, no more. */
export interface Moment {
  readonly value: string
  readonly label: string
  readonly year: string
  readonly hits: readonly EntryHit[]
}

/** Entries in the order of the acts, not of the telling; those without a day stand apart. */
export interface Timeline {
  readonly moments: readonly Moment[]
  readonly undated: readonly EntryHit[]
}

/** Orders entries by the time of their acts, oldest first; a year stands before its months, a month before its days. */
export function timeline(hits: readonly EntryHit[]): Timeline {
  const byValue = new Map<string, EntryHit[]>()
  for (const hit of hits) {
    const value = hit.entry.when?.value
    if (value === undefined) continue
    const found = byValue.get(value)
    if (found) found.push(hit)
    else byValue.set(value, [hit])
  }
  const moments = [...byValue].map(([value, found]) => ({
    value,
    label: dateLabel(value),
    year: value.slice(0, 4),
    hits: found,
  }))
  return {
    moments: moments.toSorted(
      (a, b) => compare(firstDay(a.value), firstDay(b.value)) || compare(a.value, b.value),
    ),
    undated: hits.filter(({ entry }) => entry.when === null),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
