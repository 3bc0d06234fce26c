import type { Range } from '../lib/range.ts'
import { toDay } from './time/calendar.ts'
import { TIME_RULES } from './time/rules.ts'
import type { TimeRule } from './time/rules.ts'
import { dayOf } from './time/values.ts'

/** Words that tell when, and what they come to. */
export interface FoundTime {
  readonly range: Range
  /** ISO date, month, year, or interval `a/b`. */
  readonly value: string
  /** The words, verbatim. */
  readonly text: string
}

interface Match {
  readonly start: number
  readonly end: number
  readonly rule: TimeRule
  readonly words: Readonly<Record<string, string | undefined>>
}

/** All matches of all rules, without overlaps: of two, the one that begins first, then the longer, then the earlier rule. */
function matches(text: string): readonly Match[] {
  const all = TIME_RULES.flatMap(rule =>
    [...text.matchAll(rule.pattern)].map(({ index, 0: { length }, groups }): Match => ({
      start: index,
      end: index + length,
      rule,
      words: groups ?? {},
    })),
  )
  const kept: Match[] = []
  for (const match of all.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}

/** The time words of a text in the order they stand, resolved against the day of publication (ISO); what cannot be resolved is left out. With `future`, a weekday or month without a year is the coming one. */
export function findTimes(
  text: string,
  published: string | null,
  { future = false }: { readonly future?: boolean } = {},
): FoundTime[] {
  const found: FoundTime[] = []
  let last: number | null = null
  for (const { start, end, rule, words } of matches(text)) {
    const value = rule.value(words, { published: toDay(published), last, future })
    if (value === null) continue
    last = dayOf(value) ?? last
    found.push({ range: [start, end], value, text: text.slice(start, end) })
  }
  return found
}
