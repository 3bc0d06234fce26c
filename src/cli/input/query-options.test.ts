import { expect, test } from 'vitest'
import { queryOf } from './query-options.ts'

test('names become ids, codes get their case, words are joined', () => {
  expect(
    queryOf({ act: 'agree', actor: 'Sergei Lavrov', country: 'tr', status: 'Proposed' }, ['a', 'b']),
  ).toMatchObject({
    text: 'a b',
    act: 'AGREE',
    actor: 'sergei-lavrov',
    country: 'TR',
    status: 'proposed',
  })
})

test('a value that is not allowed is told with what is', () => {
  expect(() => queryOf({ to: '2020-13-40' }, [])).toThrow(
    'Expected a date such as 2020-09-24 for --to, got `2020-13-40`. Correct the option.',
  )
})
