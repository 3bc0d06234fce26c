import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ahead } from './ahead.ts'

const NEVER = new AbortController().signal

async function* counting(to: number, onNext: (number: number) => void = () => {}): AsyncGenerator<number> {
  for (let number = 1; number <= to; number++) {
    onNext(number)
    yield await Promise.resolve(number)
  }
}

async function* failing(): AsyncGenerator<number> {
  yield await Promise.resolve(1)
  throw new Error('the disk is gone')
}

async function* silent(): AsyncGenerator<number> {
  yield await Promise.resolve(1)
  await new Promise(() => {})
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

test('every item comes once and in order, whatever the room', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      async (count, room) => {
        const taken: number[] = []
        for await (const batch of ahead(counting(count), { room, weigh: () => 1 }, NEVER))
          taken.push(...batch)
        expect(taken).toEqual(Array.from({ length: count }, (_, index) => index + 1))
      },
    ),
  )
})

test('it reads on while the taker is busy, but never further than there is room', async () => {
  let read = 0
  const furthest: number[] = []
  const source = counting(30, number => (read = number))
  let taken = 0
  for await (const batch of ahead(source, { room: 5, weigh: () => 1 }, NEVER)) {
    taken += batch.length
    await rest(5)
    furthest.push(read - taken)
  }
  expect(taken).toBe(30)
  expect(Math.max(...furthest)).toBe(5)
})

test('what the source throws comes after what it gave', async () => {
  const taken: number[] = []
  const taking = async (): Promise<void> => {
    for await (const batch of ahead(failing(), { room: 5, weigh: () => 1 }, NEVER)) taken.push(...batch)
  }
  await expect(taking()).rejects.toThrow('the disk is gone')
  expect(taken).toEqual([1])
})

test('an abort ends it although the source never does', async () => {
  const controller = new AbortController()
  const taken: number[] = []
  for await (const batch of ahead(silent(), { room: 5, weigh: () => 1 }, controller.signal)) {
    taken.push(...batch)
    setTimeout(() => controller.abort(), 5)
  }
  expect(taken).toEqual([1])
})
