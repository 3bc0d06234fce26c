import type { Command } from 'commander'
import { RapporteurError } from '../../lib/errors.ts'
import type { EntryHit } from '../../record/query.ts'
import type { OpenRecord } from '../../record/record.ts'
import type { Context } from '../context.ts'
import { headLines } from '../print/entry-lines.ts'
import { explanation, type MarkedWords, markedWords, type Reason } from '../print/explanation.ts'
import { describedCommand } from '../help.ts'
import { pad, plain, wrap } from '../print/layout.ts'
import type { Screen } from '../print/screen.ts'
import { type StoreOptions, withExistingRecord } from '../store.ts'

/** Room for the longest field name (`unconfirmed`, `background`, `confidence`). */
const FIELD = 13

/** `explain`: why an entry is as it is. */
export const explainCommand = (context: Context): Command =>
  describedCommand(
    'explain',
    'Tell why an entry is as it is. Prints each field with the words that decided it, and the rule.',
    ['explain 3f9a2c1d55'],
  )
    .argument('<id>', 'id of an entry, or its beginning; `search` and `show` print it')
    .action((id: string, _: StoreOptions, command: Command) =>
      explain(id, command.optsWithGlobals<StoreOptions>(), context),
    )

async function explain(id: string, options: StoreOptions, { out }: Context): Promise<void> {
  await withExistingRecord(options, async record => {
    const { entry, head } = await entryBehind(id, record)
    const article = (await record.article(entry.article))!
    const lines = [
      ...headLines(head, out),
      '',
      ...markedWords(entry, article).flatMap(words => wordLines(words, out)),
      ...explanation(entry).flatMap(reason => reasonLines(reason, out)),
    ]
    for (const line of lines) await out.print(line)
  })
}

async function entryBehind(id: string, record: OpenRecord): Promise<EntryHit> {
  const located = await record.locate(id)
  if (located.kind === 'entry') return (await record.entry(located.id))!
  const message = `Expected the id of an entry, got \`${id}\`, an id of kind ${located.kind}. Find its entries with show.`
  throw new RapporteurError('record/not-found', message)
}

function wordLines({ place, pieces }: MarkedWords, { width, style }: Screen): readonly string[] {
  const mark = (words: string): string =>
    style.isColorSupported ? style.bold(style.underline(words)) : `[${words}]`
  const text = pieces.map(({ words, marked }) => (marked ? mark(flat(words)) : flat(words))).join('')
  return [style.dim(place), ...wrap(text.trim(), width), '']
}

/** As `plain`, but blanks at the ends stay: a piece stands between others. */
const flat = (words: string): string => plain(`|${words}|`).slice(1, -1)

function reasonLines({ field, value, words }: Reason, { width, style }: Screen): readonly string[] {
  const [first = '', ...rest] = wrap(plain(value), width - FIELD)
  const margin = ' '.repeat(FIELD)
  return [
    style.bold(pad(field, FIELD)) + first,
    ...rest.map(line => margin + line),
    ...words.map(line => margin + style.dim(plain(line))),
  ]
}
