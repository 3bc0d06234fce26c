import { connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Lock, Owner } from './owner.ts'
import { codeOf } from './wire.ts'

const address = (name: string): string => `\0rapporteur-${name}`

/** Errors on connecting to an address at which nobody listens, or on which nobody listens any more. */
const NOBODY = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT']

/** How long to wait for the owner to say who it is, in milliseconds; it may be stopped. */
const PATIENCE = 5_000

/** Takes the lock by listening on an abstract socket, and tells everyone who asks there who holds it. Null when it is taken. */
export function takeAbstract(name: string, owner: Owner): Promise<Lock | null> {
  const server = createServer(socket => {
    socket.on('error', () => socket.destroy())
    socket.end(JSON.stringify(owner))
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen({ path: address(name), exclusive: true }, () =>
      resolve({ release: () => new Promise(done => server.close(() => done())) }),
    )
  })
}

/** A holder known by nothing but its hold. */
const stopped: Owner = { pid: 0, since: '', socket: '' }

/** Asks the holder of the lock who it is; null for nobody. One that does not answer in time has process number 0. */
export async function findAbstract(name: string): Promise<Owner | null> {
  const socket = connect({ path: address(name) })
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')))
  try {
    const told = await text(socket)
    if (!told) return null
    const owner: Owner = JSON.parse(told)
    return owner
  } catch (error) {
    return NOBODY.includes(codeOf(error) ?? '') ? null : stopped
  }
}
