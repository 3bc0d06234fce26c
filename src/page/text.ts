import { trim } from '../lib/range.ts'
import type { Segment } from './page.ts'

/** Text as a page keeps it: no byte order mark, `\n` for every line end, nothing that JSON or a database cannot hold. */
export const normalizeText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\0|\p{Cs}/gu, '\uFFFD')

/** One segment for each line that has words, without the white space around them. */
export function lineSegments(text: string): readonly Segment[] {
  const segments: Segment[] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const range = trim(text, [start, end])
    if (range[1] > range[0]) segments.push({ range, tag: 'line', path: '', linked: 0 })
    start = end + 1
  }
  return segments
}
