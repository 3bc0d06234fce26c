import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../lib/hash.ts'
import { findAbstract, takeAbstract } from './lock-abstract.ts'
import { findByPid, takeByPid } from './lock-pid.ts'

/** Who holds a store: process (0 when it does not say), time of opening as an ISO instant, and the socket file where it serves others; empty when it cannot. */
export interface Owner {
  readonly pid: number
  readonly since: string
  readonly socket: string
}

/** A store held: nobody else can take it before `release`, or before this process ends in whatever way. */
export interface Lock {
  release(): Promise<void>
}

/** How the lock is made: by an abstract socket, which the kernel frees at once when its process dies, or by files named after processes. */
export type LockKind = 'abstract socket' | 'pid file'

/** Abstract sockets are Linux only. */
export const LOCK_KIND: LockKind = process.platform === 'linux' ? 'abstract socket' : 'pid file'

/** A short name for a store folder. Device and inode, not the path: one folder can be reached by several paths. */
export function storeName(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true })
  return sha256(`${dev}:${ino}`).slice(0, 16)
}

/** Takes the store, or gives null when somebody holds it. */
export const takeLock = (folder: string, owner: Owner, kind: LockKind): Promise<Lock | null> =>
  kind === 'abstract socket' ? takeAbstract(storeName(folder), owner) : takeByPid(folder, owner)

/** Who holds the store now; null for nobody. */
export const findOwner = (folder: string, kind: LockKind): Promise<Owner | null> =>
  kind === 'abstract socket' ? findAbstract(storeName(folder)) : findByPid(folder)

/** Longest path of a socket file that every system takes, in bytes. */
const SOCKET_PATH_LIMIT = 100
/** Changes with the messages, so that two versions that would not understand each other do not meet. */
const PROTOCOL = 1

const isPrivate = (folder: string): boolean => {
  const { mode, uid } = lstatSync(folder)
  return (mode & 0o170077) === 0o040000 && uid === process.getuid?.()
}

/** Where the owner of a store serves others: in a folder that only this user can enter. Empty when there is no such place. */
export function socketPath(folder: string, temporary = tmpdir()): string {
  const base = join(temporary, `rapporteur-${process.getuid?.() ?? 'user'}`)
  const path = join(base, `${storeName(folder)}.${PROTOCOL}`)
  if (Buffer.byteLength(path) > SOCKET_PATH_LIMIT)
    return temporary === '/tmp' ? '' : socketPath(folder, '/tmp')
  try {
    mkdirSync(base, { recursive: true, mode: 0o700 })
    return isPrivate(base) ? path : ''
  } catch {
    return ''
  }
}

/** True for a socket file that only this user can have made. */
export function isOurSocket(path: string): boolean {
  try {
    return isPrivate(join(path, '..'))
  } catch {
    return false
  }
}
