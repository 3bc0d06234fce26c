import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/record-stores.ts'
import { findOwner, isOurSocket, socketPath, storeName, takeLock, type Owner } from './owner.ts'

const owner: Owner = { pid: process.pid, since: '2024-07-01T10:00:00.000Z', socket: '' }

for (const kind of ['abstract socket', 'pid file'] as const) {
  const isMissing = process.platform !== 'linux' && kind === 'abstract socket'

  test.skipIf(isMissing)(`${kind}: one holds the lock, and tells who it is until it lets go`, async () => {
    const folder = temporaryFolder()
    expect(await findOwner(folder, kind)).toBeNull()
    const lock = await takeLock(folder, owner, kind)
    expect(await takeLock(folder, owner, kind)).toBeNull()
    expect(await findOwner(folder, kind)).toEqual(owner)
    await lock!.release()
    expect(await findOwner(folder, kind)).toBeNull()
    await (await takeLock(folder, owner, kind))!.release()
    expect(readdirSync(folder)).toEqual([])
  })

  test.skipIf(isMissing)(`${kind}: of many who come together at most one holds it`, async () => {
    const folder = temporaryFolder()
    const locks = await Promise.all(Array.from({ length: 5 }, () => takeLock(folder, owner, kind)))
    const held = locks.filter(lock => lock !== null)
    expect(held.length).toBeLessThanOrEqual(1)
    await Promise.all(held.map(lock => lock.release()))
  })
}

test('pid file: what a dead process left is swept away, even when its number is used again', async () => {
  const folder = temporaryFolder()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(join(folder, `owner.${pid}.0123456789ab.00000000`), JSON.stringify(owner))
  writeFileSync(join(folder, `owner.${process.pid}.0123456789ab.00000000`), JSON.stringify(owner))
  const lock = await takeLock(folder, owner, 'pid file')
  expect(lock).not.toBeNull()
  expect(readdirSync(folder)).toHaveLength(1)
  await lock!.release()
})

test('a store has one name by whatever path it is reached', () => {
  const folder = temporaryFolder()
  const other = join(temporaryFolder(), 'link')
  symlinkSync(folder, other)
  expect(storeName(other)).toBe(storeName(folder))
  expect(storeName(temporaryFolder())).not.toBe(storeName(folder))
})

test('the socket is in a folder of this user alone, and its path is never too long', () => {
  const folder = temporaryFolder()
  const path = socketPath(folder)
  expect(path.startsWith(tmpdir())).toBe(true)
  expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
  expect(isOurSocket(path)).toBe(true)
  expect(Buffer.byteLength(socketPath(folder, join(tmpdir(), 'deep/'.repeat(30))))).toBeLessThan(100)
})

test('a folder that others can enter is not trusted', () => {
  const [folder, temporary] = [temporaryFolder(), temporaryFolder()]
  mkdirSync(join(temporary, `rapporteur-${process.getuid!()}`), { mode: 0o777 })
  expect(socketPath(folder, temporary)).toBe('')
  expect(isOurSocket(join(temporary, 'none', 'socket'))).toBe(false)
})
