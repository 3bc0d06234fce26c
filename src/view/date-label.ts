const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ISO = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?:T.*)?$/

function parts(value: string): readonly string[] {
  const { year, month, day } = ISO.exec(value)?.groups ?? {}
  if (!year) return [value]
  const name = month && MONTHS[Number(month) - 1]
  return [day && String(Number(day)), name ?? month, year].filter(part => part !== undefined)
}

/** Words that end both, such as the month and year of both days, stand once. */
function span(from: readonly string[], to: readonly string[]): string {
  let shared = 0
  while (shared < from.length - 1 && shared < to.length - 1 && from.at(-1 - shared) === to.at(-1 - shared))
    shared++
  const start = from.slice(0, from.length - shared).join(' ')
  const dash = from.length - shared === 1 ? '–' : ' – '
  return `${start}${dash}${to.join(' ')}`
}

/** An ISO date, month, year, or interval `a/b` for people: `24 Sep 2020`, `Sep 2020`, `2020`, `1–5 Sep 2020`. Anything else stays as it is. */
export function dateLabel(value: string): string {
  const [from = value, to] = value.split('/')
  return to === undefined ? parts(from).join(' ') : span(parts(from), parts(to))
}

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
