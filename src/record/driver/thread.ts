import { createServer, type Server } from 'node:net'
import { mkdirSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { RapporteurError } from '../../lib/errors.ts'
import { socketPath, takeLock, type Lock, type LockKind, type Owner } from './owner.ts'
import { serve } from './serve.ts'
import { openStore } from './store.ts'
import { makeTurns } from './turns.ts'
import { makeUpkeep } from './upkeep.ts'
import { failureOf, portChannel, socketChannel, type Channel, type Failure } from './wire.ts'

/** What the thread is told at its start. */
export interface ThreadTask {
  readonly folder: string
  readonly since: string
  readonly lock: LockKind
}

/** The first message of the thread: it serves, somebody else holds the store, or it failed. */
export type Started =
  { readonly state: 'serving' | 'held' } | { readonly state: 'failed'; readonly failure: Failure }

const port = parentPort!

/** Serves other processes at a socket file. An old file there is of a dead owner, as we hold the lock. */
function listen(path: string, use: (channel: Channel) => void): Promise<Server> {
  rmSync(path, { force: true })
  const server = createServer(socket => use(socketChannel(socket)))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ path, exclusive: true }, () => resolve(server))
  })
}

const CLOSING = new RapporteurError(
  'record/unreachable',
  'Expected the record to be open, got `closing`. Open it again.',
)
/** How long closing waits for the present turn, in milliseconds. */
const CLOSING_PATIENCE = 10_000

const soon = (milliseconds: number): Promise<void> =>
  new Promise(resolve => void setTimeout(resolve, milliseconds).unref())

async function start({ folder, since, lock: kind }: ThreadTask): Promise<Started> {
  mkdirSync(folder, { recursive: true })
  const owner: Owner = { pid: process.pid, since, socket: socketPath(folder) }
  const lock = await takeLock(folder, owner, kind)
  if (!lock) return { state: 'held' }
  try {
    await serveAll(await openStore(folder), owner.socket, lock)
    return { state: 'serving' }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function serveAll(database: PGlite, socket: string, lock: Lock): Promise<void> {
  const turns = makeTurns(makeUpkeep(database))
  const guests = new Set<Channel>()
  const welcome = (channel: Channel): void => {
    guests.add(channel)
    channel.onClose(() => guests.delete(channel))
    serve(channel, database, turns)
  }
  // Where no socket can be made, the store still serves its own process.
  const server = socket ? await listen(socket, welcome).catch(() => null) : null
  const close = async (): Promise<void> => {
    server?.close()
    await Promise.race([turns.close(CLOSING), soon(CLOSING_PATIENCE)])
    for (const guest of guests) guest.close()
    try {
      await database.close()
    } finally {
      await lock.release()
      setImmediate(() => port.close())
    }
  }
  serve(portChannel(port), database, turns, { onClose: close })
}

const task: ThreadTask = workerData
const say = (started: Started): void => port.postMessage(started)
start(task).then(say, (error: unknown) => say({ state: 'failed', failure: failureOf(error) }))
