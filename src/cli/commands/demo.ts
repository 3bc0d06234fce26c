import { join } from 'node:path'
import type { Command } from 'commander'
import { ROOT } from '../../lib/root.ts'
import type { EntryHit } from '../../record/query.ts'
import type { OpenRecord } from '../../record/record.ts'
import { addPages } from '../input/adding.ts'
import { type Context, interruption } from '../context.ts'
import { findDesk } from '../desk-file.ts'
import { demoLines, nextLines } from '../print/demo-lines.ts'
import { describedCommand } from '../help.ts'
import { counted } from '../print/layout.ts'
import { pagesOf } from '../input/pages.ts'
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
const EXAMPLES = join(ROOT, 'examples', 'pages')

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
  await withRecord({ store: options.store ?? DEMO_STORE, ...options }, async record => {
    await readExamples(record, context)
    const took = ((performance.now() - started) / 1000).toFixed(1)
    const hits: EntryHit[] = []
    for await (const hit of record.exportEntries()) hits.push(hit)
    for (const line of demoLines(await record.stats(), hits, context.out)) await context.out.print(line)
    await context.out.print(context.out.style.dim(`Kept in ${record.location}; ready after ${took} s.`))
    const open = findDesk(record)
    if (options.serve && !open) await serveUntilStopped(record, options, context)
    else for (const line of nextLines(open, context.out)) await context.out.print(line)
  })
}

async function readExamples(record: OpenRecord, context: Context): Promise<void> {
  const progress = await openProgress([EXAMPLES], context.err, true)
  try {
    let bytes = 0
    let pages = 0
    for await (const batch of addPages(pagesOf([EXAMPLES], context, progress.tell), record, interruption())) {
      bytes += batch.reduce((sum, kept) => sum + kept.bytes, 0)
      progress.show(bytes, counted((pages += batch.length), 'page'))
    }
  } finally {
    progress.stop()
  }
}
