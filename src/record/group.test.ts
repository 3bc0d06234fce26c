import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { grouped } from './group.ts'

const double = (items: readonly number[]): number[] => items.map(item => item * 2)

test('what is given together or meanwhile is written together, in order, within the limits', async () => {
  const groups: number[][] = []
  const add = grouped(
    async (items: readonly number[]) => {
      groups.push([...items])
      await sleep(5)
      return double(items)
    },
    item => item,
    { items: 3, weight: 100 },
  )
  const first = Promise.all([1, 2, 3, 4].map(add))
  await sleep(1)
  const later = Promise.all([60, 50, 500, 5].map(add))
  expect(await first).toEqual([2, 4, 6, 8])
  expect(await later).toEqual([120, 100, 1000, 10])
  expect(groups).toEqual([[1, 2, 3], [4, 60], [50], [500], [5]])
})

test('only the one at fault fails', async () => {
  const add = grouped(
    (items: readonly number[]) =>
      items.includes(13) ? Promise.reject(new Error('unlucky')) : Promise.resolve(double(items)),
    () => 1,
    { items: 10, weight: 10 },
  )
  const results = await Promise.allSettled([1, 13, 2].map(add))
  expect(results.map(result => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
    2,
    'failed',
    4,
  ])
  expect(await add(3)).toBe(6)
})
