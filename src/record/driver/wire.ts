import type { Duplex } from 'node:stream'
import { deserialize, serialize } from 'node:v8'
import type { MessagePort, Worker } from 'node:worker_threads'
import type { Answer } from './source.ts'

/** What a user of the embedded store asks of its owner. A session is one turn at the database, numbered by its user. */
export type Request = { readonly id: number } & (
  | { readonly op: 'acquire' | 'release'; readonly session: number }
  | {
      readonly op: 'query'
      readonly session: number
      readonly sql: string
      readonly parameters: readonly unknown[]
    }
  | { readonly op: 'close' }
)

/** An error that can travel: its message, and its code (SQLSTATE or one of ours) where it has one. */
export interface Failure {
  readonly message: string
  readonly code: string | undefined
}

/** The answer to the request with the same number. */
type Reply = { readonly id: number } & ({ readonly answer: Answer | null } | { readonly failure: Failure })

/** The code of an error, where it has one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Any error as one that can travel. */
export const failureOf = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  code: codeOf(error),
})

/** What goes over a channel; only requests have an `op`. */
export type Message = Request | Reply

/** A two-way line for messages, closed once and for good when either end goes. */
export interface Channel {
  send(message: Message): void
  onMessage(listener: (message: Message) => void): void
  onClose(listener: () => void): void
  close(): void
}

/** The line between a thread and the one that started it. */
export const portChannel = (port: MessagePort | Worker): Channel => ({
  send: message => port.postMessage(message),
  onMessage: listener => void port.on('message', listener),
  onClose: listener => void port.on('threadId' in port ? 'exit' : 'close', listener),
  close: () => {},
})

const HEADER = 4

/** The line between two processes: each message is its length in four bytes, then its structured clone. */
export function socketChannel(socket: Duplex): Channel {
  let parts: Buffer[] = []
  let held = 0
  let listener: ((message: Message) => void) | null = null
  const read = (): void => {
    // Joined only once a whole message is there: a large result comes in thousands of parts.
    while (held >= HEADER) {
      if (parts[0]!.length < HEADER) parts = [Buffer.concat(parts)]
      const whole = HEADER + parts[0]!.readUInt32BE(0)
      if (held < whole) return
      const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
      parts = all.length > whole ? [all.subarray(whole)] : []
      held -= whole
      const message: Message = deserialize(all.subarray(HEADER, whole))
      listener?.(message)
    }
  }
  socket.on('data', (part: Buffer) => {
    parts.push(part)
    held += part.length
    read()
  })
  socket.on('error', () => socket.destroy())
  return {
    send(message) {
      const body = serialize(message)
      const header = Buffer.alloc(HEADER)
      header.writeUInt32BE(body.length)
      socket.cork()
      socket.write(header)
      socket.write(body)
      socket.uncork()
    },
    onMessage: given => void (listener = given),
    onClose: given => void socket.once('close', given),
    close: () => void socket.destroy(),
  }
}
