import type { Day } from './calendar.ts'
import { dateIso, interval, monday, monthIso, monthOf, toDay, toIso, weekdayOf, yearOf } from './calendar.ts'
import {
  few,
  quarterYear,
  season,
  seasonYear,
  step,
  stretch,
  weekdayAfter,
  weekdayBefore,
  weekdayNear,
  yearNear,
} from './near.ts'
import { monthNumber, smallNumber, weekdayNumber } from './words.ts'

/** What a time word is read against. */
interface Setting {
  readonly published: Day | null
  /** The day last named before these words, for "the following day". */
  readonly last: Day | null
  /** True where the words stand with "will" or the like. */
  readonly future: boolean
}

/** The words of a match, by the name of their macro. */
type Words = Readonly<Record<string, string | undefined>>

/** Resolves a match to an ISO value, or null. */
export type Value = (words: Words, setting: Setting) => string | null

const month = (words: Words, name = 'month'): number => monthNumber(words[name] ?? '')
const dayNumber = (words: Words, name = 'day'): number => Number.parseInt(words[name] ?? '', 10)
const count = (words: Words): number => smallNumber(words.n ?? '')

/** A value that needs the day of publication. */
const against =
  (value: (published: Day, words: Words, setting: Setting) => string | null): Value =>
  (words, setting) =>
    setting.published === null ? null : value(setting.published, words, setting)

/** A value that needs the day last named. */
const after =
  (value: (last: Day, words: Words) => string | null): Value =>
  (words, { last }) =>
    last === null ? null : value(last, words)

function monthDay(published: Day, words: Words, name = 'day', future = false): string | null {
  const wanted = month(words)
  return dateIso(yearNear(published, wanted, future), wanted, dayNumber(words, name))
}

function decade(words: Words): string | null {
  const first = words.year ? Number(words.year) : 1900 + Number(words.yy)
  if (first % 10) return null
  const [from, to] = /early/i.test(words.when ?? '')
    ? [0, 3]
    : /late/i.test(words.when ?? '')
      ? [7, 9]
      : [0, 9]
  return interval(String(first + from), String(first + to))
}

function numeric(words: Words): string | null {
  const [a = 0, b = 0, year = 0] = (words.date ?? '').split('/').map(Number)
  if (a > 12) return dateIso(year, b, a)
  return b > 12 ? dateIso(year, a, b) : null
}

