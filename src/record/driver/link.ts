import { ERROR_CODES, RapporteurError, type ErrorCode } from '../../lib/errors.ts'
import type { Answer, Session } from './source.ts'
import type { Channel, Failure, Request } from './wire.ts'

/** A line to the owner of the embedded store. */
export interface Link {
  acquire(): Promise<Session>
  /** Asks the owner to close; only its own process is heard. */
  closeOwner(): Promise<void>
  hangUp(): void
  readonly gone: () => boolean
}

type Ask = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never

const isCode = (code: string | undefined): code is ErrorCode => code !== undefined && code in ERROR_CODES

/** The error that travelled. */
export function errorOf({ message, code }: Failure): Error {
  return isCode(code) ? new RapporteurError(code, message) : Object.assign(new Error(message), { code })
}

const lost = (): RapporteurError =>
  new RapporteurError(
    'record/unreachable',
    'Expected an answer from the process that holds the record, got `connection closed`. Try again.',
  )

/** Speaks to the owner at the other end of a channel. When the channel closes, all that waits is rejected as `record/unreachable`. */
export function linkOver(channel: Channel): Link {
  const waiting = new Map<
    number,
    { resolve: (answer: Answer | null) => void; reject: (error: Error) => void }
  >()
  let last = 0
  let gone = false
  channel.onMessage(message => {
    if ('op' in message) return
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if ('failure' in message) asked?.reject(errorOf(message.failure))
    else asked?.resolve(message.answer)
  })
  channel.onClose(() => {
    gone = true
    for (const { reject } of waiting.values()) reject(lost())
    waiting.clear()
  })
  const ask = (request: Ask): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(lost())
      const id = ++last
      waiting.set(id, { resolve, reject })
      channel.send({ ...request, id })
    })
  return {
    async acquire() {
      const session = ++last
      await ask({ op: 'acquire', session })
      return {
        query: async (sql, parameters) => (await ask({ op: 'query', session, sql, parameters }))!,
        // A line that is gone has released everything already.
        release: () => ask({ op: 'release', session }).then(ignore, ignore),
      }
    },
    closeOwner: () => ask({ op: 'close' }).then(ignore),
    hangUp: () => channel.close(),
    gone: () => gone,
  }
}
const ignore = (): void => {}
