import type { Range } from '../lib/range.ts'

/** A range with something to say about it. */
export interface Span<T> {
  readonly range: Range
  readonly label: T
}

/** A run of text over which the same spans lie. */
export interface Piece<T> {
  readonly text: string
  readonly range: Range
  readonly labels: readonly T[]
}

/**
 * Cuts a text where spans begin and end. The pieces are in order, join to the text again, and each names the spans
 * that cover it, in the order given. What lies outside the text is left out.
 */
export function cut<T>(text: string, spans: readonly Span<T>[]): readonly Piece<T>[] {
  const inside = spans
    .map(({ range: [start, end], label }, order) => ({
      start,
      end: Math.min(end, text.length),
      label,
      order,
    }))
    .filter(({ start, end }) => start < end)
  const edges = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])
  const waiting = inside.toSorted((a, b) => b.start - a.start)
  const pieces: Piece<T>[] = []
  let open: typeof inside = []
  let from = 0
  for (const to of [...edges].toSorted((a, b) => a - b).slice(1)) {
    open = open.filter(({ end }) => end > from)
    while (waiting.length > 0 && waiting.at(-1)!.start <= from) open.push(waiting.pop()!)
    const labels = open.toSorted((a, b) => a.order - b.order).map(({ label }) => label)
    pieces.push({ text: text.slice(from, to), range: [from, to], labels })
    from = to
  }
  return pieces
}
