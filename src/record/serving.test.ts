import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectWhole } from '../../test/record-check.ts'
import { acknowledged, startChild } from '../../test/record-processes.ts'
import { generatedReading } from '../../test/record-samples.ts'
import { freshStore, temporaryFolder } from '../../test/record-stores.ts'
import { sha256 } from '../lib/hash.ts'
import { openDatabase } from './database.ts'
import { recordOn } from './record-on.ts'

const LIMIT = 120_000

for (const lock of ['abstract socket', 'pid file'] as const)
  test.skipIf(process.platform !== 'linux' && lock === 'abstract socket')(
    `processes write to one store at once, all but one served by its owner (${lock})`,
    async () => {
      const options = { database: '', store: await freshStore(), lock }
      const children = [0, 1, 2].map(index => startChild({ options, from: index * 20, to: index * 20 + 40 }))
      expect(await Promise.all(children.map(child => child.ended))).toEqual([0, 0, 0])
      const { db, location } = await openDatabase(options)
      const pages = children.flatMap(acknowledged)
      expect(pages).toHaveLength(120)
      expect((await recordOn(db, location).stats()).pages).toBe(80)
      await expectWhole(db, pages)
      await db.destroy()
    },
    LIMIT,
  )

test(
  'when the owner closes, those it served go on by themselves',
  async () => {
    const options = { database: '', store: await freshStore() }
    const owner = await openDatabase(options)
    const children = [0, 500].map(from => startChild({ options, from, to: from + 60 }))
    await Promise.all(children.map(child => child.says('ack')))
    await owner.db.destroy()
    expect(await Promise.all(children.map(child => child.ended))).toEqual([0, 0])
    expect(children.flatMap(child => child.lines.filter(line => line.startsWith('failed')))).toEqual([])
    const { db } = await openDatabase(options)
    await expectWhole(db, children.flatMap(acknowledged))
    await db.destroy()
  },
  LIMIT,
)

test(
  'when the owner is killed, those it served are told, and go on',
  async () => {
    const options = { database: '', store: await freshStore() }
    const owner = startChild({ options, from: 0, to: 1_000 })
    await owner.says('ack')
    const { db, location } = await openDatabase(options)
    const record = recordOn(db, location)
    const asking = Array.from({ length: 50 }, () => record.stats())
    owner.kill()
    for (const result of await Promise.allSettled(asking))
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'record/unreachable' })
    await owner.ended
    await record.append([generatedReading(2_000)])
    await expectWhole(db, acknowledged(owner))
    await record.close()
  },
  LIMIT,
)

test(
  'a transaction of a process that is killed is undone, and the others go on',
  async () => {
    const options = { database: '', store: await freshStore() }
    const { db, location } = await openDatabase(options)
    const record = recordOn(db, location)
    await record.append([generatedReading(0)])
    const guest = startChild({ options, from: 1, to: 2, finally: 'begin' })
    await guest.says('begun')
    const waiting = record.stats()
    guest.kill()
    expect((await waiting).pages).toBe(2)
    await record.close()
  },
  LIMIT,
)

test(
  'a page of many megabytes passes between processes',
  async () => {
    const options = { database: '', store: await freshStore() }
    const [owner, guest] = [await openDatabase(options), await openDatabase(options)]
    const bytes = Uint8Array.from({ length: 5_000_000 }, (_, index) => (index * index) % 251)
    const { page } = generatedReading(0)
    const large = { ...page, page: sha256(bytes), bytes }
    await recordOn(guest.db, guest.location).append([{ page: large, articles: [] }])
    for (const { db, location } of [owner, guest]) {
      const found = await recordOn(db, location).page(large.page)
      expect(Buffer.compare(found!.bytes, bytes)).toBe(0)
    }
    await owner.db.destroy()
    await guest.db.destroy()
  },
  LIMIT,
)

test(
  'a store whose owner cannot serve is refused, with who holds it and since when',
  async () => {
    const options = { database: '', store: await freshStore() }
    const open = join(temporaryFolder(), 'open')
    mkdirSync(join(open, `rapporteur-${process.getuid!()}`), { recursive: true })
    chmodSync(join(open, `rapporteur-${process.getuid!()}`), 0o755)
    const owner = startChild({ options, from: 0, to: 1, finally: 'stay' }, { TMPDIR: open })
    await owner.says('done')
    const refused = openDatabase(options)
    await expect(refused).rejects.toMatchObject({ code: 'record/held' })
    await expect(refused).rejects.toThrow(new RegExp(`process ${owner.pid} since \\d{4}-\\d\\d-\\d\\dT`))
    owner.kill()
    await owner.ended
    await (await openDatabase(options)).db.destroy()
  },
  LIMIT,
)
