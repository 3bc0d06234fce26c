import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '../../lib/hash.ts'
import type { Lock, Owner } from './owner.ts'
import { codeOf } from './wire.ts'

const NAME = /^owner\.(?<pid>\d+)\.(?<start>[0-9a-f]{12})\.[0-9a-f]{8}$/
const ATTEMPTS = 20
/** Longest wait between two attempts, in milliseconds. */
const PAUSE = 50

/** When a process was started, as a short hash of what the system tells; null when there is no such process. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, but another user's.
    if (codeOf(error) !== 'EPERM') return null
  }
  try {
    return sha256(execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { env: { LC_ALL: 'C' } })).slice(
      0,
      12,
    )
  } catch {
    return sha256('unknown').slice(0, 12)
  }
}

/** Claims of living processes, by file name; those of dead ones are removed. */
function claims(folder: string): string[] {
  return readdirSync(folder).filter(file => {
    const found = NAME.exec(file)?.groups
    if (!found) return false
    if (startOf(Number(found['pid'])) === found['start']) return true
    // Safe without a lock: the name can belong to no other process.
    rmSync(join(folder, file), { force: true })
    return false
  })
}

/**
 * Takes the lock by a file named after this process; null when another holds it. Each claims first and looks around
 * second, and steps back when it sees any other claim: so of two that come together at most one stays, and an owner,
 * who looks no more, is seen by all who come later.
 */
export async function takeByPid(folder: string, owner: Owner): Promise<Lock | null> {
  const mine = `owner.${process.pid}.${startOf(process.pid)}.${randomBytes(4).toString('hex')}`
  const path = join(folder, mine)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' })
    if (claims(folder).every(file => file === mine))
      return { release: () => Promise.resolve(rmSync(path, { force: true })) }
    rmSync(path, { force: true })
    await sleep(Math.random() * PAUSE)
    if (claims(folder).length > 0 && attempt > 2) return null
  }
  return null
}

/** Who holds the lock; null for nobody. */
export function findByPid(folder: string): Promise<Owner | null> {
  const [file] = claims(folder)
  if (!file) return Promise.resolve(null)
  try {
    const owner: Owner = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return Promise.resolve(owner)
  } catch {
    // Taken back, or not yet written, while we looked.
    return Promise.resolve(null)
  }
}
