import type { Article } from '../../article/article.ts'
import { sha256 } from '../../lib/hash.ts'
import type { Page } from '../../page/page.ts'

/** A page as the body of one article: one paragraph that is the whole text, nothing looked for and nothing dropped. */
export const plainArticle = (page: Page): Article => ({
  article: sha256(`${page.page}:plain`),
  page: page.page,
  source: page.source,
  title: null,
  publisher: null,
  authors: [],
  dateline: null,
  published: null,
  modified: null,
  language: null,
  url: page.url,
  text: page.text,
  blocks: [{ kind: 'paragraph', text: page.text, range: [0, page.text.length] }],
  dropped: [],
  notes: [],
})
