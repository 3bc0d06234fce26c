import type { Article, Block } from './article.ts'
import { joinBody } from './reading.ts'

/** What must be known to make an article by hand; all else has a plain value unless given. */
type Given = Pick<Article, 'article' | 'page' | 'source' | 'blocks'> & Partial<Article>

/** An article made of given blocks rather than found on a page: for text that is known to be one story. */
export const composeArticle = (given: Given): Article => ({
  title: null,
  publisher: null,
  authors: [],
  dateline: null,
  published: null,
  modified: null,
  language: null,
  url: null,
  text: joinBody(given.blocks).text,
  dropped: [],
  notes: [],
  ...given,
})

/** Blocks one after another, `gap` characters apart, as they stand on a page that holds nothing else. */
export function stackBlocks(
  pieces: readonly (readonly [kind: Block['kind'], text: string])[],
  gap: number,
): Block[] {
  let at = 0
  return pieces.map(([kind, text]) => {
    const start = at
    at += text.length + gap
    return { kind, text, range: [start, start + text.length] }
  })
}
