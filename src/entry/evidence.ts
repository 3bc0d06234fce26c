import type { Article } from '../article/article.ts'
import { joinBody } from '../article/reading.ts'
import type { Annotation } from '../language/annotation.ts'
import { contains, type Range, slice } from '../lib/range.ts'
import type { Evidence, Place } from './entry.ts'

/** Moves ranges of the annotation's text to the article and the page. */
export interface Ground {
  /** Where a range of the annotation's text stands; null where it leaves its block or its words differ there. */
  readonly place: (range: Range) => Place | null
}

/** Lays an annotation over its article. */
export function groundOf(article: Article, annotation: Annotation): Ground {
  const body = new Map(joinBody(article.blocks).placed.map(({ block, range }) => [block, range[0]]))
  const place = (range: Range): Place | null => {
    const placed = annotation.placed.find(each => contains(each.range, range))
    const block = placed && article.blocks[placed.block]
    if (!placed || !block) return null
    const [start, end] = [range[0] - placed.range[0], range[1] - placed.range[0]]
    const words = slice(annotation.text, range)
    if (block.text.slice(start, end) !== words) return null
    const offset = body.get(placed.block)
    const inArticle: Range | null = offset === undefined ? null : [offset + start, offset + end]
    if (inArticle && slice(article.text, inArticle) !== words) return null
    return { block: placed.block, article: inArticle, page: [block.range[0] + start, block.range[0] + end] }
  }
  return { place }
}

/** Joins ranges that overlap or stand side by side, in order. */
function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = []
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && range[0] <= last[1] + 1) found[found.length - 1] = [last[0], Math.max(last[1], range[1])]
    else found.push(range)
  }
  return found
}

/** The words that prove an entry, or null where a range cannot be found again in article and page. */
export function evidenceOf(
  text: string,
  ranges: readonly Range[],
  trigger: Range,
  { place }: Ground,
): Evidence | null {
  const merged = mergeRanges(ranges)
  const places = merged.map(place)
  if (
    places.some(each => each === null) ||
    !merged.some(range => contains(range, trigger)) ||
    !place(trigger)
  )
    return null
  return {
    quote: merged.map(range => slice(text, range)).join(' … '),
    trigger: slice(text, trigger),
    ranges: places.filter(each => each !== null),
  }
}
