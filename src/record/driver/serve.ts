import type { PGlite } from '@electric-sql/pglite'
import { RapporteurError } from '../../lib/errors.ts'
import type { Answer } from './source.ts'
import type { Turns } from './turns.ts'
import { failureOf, type Channel, type Request } from './wire.ts'

/** A turn without a query for this long is ended, in milliseconds: its user hangs, and others wait. */
const IDLE_LIMIT = 30_000

type Database = Pick<PGlite, 'query'>

interface Held {
  work: Promise<unknown>
  timer: NodeJS.Timeout | undefined
  readonly end: () => void
}

async function run(database: Database, request: Request): Promise<Answer | null> {
  if (request.op !== 'query') return null
  const { rows, affectedRows } = await database.query<Record<string, unknown>>(request.sql, [
    ...request.parameters,
  ])
  return { rows, affected: affectedRows ?? 0 }
}

/** `onClose` is called when the user asks that the store be closed; without it, nothing is done. `idle` is in milliseconds. */
export interface ServeOptions {
  readonly onClose?: () => Promise<void>
  readonly idle?: number
}

/** Lets the user at the other end of a channel take turns at the database. A user that goes, or that hangs in its turn, is rolled back. */
export function serve(
  channel: Channel,
  database: Database,
  turns: Turns,
  { onClose, idle = IDLE_LIMIT }: ServeOptions = {},
): void {
  const sessions = new Map<number, Held>()
  let gone = false

  const finish = async (number: number, rollback: boolean): Promise<void> => {
    const held = sessions.get(number)
    if (!held) return
    sessions.delete(number)
    clearTimeout(held.timer)
    await held.work.catch(() => {})
    if (rollback) await database.query('rollback').catch(() => {})
    held.end()
  }
  const lose = (): void => {
    gone = true
    for (const number of sessions.keys()) void finish(number, true)
  }
  const watch = (number: number, held: Held): void => {
    clearTimeout(held.timer)
    held.timer = setTimeout(() => void finish(number, true), idle)
  }
  const acquire = async (number: number): Promise<void> => {
    const end = await turns.take()
    if (gone) return end()
    const held: Held = { work: Promise.resolve(), timer: undefined, end }
    sessions.set(number, held)
    watch(number, held)
  }
  const query = async (request: Request & { op: 'query' }): Promise<Answer | null> => {
    const held = sessions.get(request.session)
    if (!held)
      throw new RapporteurError(
        'record/unreachable',
        'Expected a turn at the record, got `one that was ended`, as it was idle too long. Try again.',
      )
    clearTimeout(held.timer)
    const answer = held.work.then(() => run(database, request))
    held.work = answer.catch(() => {})
    try {
      return await answer
    } finally {
      if (sessions.has(request.session)) watch(request.session, held)
    }
  }
  const answer = async (request: Request): Promise<Answer | null> => {
    if (request.op === 'query') return query(request)
    if (request.op === 'acquire') await acquire(request.session)
    if (request.op === 'release') await finish(request.session, false)
    if (request.op === 'close') await onClose?.()
    return null
  }
  channel.onMessage(message => {
    if (!('op' in message)) return
    answer(message).then(
      result => gone || channel.send({ id: message.id, answer: result }),
      (error: unknown) => gone || channel.send({ id: message.id, failure: failureOf(error) }),
    )
  })
  channel.onClose(lose)
}
