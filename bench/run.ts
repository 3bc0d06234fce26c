import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GOLD, hasGold } from '../eval/gold.ts'
import { ROOT } from '../src/lib/root.ts'
import { generateLines } from './generate.ts'
import { type Measured, measure, median } from './measured.ts'

const ROUNDS = 3
const GENERATED = 2000
const BIN = join(ROOT, 'bin', 'rapporteur')

interface Row {
  readonly what: string
  readonly pages: number
  readonly runs: readonly Measured[]
}

const peak = ({ memory }: Measured): number => Math.max(...memory)
const rapporteur = (args: readonly string[], input?: Iterable<string>): Promise<Measured> =>
  measure(process.execPath, [BIN, ...args], input)

/** Peer and ours in turn, so that a slow minute of the machine falls on both. */
async function inTurn(rounds: number, ...each: (() => Promise<Measured>)[]): Promise<Measured[][]> {
  const runs: Measured[][] = each.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of each.entries()) runs[index]!.push(await run())
  return runs
}

async function addToFreshStore(): Promise<Measured> {
  const store = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  const run = await rapporteur(
    ['add', '-', '--quiet', '--store', join(store, 'store')],
    generateLines(GENERATED),
  )
  rmSync(store, { recursive: true })
  return run
}

/** How much higher memory stands in the last quarter of a run than in the second: near 1 where memory is constant. */
function growth({ memory }: Measured): number {
  const quarter = memory.length >> 2
  return Math.max(...memory.slice(-quarter)) / Math.max(...memory.slice(quarter, 2 * quarter))
}

function print({ what, pages, runs }: Row): void {
  const failed = runs.find(({ code }) => code !== 0)
  const rate = median(runs.map(({ seconds }) => pages / seconds))
  const cells = [what, `${rate.toFixed(1)} pages/s`, `${Math.round(median(runs.map(peak)))} MB peak`]
  console.log(`${cells.join(' | ')}${failed ? ` | exit code ${failed.code}` : ''}`)
}

const source = hasGold() ? join(GOLD, 'pages') : join(ROOT, 'examples', 'pages')
if (!hasGold()) console.log('skipped: read over the gold pages (needs ../shared); the examples instead')

const peer = join(ROOT, 'bench', 'peer.ts')
const [ours, theirs] = await inTurn(
  ROUNDS,
  () => rapporteur(['read', source, '--jsonl']),
  () => measure(process.execPath, ['--import', 'tsx', peer, source]),
)
const articles = await rapporteur(['articles', source, '--jsonl'])
print({ what: 'read, pages to entries', pages: articles.lines, runs: ours! })
print({
  what: 'peer: compromise, the same pages to sentences, tags and topics',
  pages: articles.lines,
  runs: theirs!,
})
const ratio = median(theirs!.map(({ seconds }, round) => seconds / ours![round]!.seconds))
console.log(`ours to peer, by speed: ${ratio.toFixed(2)}`)

const added = await addToFreshStore()
print({
  what: `add, ${GENERATED} generated pages into a fresh embedded store`,
  pages: GENERATED,
  runs: [added],
})
console.log(`memory in the last quarter to that in the second: ${growth(added).toFixed(2)}`)
