import type { Command } from 'commander'
import type { Article } from '../../article/article.ts'
import { slice } from '../../lib/range.ts'
import type { Annotation } from '../../language/annotation.ts'
import type { Page } from '../../page/page.ts'
import type { Context } from '../context.ts'
import { describedCommand, PAGES_HELP } from '../help.ts'
import { plain } from '../print/layout.ts'
import { failureOf, noteLine, pagesOf } from '../input/pages.ts'
import { plainArticle } from '../input/plain-article.ts'

interface Options {
  readonly jsonl?: boolean
  readonly plain?: boolean
}

/** `annotate`: what the language engine says of articles; nothing is kept. */
export const annotateCommand = (context: Context): Command =>
  describedCommand(
    'annotate',
    'Print what the language engine says of articles. Sentences, tokens and what else it knows.',
    ['annotate story.html --jsonl', 'annotate --plain body.txt --jsonl'],
  )
    .argument('<file...>', PAGES_HELP)
    .option('--jsonl', 'one article a line, as JSON')
    .option('--plain', 'take each file as the body of one article, without page reading')
    .action((sources: string[], options: Options) => annotate(sources, options, context))

async function annotate(sources: readonly string[], options: Options, context: Context): Promise<void> {
  const [{ findArticles }, { openLanguage }] = await Promise.all([
    import('../../article/index.ts'),
    import('../../language/index.ts'),
  ])
  const articlesOf = options.plain ? plainArticles : findArticles
  const language = await openLanguage()
  try {
    for await (const page of pagesOf(sources, context)) {
      const reason = failureOf(page)
      if (reason) {
        context.fail()
        await context.err.print(noteLine(page.source, { level: 'error', reason }))
      }
      for (const article of articlesOf(page)) {
        const annotation = await language.annotate(article)
        if (options.jsonl) await context.out.print(JSON.stringify(annotation))
        else for (const line of sentenceLines(annotation)) await context.out.print(line)
      }
    }
  } finally {
    await language.close()
  }
}

const plainArticles = (page: Page): readonly Article[] => (page.text ? [plainArticle(page)] : [])

/** A sentence a line, each word with its part of speech: `Moscow/PROPN said/VERB`. */
function sentenceLines({ text, sentences, tokens }: Annotation): readonly string[] {
  const lines = sentences.map(([start, end]) =>
    tokens
      .filter(({ range }) => range[0] >= start && range[1] <= end)
      .map(({ range, upos }) => `${plain(slice(text, range))}/${upos}`)
      .join(' '),
  )
  return [...lines, '']
}
