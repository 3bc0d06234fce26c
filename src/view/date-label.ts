const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ISO = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?:T.*)?$/

function one(value: string): string {
  const { year, month, day } = ISO.exec(value)?.groups ?? {}
  if (!year) return value
  const name = month && MONTHS[Number(month) - 1]
  return [day && String(Number(day)), name ?? month, year].filter(Boolean).join(' ')
}

/** An ISO date, month, year, or interval `a/b` for people: `24 Sep 2020`, `Sep 2020`, `2020`, `1 Sep 2020 – 5 Sep 2020`. Anything else stays as it is. */
export const dateLabel = (value: string): string => value.split('/').map(one).join(' – ')

/** The first day that an ISO date, month, year or interval can mean, as an ISO date. */
export function firstDay(value: string): string {
  const start = value.split('/')[0]!.slice(0, 10)
  return start + '-01-01'.slice(Math.max(0, start.length - 4))
}

/** The last day that an ISO date, month, year or interval can mean, as an ISO date; a month ends on its 31st. */
export function lastDay(value: string): string {
  const end = value.split('/').at(-1)!.slice(0, 10)
  return end + '-12-31'.slice(Math.max(0, end.length - 4))
}
