import { expect, test } from 'vitest'
import { makeTurns } from './turns.ts'

test('turns are taken one at a time, first come, first served, with upkeep between', async () => {
  const log: string[] = []
  const turns = makeTurns(async () => void log.push('between'))
  await Promise.all(
    ['a', 'b', 'c'].map(async name => {
      const end = await turns.take()
      log.push(`${name} begins`)
      await Promise.resolve()
      log.push(`${name} ends`)
      end()
      end()
    }),
  )
  const expected = ['a', 'b', 'c'].flatMap(name => [`${name} begins`, `${name} ends`, 'between'])
  expect(log).toEqual(expected)
})

test('closing refuses those who wait and waits for the one whose turn it is', async () => {
  const turns = makeTurns()
  const end = await turns.take()
  const waiting = turns.take()
  let isClosed = false
  const closing = turns.close(new Error('closed')).then(() => (isClosed = true))
  await expect(waiting).rejects.toThrow('closed')
  await expect(turns.take()).rejects.toThrow('closed')
  expect(isClosed).toBe(false)
  end()
  await closing
})
