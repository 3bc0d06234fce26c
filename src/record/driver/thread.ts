import { createServer, type Server } from 'node:net'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { RapporteurError } from '../../lib/errors.ts'
import { DURABLE_PARAMETERS, DurableFS, syncTree } from './durable-fs.ts'
import { socketPath, takeLock, type Lock, type LockKind, type Owner } from './owner.ts'
import { serve } from './serve.ts'
import { TEXT_TYPES } from './source.ts'
import { makeTurns } from './turns.ts'
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

const FORMAT = '18'
const asText = (value: string): string => value
const parsers = Object.fromEntries([...TEXT_TYPES.map(type => [type, asText]), [20, Number]])

const openAt = (folder: string): Promise<PGlite> =>
  PGlite.create({ fs: new DurableFS(folder), startParams: [...DURABLE_PARAMETERS], parsers })

/** Made beside its place and moved there once it is whole on disk, so that a half-made store is never opened. */
async function create(data: string): Promise<void> {
  const making = `${data}.new`
  rmSync(making, { recursive: true, force: true })
  const database = await openAt(making)
  await database.close()
  syncTree(making)
  renameSync(making, data)
  syncTree(join(data, '..'))
}

async function openStore(folder: string): Promise<PGlite> {
  const data = join(folder, 'data')
  if (!existsSync(data)) await create(data)
  const format = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (format !== FORMAT)
    throw new RapporteurError(
      'record/version',
      `Expected a store in format ${FORMAT}, got \`${format}\`. Open it with the version that wrote it and move it with \`rapporteur db move\`.`,
    )
  return openAt(data)
}

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
  const turns = makeTurns()
  const guests = new Set<Channel>()
  const welcome = (channel: Channel): void => {
    guests.add(channel)
    channel.onClose(() => guests.delete(channel))
    serve(channel, database, turns)
  }
  const server = socket ? await listen(socket, welcome) : null
  const close = async (): Promise<void> => {
    server?.close()
    await Promise.race([turns.close(CLOSING), soon(CLOSING_PATIENCE)])
    for (const guest of guests) guest.close()
    await database.close()
    await lock.release()
    setImmediate(() => parentPort!.close())
  }
  serve(portChannel(parentPort!), database, turns, close)
}

start(workerData as ThreadTask).then(
  started => parentPort!.postMessage(started),
  (error: unknown) =>
    parentPort!.postMessage({ state: 'failed', failure: failureOf(error) } satisfies Started),
)
