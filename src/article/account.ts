import type { Range } from '../lib/range.ts'
import { trim } from '../lib/range.ts'
import type { Page } from '../page/page.ts'
import type { Article } from './article.ts'

/** The ranges of a page that are not accounted for exactly once: words in no block and no dropped range, or in two. Empty when all is well. */
export function accountFor(page: Page, articles: readonly Article[]): readonly Range[] {
  const taken = articles
    .flatMap(article => [...article.blocks, ...article.dropped])
    .map(each => each.range)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const wrong: Range[] = []
  let end = 0
  for (const range of taken) {
    if (range[0] < end) wrong.push([range[0], Math.min(range[1], end)])
    else addWords(wrong, page.text, [end, range[0]])
    end = Math.max(end, range[1])
  }
  addWords(wrong, page.text, [end, page.text.length])
  return wrong
}

function addWords(ranges: Range[], text: string, range: Range): void {
  const words = trim(text, range)
  if (words[1] > words[0]) ranges.push(words)
}
