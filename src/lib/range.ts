import { z } from 'zod'

/** `[start, end)` in UTF-16 units of the text it belongs to, as JavaScript counts. */
export const Range = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly()
export type Range = z.infer<typeof Range>

/** The words a range covers. */
export const slice = (text: string, [start, end]: Range): string => text.slice(start, end)

/** Moves a range by `offset` units. */
export const shift = ([start, end]: Range, offset: number): Range => [start + offset, end + offset]

/** True when the two ranges share at least one unit. */
export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]

/** True when `inner` lies wholly inside `outer`. */
export const contains = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** Narrows a range until neither end is white space; an all-white range becomes empty at its start. */
export function trim(text: string, [start, end]: Range): Range {
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  while (start < end && /\s/.test(text.charAt(start))) start++
  return [start, end]
}
