import type { Command } from 'commander'
import type { Note } from '../../lib/note.ts'
import type { ReadArticle } from '../../entry/reading.ts'
import type { Context } from '../context.ts'
import { entryLines, headLines } from '../print/entry-lines.ts'
import { describedCommand, PAGES_HELP } from '../help.ts'
import { counted } from '../print/layout.ts'
import { failureOf, noteLine, pagesOf } from '../input/pages.ts'

interface Options {
  readonly jsonl?: boolean
  readonly notes?: boolean
}

/** `read`: pages in, entries out; nothing is kept. */
export const readCommand = (context: Context): Command =>
  describedCommand('read', 'Read pages and print the entries found in them. Nothing is kept.', [
    'read story.html',
    'read pages/ --jsonl > entries.jsonl',
    'read - < story.html',
  ])
    .argument('<page...>', PAGES_HELP)
    .option('--jsonl', 'one entry a line, as JSON')
    .option('--notes', 'also tell what was noted about the pages (on standard error)')
    .action((sources: string[], options: Options) => read(sources, options, context))

async function read(sources: readonly string[], options: Options, context: Context): Promise<void> {
  const { openReader } = await import('../../read.ts')
  const reader = await openReader()
  try {
    for await (const page of pagesOf(sources, context)) {
      const { articles } = await reader.read(page)
      await tellNotes(page, articles, options, context)
      for (const article of articles)
        await (options.jsonl ? printJsonLines(article, context) : printArticle(article, context))
    }
  } finally {
    await reader.close()
  }
}

async function tellNotes(
  page: { readonly source: string; readonly notes: readonly Note[] },
  articles: readonly ReadArticle[],
  options: Options,
  context: Context,
): Promise<void> {
  if (failureOf(page)) context.fail()
  const notes = [...page.notes, ...articles.flatMap(({ article, notes: own }) => [...article.notes, ...own])]
  for (const note of notes)
    if (options.notes || note.level === 'error') await context.err.print(noteLine(page.source, note))
}

async function printJsonLines({ entries }: ReadArticle, { out }: Context): Promise<void> {
  for (const entry of entries) await out.print(JSON.stringify(entry))
}

async function printArticle({ article, entries }: ReadArticle, { out }: Context): Promise<void> {
  for (const line of headLines(article, out)) await out.print(line)
  await out.print(out.style.dim(counted(entries.length, 'entry', 'entries')))
  await out.print()
  for (const entry of entries) {
    for (const line of entryLines(entry, out, 'whole')) await out.print(line)
    await out.print()
  }
}
