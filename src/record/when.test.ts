import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from './when.ts'

test.each([
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-12', '2023-12-01', '2023-12-31'],
  ['1919', '1919-01-01', '1919-12-31'],
  ['0064', '0064-01-01', '0064-12-31'],
  ['2020-10-01/2020-10-07', '2020-10-01', '2020-10-07'],
  ['2014/2015-02', '2014-01-01', '2015-02-28'],
  ['2024-07-01T10:00:00Z', '2024-07-01', '2024-07-01'],
])('%s is from %s to %s', (value, from, to) => {
  expect(daysOf(value)).toEqual({ from, to })
})

test.each(['', '2023-02-29', '2023-13', '0000', '2024-W05', 'last week', '2024/2023', '2024/', '1/2/3'])(
  '`%s` is no time',
  value => {
    expect(daysOf(value)).toBeNull()
  },
)

test('every date is its own first and last day', () => {
  const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, date => {
      const day = date.toISOString().slice(0, 10)
      expect(daysOf(day)).toEqual({ from: day, to: day })
    }),
  )
})
