import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RapporteurError } from '../lib/errors.ts'
import type { OpenRecord } from '../record/record.ts'
import { type AppOptions, createApp, LOOPBACK } from './app.tsx'

export { createApp } from './app.tsx'

/** Where the desk listens. Port 0 takes any that is free. */
export interface ServeOptions extends Omit<AppOptions, 'hosts'> {
  readonly host?: string
  readonly port?: number
}

/** A desk that listens. `close` lets running answers end, then lets go of the port; the record stays open. */
export interface Serving {
  readonly url: string
  close(): Promise<void>
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** Serves the desk and the API of an open record; on this machine alone unless told otherwise. */
export async function serve(record: OpenRecord, options: ServeOptions = {}): Promise<Serving> {
  const { host = '127.0.0.1', port = 4747, ...rest } = options
  const hosts = isLoopback(host) ? [...LOOPBACK, inUrl(host)] : 'any'
  const app = createApp(record, { ...rest, hosts })
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => void answer(request, response))
  await listen(server, host, port)
  const address = server.address()
  const taken = address !== null && typeof address === 'object' ? address.port : port
  return { url: `http://${inUrl(host)}:${taken}/`, close: () => close(server) }
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', cause =>
      reject(
        new RapporteurError(
          'usage/option',
          `Expected an address that the desk can listen on, got \`${inUrl(host)}:${port}\`. Choose another --port, or end what listens there.`,
          { cause },
        ),
      ),
    )
    server.listen(port, host, resolve)
  })

/** A running answer is waited for this long, in milliseconds. */
const GRACE = 3000

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE)
    server.close(error => {
      clearTimeout(late)
      if (error) reject(error)
      else resolve()
    })
    // Browsers hold connections open that carry nothing; they must not keep the process alive.
    server.closeIdleConnections()
  })
