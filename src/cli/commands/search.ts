import type { Command } from 'commander'
import type { FoundArticles, FoundEntries } from '../../record/query.ts'
import type { Context } from '../context.ts'
import { entryLines, headLines } from '../print/entry-lines.ts'
import { describedCommand } from '../help.ts'
import { counted, plain, wrap } from '../print/layout.ts'
import { type QueryOptions, queryOf, withQueryOptions } from '../input/query-options.ts'
import { type StoreOptions, withExistingRecord } from '../store.ts'

interface Options extends QueryOptions, StoreOptions {
  readonly articles?: boolean
  readonly json?: boolean
}

/** `search`: entries or articles of the record by words and fields. */
export const searchCommand = (context: Context): Command =>
  withQueryOptions(
    describedCommand('search', 'Search the record. All words and options given must hold.', [
      'search ceasefire --status possible',
      'search \'"freedom of action" -Iran\' --act REQUEST',
      'search --actor "Sergei Lavrov" --from 2020-09-01',
      'search ceasefire --articles',
    ]).argument('[words...]', 'words to look for; "quoted words" stand together, `or`, `-not`'),
  )
    .option('--order <order>', 'newest, oldest or relevance')
    .option('--limit <count>', 'how many to print', '20')
    .option('--articles', 'search articles instead of entries (by words and publisher)')
    .option('--json', 'print what the API answers, as JSON')
    .action((words: string[], _: Options, command: Command) =>
      search(words, command.optsWithGlobals<Options>(), context),
    )

async function search(words: readonly string[], options: Options, context: Context): Promise<void> {
  const query = queryOf(options, words)
  await withExistingRecord(options, async record => {
    const found = options.articles ? await record.searchArticles(query) : await record.search(query)
    if (options.json) await context.out.print(JSON.stringify(found, null, 2))
    else if ('facets' in found) await printEntries(found, context)
    else await printArticles(found, context)
    if (found.total === 0) context.fail()
  })
}

async function printEntries({ total, capped, hits }: FoundEntries, { out, err }: Context): Promise<void> {
  let above = ''
  for (const { entry, head } of hits) {
    if (head.article !== above) for (const line of headLines(head, out)) await out.print(line)
    above = head.article
    for (const line of entryLines(entry, out, 'whole')) await out.print(line)
    await out.print()
  }
  await err.print(shown(hits.length, total, capped, 'entry', 'entries'))
}

async function printArticles({ total, capped, hits }: FoundArticles, { out, err }: Context): Promise<void> {
  for (const { head, passage } of hits) {
    for (const line of headLines(head, out)) await out.print(line)
    for (const line of wrap(plain(passage), out.width - 2)) await out.print(`  ${line}`)
    await out.print()
  }
  await err.print(shown(hits.length, total, capped, 'article', 'articles'))
}

function shown(count: number, total: number, capped: boolean, one: string, many: string): string {
  if (total === 0) return `No ${one} found.`
  const all = capped ? `at least ${counted(total, one, many)}` : counted(total, one, many)
  return count < total
    ? `${count} of ${all}; --limit prints more.`
    : `${all[0]?.toUpperCase()}${all.slice(1)}.`
}
