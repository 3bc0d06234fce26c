import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshStore } from '../../../test/record-stores.ts'
import { DurableFS } from './durable-fs.ts'
import { openAt } from './store.ts'

test('every commit reaches the disk before it is answered', async () => {
  const folder = join(await freshStore(), 'data')
  const files = new DurableFS(folder)
  const database = await openAt(folder, files)
  expect((await database.query('show fsync')).rows).toEqual([{ fsync: 'on' }])
  expect((await database.query('show wal_sync_method')).rows).toEqual([{ wal_sync_method: 'fsync' }])
  await database.exec('create table counted (n int)')
  for (let n = 0; n < 20; n++) {
    const before = files.synced
    await database.query('insert into counted values ($1)', [n])
    expect(files.synced).toBeGreaterThan(before)
  }
  const before = files.synced
  await database.query('checkpoint')
  // The table's own file and the control file at least.
  expect(files.synced).toBeGreaterThan(before + 1)
  await database.close()
}, 60_000)
