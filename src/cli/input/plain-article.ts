import type { Article } from '../../article/article.ts'
import { composeArticle, stackBlocks } from '../../article/compose.ts'
import { sha256 } from '../../lib/hash.ts'
import type { Page } from '../../page/page.ts'

/** A page as the body of one article: one paragraph that is the whole text, nothing looked for and nothing dropped. */
export const plainArticle = ({ page, source, url, text }: Page): Article =>
  composeArticle({
    article: sha256(`${page}:plain`),
    page,
    source,
    url,
    blocks: stackBlocks([['paragraph', text]], 0),
  })
