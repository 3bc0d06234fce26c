/** A day, counted from 1 January 1970. */
export type Day = number

const MS = 86_400_000

/** The day of an ISO date or date and time (its first ten characters), or null where that is not a date. */
export function toDay(iso: string | null): Day | null {
  const at = iso && /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(iso.slice(0, 10)) : Number.NaN
  return Number.isNaN(at) ? null : at / MS
}

/** The ISO date of a day. */
export const toIso = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10)

/** 0 Monday to 6 Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

export const yearOf = (day: Day): number => Number(toIso(day).slice(0, 4))

/** 1 to 12. */
export const monthOf = (day: Day): number => Number(toIso(day).slice(5, 7))

const two = (n: number): string => String(n).padStart(2, '0')

/** `YYYY-MM`; months beyond 12 or below 1 run into the next or former year. */
export function monthIso(year: number, month: number): string {
  const count = year * 12 + month - 1
  return `${Math.floor(count / 12)}-${two((((count % 12) + 12) % 12) + 1)}`
}

/** `YYYY-MM-DD`, or null where that month has no such day. */
export function dateIso(year: number, month: number, day: number): string | null {
  const iso = `${year}-${two(month)}-${two(day)}`
  const found = toDay(iso)
  return found !== null && toIso(found) === iso ? iso : null
}

/** The Monday of the week that a day is in. */
export const monday = (day: Day): Day => day - weekdayOf(day)

/** `a/b`, both ISO. */
export const interval = (from: string, to: string): string => `${from}/${to}`

/** Monday to Sunday of the week that a day is in. */
export const weekOf = (day: Day): string => interval(toIso(monday(day)), toIso(monday(day) + 6))
