import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { generatedReading, READINGS } from '../../test/record-samples.ts'
import { dump, empty, kindsOfStore } from '../../test/record-stores.ts'
import type { Actor } from '../entry/actor.ts'
import type { Reading } from '../entry/reading.ts'
import { openDatabase } from './database.ts'
import { recordOn } from './record-on.ts'

/** The reading with what its article says of the actors changed, so that articles disagree about them. */
function disagreeing(reading: Reading, index: number): Reading {
  const change = (actor: Actor): Actor => ({
    ...actor,
    name: index % 2 ? actor.name : actor.name.toUpperCase(),
    kind: (['unknown', 'country', 'organisation'] as const)[index % 3]!,
    country: index % 3 ? null : 'XX',
    aliases: [`Alias ${index % 4}`, `Alias ${index % 3}`],
  })
  const articles = reading.articles.map(each => ({ ...each, actors: each.actors.map(change) }))
  return { ...reading, articles }
}
const POOL = [...READINGS, generatedReading(0), generatedReading(1), generatedReading(5)].map(disagreeing)

/** Any order of some of the pool, with repetitions, cut into calls of any length. */
const plans = fc.tuple(
  fc.array(fc.nat(POOL.length - 1), { minLength: 1, maxLength: 14 }),
  fc.integer({ min: 1, max: 6 }),
)

for (const kind of kindsOfStore()) {
  afterAll(() => kind.stop())
  test.skipIf(kind.isMissing)(`${kind.name}: appending is free of order and repetition`, async () => {
    const { db, location } = await openDatabase(await kind.fresh())
    const record = recordOn(db, location)
    const property = fc.asyncProperty(plans, async ([order, size]) => {
      await empty(db)
      for (let at = 0; at < order.length; at += size)
        await record.append(order.slice(at, at + size).map(index => POOL[index]!))
      const once = await dump(db)
      await empty(db)
      const sorted = [...new Set(order)].toSorted((a, b) => b - a)
      await Promise.all(sorted.map(index => record.append([POOL[index]!])))
      expect(await dump(db)).toEqual(once)
      await record.append(order.map(index => POOL[index]!))
      expect(await dump(db)).toEqual(once)
    })
    await fc.assert(property, { numRuns: 15 })
    await record.close()
  })
}
