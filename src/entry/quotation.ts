import type { Annotation } from '../language/annotation.ts'
import { type Range } from '../lib/range.ts'

/** Words between quotation marks; ranges count in the annotation's text. */
export interface Quotation {
  readonly block: number
  /** With its marks. */
  readonly outer: Range
  /** Without its marks. */
  readonly inner: Range
  /** False where the paragraph ends before the marks close, as in speech that runs over several paragraphs. */
  readonly closed: boolean
}

const MARKS = /''|``|["“”„«»]|(?<=^|[\s(])‘|’(?=[\s.,;:!?)]|$)/g
const OPENING = new Set(['“', '„', '«', '‘', '``'])
const CLOSING = new Set(['”', '»'])

/** A straight mark opens where a word follows it and none stands before it. */
function looksOpening(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}([$'‘.…]/u.test(text.charAt(end)) && !/[\p{L}\p{N}.,!?]/u.test(text.charAt(start - 1))
}

/** The quotations of one block, ranges counted in its text. */
function quotationsIn(text: string): readonly Omit<Quotation, 'block'>[] {
  const found: Omit<Quotation, 'block'>[] = []
  let open: { start: number; end: number; mark: string } | null = null
  for (const match of text.matchAll(MARKS)) {
    const [mark] = match
    const start = match.index
    const end = start + mark.length
    const single = open?.mark === '‘'
    if (mark === '’' ? !single : single && mark !== '’') continue
    const opens = OPENING.has(mark) || (!CLOSING.has(mark) && looksOpening(text, start, end))
    if (open && !(opens && mark !== '"' && mark !== "''")) {
      found.push({ outer: [open.start, end], inner: [open.end, start], closed: true })
      open = null
    } else if (opens && !open) open = { start, end, mark }
    // A mark that only closes, and nothing before it: the paragraph began inside the quotation.
    else if (!open && found.length === 0 && mark !== '’')
      found.push({ outer: [0, end], inner: [0, start], closed: true })
  }
  if (open && open.mark !== '‘')
    found.push({ outer: [open.start, text.length], inner: [open.end, text.length], closed: false })
  return found
}

/** All quotations of an article in reading order. */
export function quotationsOf(annotation: Annotation): readonly Quotation[] {
  return annotation.placed.flatMap(({ block, range: [offset, end] }) =>
    quotationsIn(annotation.text.slice(offset, end)).map(({ outer, inner, closed }) => ({
      block,
      outer: [outer[0] + offset, outer[1] + offset] as const,
      inner: [inner[0] + offset, inner[1] + offset] as const,
      closed,
    })),
  )
}

/** A quotation mark, as a token. */
export const MARK = /^(?:["“”„«»]|''|``)$/
/** A comma, dash or semicolon, as a token. */
export const DASH = /^(?:,|--|–|—|;)$/
