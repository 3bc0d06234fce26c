import type { Article } from '../src/article/article.ts'
import { composeArticle, stackBlocks } from '../src/article/compose.ts'
import { findEntries, openKnowledge } from '../src/entry/index.ts'
import type { ReadArticle } from '../src/entry/reading.ts'
import { openLanguage } from '../src/language/index.ts'

const [language, knowledge] = await Promise.all([openLanguage(), openKnowledge()])

/** Paragraphs as an article of 1 May 2024; one that begins with `headline: ` is the title. */
function sampleArticle(...paragraphs: readonly string[]): Article {
  const pieces = paragraphs.map(paragraph => {
    const text = paragraph.replace('headline: ', '')
    return [text === paragraph ? 'paragraph' : 'title', text] as const
  })
  return composeArticle({
    article: 'sample',
    page: 'sample',
    source: '-',
    published: '2024-05-01',
    language: 'en',
    blocks: stackBlocks(pieces, 1),
  })
}

/** What is found in sample paragraphs. */
export async function readSample(...paragraphs: readonly string[]): Promise<ReadArticle> {
  const article = sampleArticle(...paragraphs)
  return { article, ...findEntries(article, await language.annotate(article), knowledge) }
}
