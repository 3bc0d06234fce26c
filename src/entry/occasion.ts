import { contains, type Range } from '../lib/range.ts'
import { type When, type Where, VERBAL_ACTS, type Act } from './entry.ts'
import type { FoundTime } from './time.ts'

interface FoundPlace {
  readonly range: Range
  readonly where: Where
}

/** What has a range and can be near or far from a trigger. */
interface Ranged {
  readonly range: Range
}

const gap = (a: Range, b: Range): number => Math.max(0, a[0] - b[1], b[0] - a[1])

/** Those of `found` inside `sentence` that stand in the same scope as `at`: in the same reported words, or in none. */
function inScope<T extends Ranged>(
  found: readonly T[],
  sentence: Range,
  at: Range,
  contents: readonly Range[],
): readonly T[] {
  const scope = contents.filter(range => contains(range, at))
  return found.filter(
    ({ range }) =>
      contains(sentence, range) && contents.every(each => contains(each, range) === scope.includes(each)),
  )
}

const nearest = <T extends Ranged>(found: readonly T[], at: Range): T | undefined =>
  found.toSorted((a, b) => gap(a.range, at) - gap(b.range, at))[0]

/** "a day after Chad signed" dates the signing that follows, and not what came a day later. */
const dates = (whole: string, { range, text }: FoundTime, at: Range): boolean =>
  !/\bafter$/.test(text) || (at[0] >= range[1] && !/[,;]/.test(whole.slice(range[1], at[0])))

/** The day an act is told to have happened, where its own sentence states it. */
export function statedWhen(
  times: readonly FoundTime[],
  text: string,
  sentence: Range,
  at: Range,
  contents: readonly Range[],
): { when: When; range: Range } | null {
  const stated = inScope(times, sentence, at, contents).filter(each => dates(text, each, at))
  const found = nearest(stated, at)
  if (!found) return null
  return { when: { value: found.value, basis: 'stated', text: found.text }, range: found.range }
}

const LEADS =
  /\b(?:in|at|near|outside|inside|across|on|over|around|from|of|to|into|against)\s+(?:the\s+|central\s+)*$/i

/** The place of an act: a place in its own sentence that a word such as "in" or "near" leads in; for words said, only one right beside them. */
export function statedWhere(
  places: readonly FoundPlace[],
  text: string,
  sentence: Range,
  at: Range,
  contents: readonly Range[],
  act: Act,
): FoundPlace | null {
  const led = inScope(places, sentence, at, contents).filter(({ range }) =>
    LEADS.test(text.slice(Math.max(0, range[0] - 20), range[0])),
  )
  const found = nearest(led, at)
  const said =
    found &&
    VERBAL_ACTS.includes(act) &&
    !(found.range[0] > at[1] && /\b(?:in|at)\s+(?:the\s+)?$/i.test(text.slice(0, found.range[0]).slice(-12)))
  if (!found || said || (VERBAL_ACTS.includes(act) && gap(found.range, at) > 25)) return null
  return found
}
