import { expect, test } from 'vitest'
import { fallen, floorsOf, readFloors } from './floors.ts'
import { hasGold } from './gold.ts'
import { parseTable, scoreSet } from './score.ts'

test('both line forms of the scorer are read', () => {
  const table = [
    'gold 375 system 410',
    'act+actor right       P 0.400 R 0.500 F1 0.444',
    'status where not "happened"      0.612  (n=67)',
  ].join('\n')
  expect(parseTable(table)).toEqual({ 'act+actor right': 0.444, 'status where not "happened"': 0.612 })
})

test('the gate sees a measure that fell and one that is gone', () => {
  expect(fallen({ status: 0.8, holder: 0.7 }, { status: 0.79 })).toEqual([
    'status: 0.79 is under its floor 0.8',
    'holder: not measured is under its floor 0.7',
  ])
  expect(fallen({ status: 0.8 }, { status: 0.8 })).toEqual([])
})

test('a floor is never above what was measured', () => {
  expect(floorsOf({ a: 0.4449, b: 1 })).toEqual({ a: 0.44, b: 1 })
})

test.skipIf(!hasGold())(
  'no measure on the hand-coded dev pages is under its floor (needs ../shared)',
  async () => {
    const { measures } = await scoreSet('dev', 'page')
    expect(fallen(readFloors(), measures)).toEqual([])
  },
  120_000,
)
