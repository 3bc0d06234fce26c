import type { Article, Block } from '../../article/article.ts'
import { slice } from '../../lib/range.ts'
import { headLines } from './entry-lines.ts'
import { clip, pad, plain, wrap } from './layout.ts'
import type { Screen } from './screen.ts'

/** Room for the longest block kind (`live entry`, `paragraph`, `standfirst`, `correction`). */
const KIND = 12

/** An article for people: what cites it, then its blocks with their kinds; with `pageText`, also what was dropped. */
export function articleLines(
  article: Article,
  screen: Pick<Screen, 'width' | 'style'>,
  pageText: string | null,
): readonly string[] {
  const blocks = article.blocks
    .filter(({ kind }) => kind !== 'title')
    .flatMap(block => blockLines(block, screen))
  return [
    ...headLines(article, screen),
    '',
    ...blocks,
    ...(pageText === null ? [] : droppedLines(article, pageText, screen)),
  ]
}

function blockLines(
  { kind, text }: Block,
  { width, style }: Pick<Screen, 'width' | 'style'>,
): readonly string[] {
  const label = style.dim(pad(kind === 'paragraph' ? '' : kind, KIND))
  const lines = wrap(plain(text), width - KIND)
  return [...lines.map((line, index) => (index === 0 ? label : ' '.repeat(KIND)) + line), '']
}

function droppedLines(
  { dropped }: Article,
  pageText: string,
  { width, style }: Pick<Screen, 'width' | 'style'>,
): readonly string[] {
  const lines = dropped.flatMap(({ range, reason }) => [
    `  ${clip(plain(slice(pageText, range)), width - 2)}`,
    style.dim(`    ${plain(reason)}`),
  ])
  return [style.bold(`Left out: ${dropped.length}`), ...lines, '']
}
