import type { Article, Block } from '../article/article.ts'
import { joinBody } from '../article/reading.ts'
import { openLanguage } from '../language/index.ts'
import { findEntries, openKnowledge } from './index.ts'
import type { ReadArticle } from './reading.ts'

const [language, knowledge] = await Promise.all([openLanguage(), openKnowledge()])

/** Paragraphs as an article of 1 May 2024, for tests; one that begins with `headline: ` is the title. */
function sampleArticle(...paragraphs: readonly string[]): Article {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const text = paragraph.replace('headline: ', '')
    const range = [at, at + text.length] as const
    at += text.length + 1
    return { kind: text === paragraph ? 'paragraph' : 'title', text, range }
  })
  return {
    article: 'sample',
    page: 'sample',
    source: '-',
    title: null,
    publisher: null,
    authors: [],
    dateline: null,
    published: '2024-05-01',
    modified: null,
    language: 'en',
    url: null,
    text: joinBody(blocks).text,
    blocks,
    dropped: [],
    notes: [],
  }
}

/** What is found in sample paragraphs, for tests. */
export async function readSample(...paragraphs: readonly string[]): Promise<ReadArticle> {
  const article = sampleArticle(...paragraphs)
  return { article, ...findEntries(article, await language.annotate(article), knowledge) }
}
