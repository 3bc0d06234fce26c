import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip, columns, counted, pad, plain, table, wrap } from './layout.ts'

const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,]{1,12}$/u), { minLength: 1, maxLength: 30 })

test('wrapping loses no word and keeps to the width', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 60 }), (list, width) => {
      const lines = wrap(list.join(' '), width)
      expect(lines.join(' ')).toBe(list.join(' '))
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width)
    }),
  )
})

test('clipping keeps to the width and says that it cut', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 60 }), (list, width) => {
      const text = list.join(' ')
      const cut = clip(text, width)
      expect(columns(cut)).toBeLessThanOrEqual(width)
      if (cut !== text) expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true)
    }),
  )
  expect(clip('who may bar others from the talks', 20)).toBe('who may bar others…')
})

test('columns count what is seen: marks join their letter, colours take no room', () => {
  expect(columns('Erdoğan')).toBe(7)
  expect(columns('e\u0301')).toBe(1)
  expect(columns('\u001B[1mAGREE\u001B[22m')).toBe(5)
})

test('plain words hold nothing that moves the cursor or turns the line around', () => {
  expect(plain('a\u001B[2J\tb\r\nc \u202Ed\u0007')).toBe('a [2J b c d')
})

test('rows are aligned', () => {
  expect(
    table([
      ['a', 'x'],
      ['bbb', 'y'],
    ]),
  ).toEqual(['a    x', 'bbb  y'])
  expect(pad('ab', 4)).toBe('ab  ')
  expect([counted(1, 'page'), counted(1200, 'entry', 'entries')]).toEqual(['1 page', '1,200 entries'])
})
