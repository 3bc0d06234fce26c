import { join } from 'node:path'
import { ROOT } from '../src/lib/root.ts'
import { type Measured, measure, median } from './measured.ts'

const BIN = join(ROOT, 'bin', 'rapporteur')

/** Runs the command line to its end. */
export const rapporteur = (args: readonly string[], input?: Iterable<string>): Promise<Measured> =>
  measure(process.execPath, [BIN, ...args], input)

/** Several commands in turn, so that a slow minute of the machine falls on all of them; the runs of each. */
export async function inTurn(
  rounds: number,
  ...each: readonly (() => Promise<Measured>)[]
): Promise<readonly (readonly Measured[])[]> {
  const runs: Measured[][] = each.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of each.entries()) runs[index]!.push(await run())
  return runs
}

/** One line of the table: pages a second and peak memory, the median of the runs. */
export function line(what: string, pages: number, runs: readonly Measured[]): string {
  const rate = median(runs.map(({ seconds }) => pages / seconds)).toFixed(1)
  const peak = Math.round(median(runs.map(({ memory }) => Math.max(...memory))))
  const failed = runs.find(({ code }) => code !== 0)
  return `| ${what} | ${rate} | ${peak} |${failed ? ` exit code ${failed.code}` : ''}`
}

/** How many times as fast the first is as the second, the median over the rounds. */
export const ratio = (ours: readonly Measured[], theirs: readonly Measured[]): string =>
  median(ours.map(({ seconds }, round) => theirs[round]!.seconds / seconds)).toFixed(2)

/** How much higher memory stands in the last quarter of a run than in the second: near 1 where it is constant. */
export function growth({ memory }: Measured): string {
  const quarter = memory.length >> 2
  return (Math.max(...memory.slice(-quarter)) / Math.max(...memory.slice(quarter, 2 * quarter))).toFixed(2)
}
