import { join, relative } from 'node:path'
import type { Command } from 'commander'
import { ROOT } from '../../lib/root.ts'
import type { EntryHit } from '../../record/query.ts'
import type { OpenRecord } from '../../record/record.ts'
import { keepPages } from '../input/keep.ts'
import { sizeOfAll } from '../input/size.ts'
import { type Context, interruption } from '../context.ts'
import { findDesk } from '../desk-file.ts'
import { demoLines, nextLines } from '../print/demo-lines.ts'
import { describedCommand } from '../help.ts'
import { openProgress } from '../print/progress.ts'
import { serveUntilStopped } from './serve.ts'
import { type StoreOptions, withRecord } from '../store.ts'

interface Options extends StoreOptions {
  readonly serve?: boolean
  readonly port?: string
  readonly host?: string
}

/** Where the demo keeps its record, apart from the user's own. */
const DEMO_STORE = join('.rapporteur', 'demo')

/** `demo`: the example pages read into a record of their own, and printed. */
export const demoCommand = (context: Context): Command =>
  describedCommand('demo', 'Read the example pages into a record of their own and print what was found.', [
    'demo',
    'demo --serve   # and leave the desk open',
  ])
    .option('--serve', 'leave the desk open at the end')
    .option('--port <port>', 'port of the desk (setting port)')
    .option('--host <address>', 'address the desk listens on (setting host)')
    .action((_: Options, command: Command) => demo(command.optsWithGlobals<Options>(), context))

async function demo(options: Options, context: Context): Promise<void> {
  const started = performance.now()
  const examples = nearer(join(ROOT, 'examples', 'pages'))
  const progress = openProgress(await sizeOfAll([examples]), context.err)
  await withRecord({ ...options, store: options.store ?? DEMO_STORE }, async record => {
    await keepPages([examples], { record, context, progress, signal: interruption() })
    progress.stop()
    await printRecord(record, performance.now() - started, context)
    const desk = findDesk(record)
    if (options.serve && !desk) await serveUntilStopped(record, options, context)
    else for (const line of nextLines(desk, record.location, context.out)) await context.out.print(line)
  }).finally(progress.stop)
}

/** The same path as seen from here, where that is shorter to read. */
function nearer(path: string): string {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}

async function printRecord(record: OpenRecord, milliseconds: number, { out }: Context): Promise<void> {
  const hits: EntryHit[] = []
  for await (const hit of record.exportEntries()) hits.push(hit)
  for (const line of demoLines(await record.stats(), hits, out)) await out.print(line)
  await out.print(
    out.style.dim(`Kept in ${record.location}; ready after ${(milliseconds / 1000).toFixed(1)} s.`),
  )
  await out.print()
}
