import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { articleLines } from '../print/article-lines.ts'
import { describedCommand, PAGES_HELP } from '../help.ts'
import { failureOf, noteLine, pagesOf } from '../input/pages.ts'

interface Options {
  readonly jsonl?: boolean
  readonly dropped?: boolean
}

/** `articles`: pages in, clean articles out; nothing is kept. */
export const articlesCommand = (context: Context): Command =>
  describedCommand('articles', 'Find the articles on pages and print them clean. Nothing is kept.', [
    'articles story.html',
    'articles dump.txt --dropped',
    'articles pages/ --jsonl > articles.jsonl',
  ])
    .argument('<page...>', PAGES_HELP)
    .option('--jsonl', 'one article a line, as JSON')
    .option('--dropped', 'also print what was left out, and why')
    .action((sources: string[], options: Options) => articles(sources, options, context))

async function articles(sources: readonly string[], options: Options, context: Context): Promise<void> {
  const { findArticles } = await import('../../article/index.ts')
  const { out, err } = context
  for await (const page of pagesOf(sources, context)) {
    const failure = failureOf(page)
    if (failure) {
      context.fail()
      await err.print(noteLine(page.source, { level: 'error', reason: failure }))
    }
    for (const article of findArticles(page)) {
      if (options.jsonl) await out.print(JSON.stringify(article))
      else
        for (const line of articleLines(article, out, options.dropped ? page.text : null))
          await out.print(line)
    }
  }
}
