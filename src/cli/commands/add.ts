import type { Command } from 'commander'
import { type Context, interruption } from '../context.ts'
import { describedCommand, PAGES_HELP } from '../help.ts'
import { keepPages, sumLine } from '../input/keep.ts'
import { sizeOfAll } from '../input/size.ts'
import { noProgress, openProgress } from '../print/progress.ts'
import { type StoreOptions, withRecord } from '../store.ts'

interface Options extends StoreOptions {
  readonly quiet?: boolean
  readonly json?: boolean
  readonly keys?: boolean
}

/** The exit code that shells give to a process ended by Ctrl-C. */
const INTERRUPTED = 130

/** `add`: pages into the record. */
export const addCommand = (context: Context): Command =>
  describedCommand(
    'add',
    'Read pages and keep them in the record. A page that is already kept changes nothing. Ctrl-C finishes the page in hand.',
    ['add pages/', 'add story.html --store ./lebanon', 'add - < dump.jsonl'],
  )
    .argument('<page...>', PAGES_HELP)
    .option('--quiet', 'no progress and no summary; only what could not be read')
    .option('--json', 'print the summary as JSON')
    .option('--keys', 'print the key of each page once it is on disk')
    .action((sources: string[], _: Options, command: Command) =>
      add(sources, command.optsWithGlobals<Options>(), context),
    )

async function add(sources: readonly string[], options: Options, context: Context): Promise<void> {
  const started = performance.now()
  const signal = interruption()
  // A pending read of standard input would keep the process alive.
  signal.addEventListener('abort', () => context.streams.in.destroy(), { once: true })
  const progress = options.quiet
    ? noProgress(context.err)
    : openProgress(await sizeOfAll(sources), context.err)
  const sum = await withRecord(options, record =>
    keepPages(sources, { record, context, progress, signal, keys: options.keys ?? false }),
  ).finally(progress.stop)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const interrupted = signal.aborted
  if (interrupted) context.fail(INTERRUPTED)
  if (options.json) await context.out.print(JSON.stringify({ ...sum, seconds, interrupted }))
  else if (!options.quiet)
    await context.err.print(`${sumLine(sum)} in ${seconds} s${interrupted ? '; interrupted' : ''}`)
}
