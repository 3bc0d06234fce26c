import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../src/lib/root.ts'
import type { Scores } from './score.ts'

/** Lowest allowed value by measure. */
const Floors = z.record(z.string(), z.number()).readonly()
export type Floors = z.infer<typeof Floors>

const FILE = join(ROOT, 'eval', 'floors.json')
/** Floors are rounded down to this step, so that a re-run on another machine does not fall under them by rounding. */
const STEP = 0.005

/** The floors of the dev set, from page to entries. */
export const readFloors = (): Floors => Floors.parse(JSON.parse(readFileSync(FILE, 'utf8')))

/** Measures that stand under their floor, or are not there any more. */
export const fallen = (floors: Floors, measures: Scores['measures']): string[] =>
  Object.entries(floors)
    .filter(([name, floor]) => !((measures[name] ?? -1) >= floor))
    .map(([name, floor]) => `${name}: ${measures[name] ?? 'not measured'} is under its floor ${floor}`)

/** The floors that these measures allow. */
export const floorsOf = (measures: Scores['measures']): Floors =>
  Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [
      name,
      Number((Math.floor(value / STEP) * STEP).toFixed(3)),
    ]),
  )

/** Raises floors to what was measured. Refuses to lower one unless `allowLower`, and then says nothing was hidden: the file's diff shows it. */
export function updateFloors(measures: Scores['measures'], allowLower: boolean): readonly string[] {
  const before = readFloors()
  const lower = fallen(before, measures)
  if (lower.length && !allowLower) return lower
  const measured = floorsOf(measures)
  const kept = allowLower ? {} : before
  const names = [...new Set([...Object.keys(kept), ...Object.keys(measured)])]
  const after = Object.fromEntries(names.map(name => [name, Math.max(measured[name] ?? 0, kept[name] ?? 0)]))
  writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`)
  return []
}