/** Each way to resolve, by the name it has in lexicon/en/times.tsv. */
export const VALUES: Readonly<Record<string, Value>> = {
  date: words =>
    dateIso(Number(words.year), month(words) || Number(words.mm), dayNumber(words) || Number(words.dd)),
  numeric: numeric,
  'month day': against((published, words, { future }) => monthDay(published, words, 'day', future)),
  'day to day': (words, { published, future }) => {
    const year = words.year
      ? Number(words.year)
      : published === null
        ? null
        : yearNear(published, month(words), future)
    if (year === null) return null
    const from = dateIso(year, month(words), dayNumber(words, 'from'))
    const to = dateIso(year, words.month2 ? month(words, 'month2') : month(words), dayNumber(words, 'to'))
    return from && to && from < to ? interval(from, to) : null
  },
  'month year': words => monthIso(Number(words.year), month(words)),
  month: against((published, words, { future }) =>
    monthIso(yearNear(published, month(words), future), month(words)),
  ),
  'month to month': (words, { published, future }) => {
    const year = words.year
      ? Number(words.year)
      : published === null
        ? null
        : yearNear(published, month(words, 'month2'), future)
    if (year === null) return null
    const from = month(words) > month(words, 'month2') ? year - 1 : year
    return interval(monthIso(from, month(words)), monthIso(year, month(words, 'month2')))
  },
  'last month name': against((published, words) => {
    const wanted = month(words)
    return monthIso(yearOf(published) - (wanted >= monthOf(published) ? 1 : 0), wanted)
  }),
  'next month name': against((published, words) => {
    const wanted = month(words)
    return monthIso(yearOf(published) + (wanted <= monthOf(published) ? 1 : 0), wanted)
  }),
  year: words => words.year ?? null,
  'year to year': words => {
    const from = words.from ?? ''
    const to = words.to ?? ''
    const full = to.length === 2 ? from.slice(0, 2) + to : to
    return from < full ? interval(from, full) : null
  },
  decade,
  season: words => season(Number(words.year), words.season ?? ''),
  'which season': against((published, words) =>
    season(seasonYear(published, words.season ?? '', words.which ?? ''), words.season ?? ''),
  ),
  quarter: (words, { published }) => {
    const first = ['first', 'second', 'third', 'fourth'].indexOf(words.nth?.toLowerCase() ?? '') * 3 + 1
    if (!words.year && published === null) return null
    const year = words.year ? Number(words.year) : quarterYear(published!, first)
    return interval(monthIso(year, first), monthIso(year, first + 2))
  },
  weekday: against((published, words, { future }) =>
    toIso(weekdayNear(published, weekdayNumber(words.weekday ?? ''), future)),
  ),
  'last weekday': against((published, words) =>
    toIso(weekdayBefore(published, weekdayNumber(words.weekday ?? ''))),
  ),
  'next weekday': against((published, words) =>
    toIso(weekdayAfter(published, weekdayNumber(words.weekday ?? ''))),
  ),
  'weekday of week': against((published, words) => {
    const weeks = /next/i.test(words.which ?? '') ? 7 : /last|past|previous/i.test(words.which ?? '') ? -7 : 0
    return toIso(monday(published) + weeks + weekdayNumber(words.weekday ?? ''))
  }),
  'weekday to weekday': against((published, words, { future }) => {
    const from = weekdayNear(published, weekdayNumber(words.weekday ?? ''), future)
    const to = weekdayAfter(from, weekdayNumber(words.weekday2 ?? ''))
    return to > from ? interval(toIso(from), toIso(to)) : null
  }),
  'following weekday': after((last, words) => toIso(weekdayAfter(last, weekdayNumber(words.weekday ?? '')))),
  today: against(published => toIso(published)),
  yesterday: against(published => toIso(published - 1)),
  'day before yesterday': against(published => toIso(published - 2)),
  tomorrow: against(published => toIso(published + 1)),
  'day after tomorrow': against(published => toIso(published + 2)),
  'same day': after(last => toIso(last)),
  'day before': after(last => toIso(last - 1)),
  'day after': after(last => toIso(last + 1)),
  later: after((last, words) =>
    words.unit === 'day' ? toIso(last + count(words)) : step(last, count(words), words.unit ?? ''),
  ),
  earlier: after((last, words) =>
    words.unit === 'day' ? toIso(last - count(words)) : step(last, -count(words), words.unit ?? ''),
  ),
  ago: against((published, words) =>
    words.unit === 'week'
      ? toIso(published - 7 * count(words))
      : step(published, -count(words), words.unit ?? ''),
  ),
  'from now': against((published, words) =>
    words.unit === 'week'
      ? toIso(published + 7 * count(words))
      : step(published, count(words), words.unit ?? ''),
  ),
  'last unit': against((published, words) => step(published, -1, words.unit ?? '')),
  'this unit': against((published, words) => step(published, 0, words.unit ?? '')),
  'next unit': against((published, words) => step(published, 1, words.unit ?? '')),
  'past units': against((published, words) => stretch(published, -(count(words) || 1), words.unit ?? '')),
  'recent units': against((published, words) => stretch(published, -few(words.unit ?? ''), words.unit ?? '')),
  'coming units': against((published, words) =>
    stretch(published, count(words) || few(words.unit ?? ''), words.unit ?? ''),
  ),
  'rest of year': against(published =>
    interval(monthIso(yearOf(published), monthOf(published)), monthIso(yearOf(published), 12)),
  ),
  'in units': against((published, words, { future }) =>
    future ? step(published, count(words), words.unit ?? '') : null,
  ),
  'after event': after((last, words) =>
    words.unit === 'day' || words.unit === 'week'
      ? toIso(last - count(words) * (words.unit === 'week' ? 7 : 1))
      : step(last, -count(words), words.unit ?? ''),
  ),
  weekend: against((published, words) => {
    const which = words.which ?? ''
    const coming = /next|this|coming/i.test(which)
    const saturday = monday(published) + 5 - (coming || weekdayOf(published) > 4 ? 0 : 7)
    const from = /last|past/i.test(which) && saturday + 1 >= published ? saturday - 7 : saturday
    return interval(toIso(from), toIso(from + 1))
  }),
  'month end': against(published => monthIso(yearOf(published), monthOf(published))),
  'year end': against(published => monthIso(yearOf(published), 12)),
}

/** The day that a value pins down, for the words after it; null for months, years and intervals. */
export const dayOf = (value: string): Day | null => (value.length === 10 ? toDay(value) : null)
