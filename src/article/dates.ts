const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH = `(?<month>${MONTHS.map(name => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>\\d{4})'
const ISO =
  /(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?/
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b${DAY} ${MONTH},? ${YEAR}\\b`, 'i')
const LABEL = '(?:(?:first |last )?(?:published|posted|updated|modified|issued|created)(?: on| at)?:?\\s+)?'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const CLOCK = '(?:,? (?:at |- |\\| )?\\d{1,2}[:.]\\d{2}.{0,20})?'
const DATE_LINE = new RegExp(
  `^${LABEL}${WEEKDAY}(?:${ISO.source}|(?:${MONTH} ${DAY},? ${YEAR}|${DAY} ${MONTH},? ${YEAR}).{0,0}${CLOCK})$`.replace(
    /\(\?<\w+>/g,
    '(?:',
  ),
  'i',
)

/** The first day named in full in a text, as ISO 8601; with time and zone where an ISO time with its zone stands there. Null when there is none. */
export function findDate(text: string): string | null {
  const found = [ISO, MONTH_FIRST, DAY_FIRST]
    .map(pattern => pattern.exec(text))
    .filter(match => match !== null)
    .toSorted((a, b) => a.index - b.index)
  return found.map(toIso).find(date => date !== null) ?? null
}

/** True for a line that holds nothing but a date. */
export const isDateLine = (line: string): boolean => line.length < 80 && DATE_LINE.test(line.trim())

function toIso(match: RegExpExecArray): string | null {
  const { date, time, zone, day, month, year } = match.groups ?? {}
  if (date !== undefined) {
    if (!isDay(date)) return null
    return time !== undefined && zone !== undefined ? `${date}T${time}${withColon(zone)}` : date
  }
  const number = MONTHS.findIndex(name => name.startsWith((month ?? '').slice(0, 3).toLowerCase())) + 1
  const iso = `${year}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

const withColon = (zone: string): string =>
  zone.replace(/^(?<hours>[+-]\d{2})(?<minutes>\d{2})$/, '$<hours>:$<minutes>')

function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
}
