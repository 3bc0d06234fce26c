import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from './cut.ts'

const spans = fc.array(
  fc.record({
    range: fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]),
    label: fc.nat(9),
  }),
  { maxLength: 12 },
)

test('nested and overlapping spans are cut where one begins or ends', () => {
  const pieces = cut('he said it was so', [
    { range: [0, 17], label: 'sentence' },
    { range: [3, 7], label: 'said' },
    { range: [5, 10], label: 'over' },
  ])
  expect(pieces.map(({ text, labels }) => [text, labels.join('+')])).toEqual([
    ['he ', 'sentence'],
    ['sa', 'sentence+said'],
    ['id', 'sentence+said+over'],
    [' it', 'sentence+over'],
    [' was so', 'sentence'],
  ])
})

test('an empty text has no pieces', () => {
  expect(cut('', [{ range: [0, 3], label: 1 }])).toEqual([])
})

test('the pieces join to the text and name exactly the spans that cover them', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), spans, (text, given) => {
      const pieces = cut(text, given)
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
      for (const { range, labels, text: words } of pieces) {
        expect(text.slice(...range)).toBe(words)
        const covering = given.filter(span => span.range[0] <= range[0] && range[1] <= span.range[1])
        expect(labels).toEqual(covering.map(({ label }) => label))
      }
    }),
  )
})
