import { afterAll, expect, test } from 'vitest'
import { failedReading, generatedReading, READINGS } from '../../test/record-samples.ts'
import { dump, kindsOfStore } from '../../test/record-stores.ts'
import { openDatabase, type RecordOptions } from './database.ts'
import { moveRecord, type MoveProgress } from './move.ts'
import { recordOn } from './record-on.ts'

const FAILED = failedReading('photo.jpg', new Uint8Array([255, 216, 0, 1]))
const GENERATED = Array.from({ length: 50 }, (_, index) => generatedReading(index))

async function dumpOf(options: RecordOptions): ReturnType<typeof dump> {
  const { db } = await openDatabase(options)
  const found = await dump(db)
  await db.destroy()
  return found
}

const stop = ({ copied }: MoveProgress): void => {
  if (copied > 500) throw new Error('stopped half-way')
}

const [embedded, postgres] = kindsOfStore()
afterAll(() => postgres!.stop())

test.skipIf(postgres!.isMissing)(
  'a record moves from embedded to PostgreSQL and back, whole or not at all',
  async () => {
    const [here, there, back] = [await embedded!.fresh(), await postgres!.fresh(), await embedded!.fresh()]
    const { db, location } = await openDatabase(here)
    await recordOn(db, location).append([...READINGS, FAILED, ...GENERATED])
    const before = await dump(db)
    await db.destroy()

    await expect(moveRecord(here, there, stop)).rejects.toThrow('stopped half-way')
    const seen: MoveProgress[] = []
    const stats = await moveRecord(here, there, progress => seen.push(progress))
    expect(stats).toMatchObject({ pages: 56, failedPages: 1, articles: 55, entries: 513 })
    expect(seen.at(-1)!.copied).toBe(seen.at(-1)!.total)
    expect(await dumpOf(there)).toEqual(before)

    await moveRecord(there, back)
    expect(await dumpOf(back)).toEqual(before)
    await expect(moveRecord(there, here)).rejects.toMatchObject({ code: 'record/not-empty' })
  },
  120_000,
)

test('a record moves from folder to folder, and into an empty one only', async () => {
  const [here, there] = [await embedded!.fresh(), await embedded!.fresh()]
  const { db, location } = await openDatabase(here)
  await recordOn(db, location).append(READINGS)
  const before = await dump(db)
  // The source is open here: it is read through its owner.
  await moveRecord(here, there)
  expect(await dumpOf(there)).toEqual(before)
  await expect(moveRecord(here, here)).rejects.toMatchObject({ code: 'record/not-empty' })
  await db.destroy()
}, 60_000)

test('an empty record moves into nothing', async () => {
  const here = await embedded!.fresh()
  expect((await moveRecord(here, here)).pages).toBe(0)
}, 60_000)
