import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { expectSound, expectWhole } from '../../test/record-check.ts'
import { acknowledged, startChild } from '../../test/record-processes.ts'
import { freshStore } from '../../test/record-stores.ts'
import { openDatabase } from './database.ts'

const TIMES = 10
/** Longest time between the opening and the kill, in milliseconds. */
const LONGEST = 400

test('killed ten times while it appends: every acknowledged page is there whole, nothing is torn', async () => {
  const store = await freshStore()
  const options = { database: '', store }
  const pages = new Set<string>()
  const check = async (): Promise<void> => {
    const { db } = await openDatabase(options)
    await expectWhole(db, pages)
    await db.destroy()
  }
  for (let time = 0; time < TIMES; time++) {
    const child = startChild({ options, from: time * 1_000, to: (time + 1) * 1_000 })
    await child.says('ack')
    // The child has opened what the one before it left, and serves us while it goes on writing.
    await check()
    await sleep(Math.random() * LONGEST)
    child.kill()
    await child.ended
    expect(child.lines).not.toContain('done')
    acknowledged(child).forEach(page => pages.add(page))
  }
  await check()
  await expectSound(store)
  expect(pages.size).toBeGreaterThan(TIMES)
}, 300_000)
