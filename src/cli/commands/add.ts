import type { Command } from 'commander'
import { addPages, type Kept } from '../input/adding.ts'
import { type Context, interruption } from '../context.ts'
import { describedCommand, PAGES_HELP } from '../help.ts'
import { counted } from '../print/layout.ts'
import { noteLine, pagesOf } from '../input/pages.ts'
import { openProgress, type Progress } from '../print/progress.ts'
import { type StoreOptions, withRecord } from '../store.ts'

interface Options extends StoreOptions {
  readonly quiet?: boolean
  readonly json?: boolean
  readonly keys?: boolean
}

/** What `add` did; `add --json` prints it. `failed` pages are among the added or known ones: they are kept with the reason. */
export interface Summary {
  readonly pages: number
  readonly added: number
  readonly known: number
  readonly failed: number
  readonly articles: number
  readonly entries: number
  readonly seconds: number
  readonly interrupted: boolean
}

/** `add`: pages into the record. */
export const addCommand = (context: Context): Command =>
  describedCommand(
    'add',
    'Read pages and keep them in the record. A page that is already kept changes nothing.',
    [
      'add pages/',
      'add story.html --store ./lebanon',
      'curl -s https://example.org/dump.jsonl | rapporteur add -',
    ],
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
  const progress = await openProgress(sources, context.err, !options.quiet)
  const sum = { ...NOTHING }
  let bytes = 0
  try {
    await withRecord(options, async record => {
      for await (const batch of addPages(pagesOf(sources, context, progress.tell), record, signal)) {
        for (const kept of batch) {
          bytes += kept.bytes
          count(kept, sum)
          await tellPage(kept, options, context, progress)
        }
        progress.show(bytes, counts(sum))
      }
    })
  } finally {
    progress.stop()
  }
  if (signal.aborted) context.fail(INTERRUPTED)
  await tellSummary({ ...sum, seconds: seconds(started), interrupted: signal.aborted }, options, context)
}

/** The exit code that shells give to a process ended by Ctrl-C. */
const INTERRUPTED = 130
const NOTHING = { pages: 0, added: 0, known: 0, failed: 0, articles: 0, entries: 0 }

const seconds = (started: number): number => Math.round((performance.now() - started) / 100) / 10

function count(kept: Kept, sum: typeof NOTHING): void {
  sum.pages++
  sum[kept.state]++
  if (kept.failure) sum.failed++
  sum.articles += kept.articles
  sum.entries += kept.entries
}

async function tellPage(kept: Kept, options: Options, context: Context, progress: Progress): Promise<void> {
  if (options.keys) await context.out.print(kept.page)
  if (!kept.failure) return
  context.fail()
  await progress.tell(noteLine(kept.source, { level: 'error', reason: kept.failure }))
}

const counts = (sum: typeof NOTHING): string =>
  [
    `${counted(sum.added, 'page')} added`,
    sum.known > 0 && `${sum.known} known`,
    sum.failed > 0 && `${sum.failed} could not be read`,
    counted(sum.articles, 'article'),
    counted(sum.entries, 'entry', 'entries'),
  ]
    .filter(Boolean)
    .join(', ')

async function tellSummary(summary: Summary, options: Options, { out, err }: Context): Promise<void> {
  if (options.json) await out.print(JSON.stringify(summary))
  else if (!options.quiet)
    await err.print(`${counts(summary)} in ${summary.seconds} s${summary.interrupted ? '; interrupted' : ''}`)
}
