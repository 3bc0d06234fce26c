import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, overlaps, type Range, shift, slice, trim } from './range.ts'

const text = 'Talks resume in Geneva.'
const ranges = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)])

test('slice gives the words', () => {
  expect(slice(text, [16, 22])).toBe('Geneva')
})

test('ranges that only touch do not overlap', () => {
  expect(overlaps([0, 5], [5, 9])).toBe(false)
  expect(overlaps([0, 6], [5, 9])).toBe(true)
})

test('shifting both ways gives the range back', () => {
  fc.assert(
    fc.property(ranges, fc.nat(), (range, by) => {
      expect(shift(shift(range, by), -by)).toEqual(range)
    }),
  )
})

test('a range that contains another and is not empty overlaps it', () => {
  fc.assert(
    fc.property(ranges, ranges, (outer, inner) => {
      fc.pre(inner[0] < inner[1] && contains(outer, inner))
      expect(overlaps(outer, inner)).toBe(true)
    }),
  )
})

test('trim takes white space off both ends and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), string => {
      expect(slice(string, trim(string, [0, string.length]))).toBe(string.trim())
    }),
  )
})
