import { mkdirSync } from 'node:fs'
import { connect } from 'node:net'
import { resolve as absolute } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { RapporteurError } from '../../lib/errors.ts'
import { besideModule, startThread } from '../../lib/worker.ts'
import { errorOf, linkOver, type Link } from './link.ts'
import { findOwner, isOurSocket, LOCK_KIND, type LockKind, type Owner } from './owner.ts'
import type { Source } from './source.ts'
import type { Started, ThreadTask } from './thread.ts'
import { portChannel, socketChannel } from './wire.ts'

/** How long to try to be served by an owner that is opening or closing, in milliseconds. */
const PATIENCE = 60_000
const PAUSE = 100

/** Settings of the embedded store that only tests change. */
export interface EmbeddedOptions {
  readonly now: () => Date
  readonly lock?: LockKind
}

interface Way extends Link {
  end(): Promise<void>
}

const firstMessage = (thread: Worker): Promise<Started> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread of the store ended before it was open.')))
  })

const ended = (thread: Worker): Promise<void> =>
  new Promise(resolve => void thread.once('exit', () => resolve()))

/** Becomes the owner of the store; null when somebody else holds it. */
async function own(task: ThreadTask): Promise<Way | null> {
  const thread = startThread(besideModule('./thread', import.meta.url), { workerData: task })
  const over = ended(thread)
  const started = await firstMessage(thread)
  if (started.state === 'serving') {
    const link = linkOver(portChannel(thread))
    thread.on('error', () => {})
    return { ...link, end: () => (link.gone() ? over : link.closeOwner().then(() => over)) }
  }
  await thread.terminate()
  if (started.state === 'failed') throw errorOf(started.failure)
  return null
}

/** Is served by the owner of the store; null when it does not listen. */
function beServed({ socket: path }: Owner): Promise<Way | null> {
  const socket = connect({ path })
  return new Promise(resolve => {
    socket.once('error', () => resolve(null))
    socket.once('connect', () => {
      const link = linkOver(socketChannel(socket))
      resolve({ ...link, end: () => Promise.resolve(link.hangUp()) })
    })
  })
}

/** False for an owner that has no socket, or one of another user; true for one that did not say, as it may yet. */
const mayServe = ({ pid, socket }: Owner): boolean => pid === 0 || isOurSocket(socket)

function heldBy({ pid, since }: Owner): RapporteurError {
  const holder = pid ? `process ${pid} since ${since}` : 'a process that does not answer'
  return new RapporteurError(
    'record/held',
    `Expected to open the store or be served by its owner, got \`held by ${holder}\`. End that process, or use another store.`,
  )
}

/** One way or the other into the store. Whoever opens first owns it; the others are served by it. */
async function enter(task: ThreadTask): Promise<Way> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const owner = await findOwner(task.folder, task.lock)
    if (owner && !mayServe(owner)) throw heldBy(owner)
    const way = owner ? await beServed(owner) : await own(task)
    if (way) return way
    if (owner && Date.now() > deadline) throw heldBy(owner)
    await sleep(PAUSE)
  }
}

/** The store in a folder: PGlite in a thread of its own, or in the process that holds it. When that one goes, the next turn finds another way in. */
export async function openEmbedded(folder: string, options: EmbeddedOptions): Promise<Source> {
  const location = absolute(folder)
  mkdirSync(location, { recursive: true })
  const task = { folder: location, since: options.now().toISOString(), lock: options.lock ?? LOCK_KIND }
  let closed = false
  let way = enter(task)
  await way
  const current = async (): Promise<Way> => {
    const known = way
    const stale = await known.then(
      each => each.gone(),
      () => true,
    )
    // Of all who find it stale, the first looks for another.
    if (stale && way === known) way = enter(task)
    return way
  }
  return {
    location,
    async acquire() {
      for (let attempt = 1; ; attempt++) {
        if (closed) throw new Error('Expected an open record, got `closed`. Open it again.')
        const at = await current()
        try {
          return await at.acquire()
        } catch (error) {
          // Nothing was begun yet, so another way in is as good.
          if (attempt === 5 || !(error instanceof RapporteurError)) throw error
          at.hangUp()
          await sleep(PAUSE)
        }
      }
    },
    close: async () => {
      closed = true
      await way.then(
        each => each.end(),
        () => {},
      )
    },
  }
}
