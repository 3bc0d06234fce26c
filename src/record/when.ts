/** First and last day, as ISO dates. */
export interface Days {
  readonly from: string
  readonly to: string
}

const PART = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ].*)?)?)?$/

function daysOfPart(part: string): Days | null {
  const found = PART.exec(part)?.groups
  if (!found || found['year'] === '0000') return null
  const { year, month, day } = found
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  const date = new Date(`${first}T00:00:00Z`)
  // JavaScript reads 30 February as 1 March; PostgreSQL refuses it.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== first) return null
  if (day) return { from: first, to: first }
  const last = month
    ? new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
    : new Date(Date.UTC(date.getUTCFullYear(), 11, 31))
  // Date.UTC takes a year below 100 for one of the 1900s.
  return { from: first, to: `${year}${last.toISOString().slice(4, 10)}` }
}

/** The days that an ISO date, month, year or interval `a/b` covers; null when it is none of these. */
export function daysOf(value: string): Days | null {
  const [a = '', b = a, ...more] = value.split('/')
  const [first, last] = [daysOfPart(a), daysOfPart(b)]
  if (!first || !last || more.length > 0 || last.to < first.from) return null
  return { from: first.from, to: last.to }
}
