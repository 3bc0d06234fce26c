import { expect, test } from 'vitest'
import { findDate, isDateLine } from './dates.ts'

test.each([
  ['2015-07-14', '2015-07-14'],
  ['2015-07-14T10:05:00Z', '2015-07-14T10:05:00Z'],
  ['2015-07-14T10:05:00.000+0200', '2015-07-14T10:05:00+02:00'],
  ['2015-07-14 10:05', '2015-07-14'],
  ['Published: Tuesday, July 14, 2015', '2015-07-14'],
  ['Tue, 14 Jul 2015 10:05:00 GMT', '2015-07-14'],
  ['taken in Vienna on 14 July 2015. (AFP)', '2015-07-14'],
])('finds the day in %s', (text, day) => {
  expect(findDate(text)).toBe(day)
})

test.each(['2015-02-30', 'July 14', 'Resolution 2231 of 2015', '31 June 2015'])(
  'invents no day from %s',
  text => {
    expect(findDate(text)).toBeNull()
  },
)

test.each([
  '2015-07-14',
  'Tuesday, July 14, 2015',
  'Published 14 July 2015, 10:05',
  'Last updated: July 14, 2015',
])('takes %s for a line that is only a date', line => {
  expect(isDateLine(line)).toBe(true)
})

test('a sentence with a date in it is no date line', () => {
  expect(isDateLine('On July 14, 2015 the deal was signed')).toBe(false)
})
