import type { Day } from './calendar.ts'
import { interval, monthIso, monthOf, toIso, weekdayOf, weekOf, yearOf } from './calendar.ts'

/** Plans are told by the bare month up to this many months ahead; past acts this many back. */
const AHEAD = { planned: 7, told: 4 }

/** The year in which a month stands nearest to the day of publication; with a future hint rather the coming one. */
export function yearNear(published: Day, wanted: number, future: boolean): number {
  const ahead = wanted - monthOf(published)
  const reach = future ? AHEAD.planned : AHEAD.told
  if (ahead > reach) return yearOf(published) - 1
  return yearOf(published) + (ahead + 12 <= (future ? reach : 2) ? 1 : 0)
}

/** The weekday (0 Monday) on or before the day of publication; with a future hint the one on or after it. A weekday that is tomorrow is tomorrow: stories are filed before midnight elsewhere, and six days ago has "last" before it. */
export function weekdayNear(published: Day, wanted: number, future: boolean): Day {
  const back = (weekdayOf(published) - wanted + 7) % 7
  if (back === 6) return published + 1
  return future ? published + ((7 - back) % 7) : published - back
}

/** The weekday in the seven days before a day. */
export const weekdayBefore = (of: Day, wanted: number): Day => of - 1 - ((weekdayOf(of - 1) - wanted + 7) % 7)

/** The weekday in the seven days after a day. */
export const weekdayAfter = (of: Day, wanted: number): Day => of + 1 + ((wanted - weekdayOf(of + 1) + 7) % 7)

/** So many days, weeks, months or years from a day: an ISO date, a week as an interval, a month or a year. */
export function step(published: Day, steps: number, unit: string): string {
  if (unit === 'day') return toIso(published + steps)
  if (unit === 'week') return weekOf(published + steps * 7)
  if (unit === 'month') return monthIso(yearOf(published), monthOf(published) + steps)
  return String(yearOf(published) + steps * (unit === 'decade' ? 10 : 1))
}

/** How many "recent days" or "coming months" are meant, by and large. */
export const few = (unit: string): number => (unit === 'day' ? 7 : 4)

/** From now so many units back or ahead, in days, months or years as the unit is. */
export function stretch(published: Day, units: number, unit: string): string {
  const at = (steps: number): string =>
    unit === 'day' || unit === 'week'
      ? toIso(published + steps * (unit === 'week' ? 7 : 1))
      : step(published, steps, unit)
  return units < 0 ? interval(at(units), at(0)) : interval(at(0), at(units))
}

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** The months of a season; winter is counted in the year it begins in. */
export function season(year: number, name: string): string {
  const first = SEASONS[name.toLowerCase()] ?? 1
  return interval(monthIso(year, first), monthIso(year, first + 2))
}

/** The year of the season "last", "this" or "next" seen from the day of publication. */
export function seasonYear(published: Day, name: string, which: string): number {
  const first = SEASONS[name.toLowerCase()] ?? 1
  const year = yearOf(published)
  const inWinterBegunBefore = first === 12 && monthOf(published) < 3
  if (/next/i.test(which)) return monthOf(published) < first ? year : year + 1
  if (/last|past/i.test(which) && monthOf(published) <= first + 2)
    return inWinterBegunBefore ? year - 2 : year - 1
  return inWinterBegunBefore ? year - 1 : year
}

/** The year of the latest quarter of that number that has begun. */
export const quarterYear = (published: Day, first: number): number =>
  yearOf(published) - (monthOf(published) < first ? 1 : 0)
