import { contains, type Range } from '../lib/range.ts'
import type { Syntax } from './clause.ts'
import type { Quotation } from './quotation.ts'

/** Reported words and the way they are reported. */
export interface Spoken {
  readonly content: readonly Range[]
  readonly speech: 'direct' | 'indirect' | 'mixed' | null
}

/** Takes the marks off speech that stands whole between them; tells how the words are reported. */
export function speechOf(text: string, ranges: readonly Range[], quotations: readonly Quotation[]): Spoken {
  const pieces = ranges.map((range): { range: Range; direct: boolean; quoted: boolean } => {
    const quote = quotations.find(each => each.outer[0] <= range[0] + 1 && each.outer[1] >= range[1] - 1)
    if (!quote)
      return {
        range,
        direct: false,
        quoted: quotations.some(each => contains(range, each.inner) && each.inner[1] - each.inner[0] > 1),
      }
    // Words reported inside a quotation are the speaker's own too, but not all of it.
    if (range[0] > quote.inner[0] + 1) return { range, direct: true, quoted: true }
    let end = quote.inner[1]
    while (/[\s,]/.test(text.charAt(end - 1)) && end > quote.inner[0]) end--
    return { range: [quote.inner[0], end], direct: true, quoted: true }
  })
  const direct = pieces.length > 0 && pieces.every(piece => piece.direct)
  const speech = direct ? 'direct' : pieces.some(piece => piece.quoted) ? 'mixed' : 'indirect'
  // In mixed speech the marks tell which words are the speaker's own, so they stay.
  return { content: direct ? pieces.map(piece => piece.range) : ranges, speech }
}

export interface Text {
  readonly text: string
  readonly quotations: readonly Quotation[]
}

/** The quotation that ends right before word `at` of the sentence, a comma between them or not. */
export function quotationBefore(
  syntax: Syntax,
  at: number,
  { text, quotations }: Text,
): Quotation | undefined {
  const start = syntax.words[at]!.range[0]
  return quotations.findLast(
    quote =>
      quote.block === syntax.sentence.block &&
      quote.outer[1] <= start &&
      /^[\s,]*$/.test(text.slice(quote.outer[1], start)),
  )
}

/** Content of a speech inside a quotation ends where the quotation ends. */
export function clip(ranges: readonly Range[], at: Range, { quotations }: Text): readonly Range[] {
  const around = quotations.find(quote => contains(quote.inner, at))
  if (!around) return ranges
  return ranges.flatMap((range): Range[] => {
    const cut: Range = [Math.max(range[0], around.inner[0]), Math.min(range[1], around.inner[1])]
    return cut[0] < cut[1] ? [cut] : []
  })
}

export const quoteOpens = (syntax: Syntax, quote: Quotation): boolean =>
  !syntax.words.some(word => word.range[1] <= quote.outer[0] && /[\p{L}\p{N}]/u.test(word.text))
