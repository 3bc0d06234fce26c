import { open } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { stringify } from 'csv-stringify'
import { RapporteurError } from '../../lib/errors.ts'
import type { EntryHit } from '../../record/query.ts'
import { ENTRY_COLUMNS, entryToRow } from '../../view/index.ts'
import type { Context } from '../context.ts'
import { describedCommand } from '../help.ts'
import { type QueryOptions, queryOf, withQueryOptions } from '../input/query-options.ts'
import { type StoreOptions, withExistingRecord } from '../store.ts'

interface Options extends QueryOptions, StoreOptions {
  readonly format: 'jsonl' | 'csv'
  readonly out?: string
}

/** `export`: every entry of the record, or those that a query means, as a file for other programs. */
export const exportCommand = (context: Context): Command =>
  withQueryOptions(
    describedCommand(
      'export',
      'Write the entries of the record for other programs. Each comes with what cites its article.',
      [
        'export > entries.jsonl',
        'export --format csv --track "Astana process" -o astana.csv',
        'export --act AGREE --status proposed --from 2020-01-01',
      ],
    ).argument('[words...]', 'only entries with these words, as in `search`'),
  )
    .addOption(
      new Option('--format <format>', 'one JSON object a line, or a table')
        .choices(['jsonl', 'csv'])
        .default('jsonl'),
    )
    .option('-o, --out <file>', 'file to write; standard output unless given')
    .addHelpText(
      'after',
      "\nIn CSV a cell that begins with = + - or @ gets a ' before it, so that no spreadsheet runs words of a page as a formula.",
    )
    .action((words: string[], _: Options, command: Command) =>
      exportEntries(words, command.optsWithGlobals<Options>(), context),
    )

async function exportEntries(words: readonly string[], options: Options, { out }: Context): Promise<void> {
  const query = queryOf(options, words)
  await withExistingRecord(options, async record => {
    const hits = Readable.from(record.exportEntries(query))
    const target = options.out === undefined ? out.stream : await openFile(options.out)
    const end = options.out !== undefined
    if (options.format === 'csv') await pipeline(hits, rows, stringify(CSV), target, { end })
    else await pipeline(hits, jsonLines, target, { end })
  })
}

const CSV = {
  header: true,
  columns: [...ENTRY_COLUMNS],
  cast: { boolean: String },
  escape_formulas: true,
} as const

async function* rows(hits: AsyncIterable<EntryHit>): AsyncGenerator<ReturnType<typeof entryToRow>> {
  for await (const hit of hits) yield entryToRow(hit)
}

async function* jsonLines(hits: AsyncIterable<EntryHit>): AsyncGenerator<string> {
  for await (const { entry, head } of hits) yield `${JSON.stringify({ ...entry, head })}\n`
}

async function openFile(path: string): Promise<Writable> {
  try {
    return (await open(path, 'w')).createWriteStream()
  } catch (cause) {
    const message = `Expected a file that can be written for --out, got \`${path}\`. Choose another.`
    throw new RapporteurError('usage/option', message, { cause })
  }
}
