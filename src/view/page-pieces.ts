import type { Article, Block, Dropped } from '../article/article.ts'
import { cut, type Piece } from './cut.ts'

/** What a stretch of a page became: a block of an article, or left out of one. */
export type Fate =
  | { readonly article: string; readonly kind: Block['kind'] }
  | { readonly article: string; readonly reason: string; readonly rule: string }

/** Cuts a page text by what became of it; the pieces join to the text again. A piece without labels is in no article. */
export const pagePieces = (text: string, articles: readonly Article[]): readonly Piece<Fate>[] =>
  cut<Fate>(
    text,
    articles.flatMap(({ article, blocks, dropped }) => [
      ...blocks.map(({ range, kind }) => ({ range, label: { article, kind } })),
      ...dropped.map(({ range, reason, rule }) => ({ range, label: { article, reason, rule } })),
    ]),
  )

/** A dropped range of an article with its words, and the index of the block before which it stands. */
export interface DroppedText extends Dropped {
  readonly text: string
  readonly before: number
}

/** What was left out of an article, in place; stretches of white space alone are not shown. */
export const droppedText = (article: Article, pageText: string): readonly DroppedText[] =>
  article.dropped
    .map(dropped => ({
      ...dropped,
      text: pageText.slice(...dropped.range),
      before: article.blocks.filter(({ range }) => range[0] < dropped.range[0]).length,
    }))
    .filter(({ text }) => text.trim())
    .toSorted((a, b) => a.range[0] - b.range[0])
