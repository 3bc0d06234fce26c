import { Pool, types, type PoolClient } from 'pg'
import { RapporteurError } from '../../lib/errors.ts'
import { TEXT_TYPES, type Session, type Source } from './source.ts'

const CONNECTIONS = 8
/** Milliseconds. */
const CONNECT_LIMIT = 10_000

const getTypeParser = ((oid: number, format: 'text') => {
  if (TEXT_TYPES.includes(oid)) return (value: string) => value
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)
}) as typeof types.getTypeParser

/** A server address without its password. */
export function withoutPassword(address: string): string {
  const url = new URL(address)
  url.password = ''
  url.searchParams.delete('password')
  return url.href
}

function checked(address: string): string {
  try {
    if (/^postgres(ql)?:$/.test(new URL(address).protocol)) return withoutPassword(address)
  } catch {
    // Told below.
  }
  throw new RapporteurError(
    'usage/setting',
    'Expected an address such as `postgres://user@host/name` for setting database, got something else. Correct DATABASE_URL.',
  )
}

/** SQLSTATE classes and system errors that mean: the server cannot be spoken to. */
const isGone = (code: string): boolean => /^(08|57P|3D000|28)|^E[A-Z]+$/.test(code)

function explain(error: unknown, location: string): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  const lost = /timeout|terminated/.test(message) && !code
  if (!isGone(code) && !lost) return error
  return new RapporteurError(
    'record/unreachable',
    `Expected PostgreSQL at ${location} to answer, got \`${message || code}\`. Start it, or correct DATABASE_URL.`,
    { cause: error },
  )
}

function sessionOn(client: PoolClient, location: string): Session {
  let broken = false
  return {
    async query(sql, parameters) {
      try {
        const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, [...parameters])
        return { rows, affected: rowCount ?? 0 }
      } catch (error) {
        const told = explain(error, location)
        broken ||= told instanceof RapporteurError
        throw told
      }
    },
    release: () => Promise.resolve(client.release(broken)),
  }
}

/** A pool of connections to a PostgreSQL server. */
export function openPostgres(address: string): Source {
  const location = checked(address)
  const pool = new Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT,
    types: { getTypeParser },
  })
  // A connection that breaks while idle is replaced by the pool; one in use rejects its query.
  pool.on('error', () => {})
  pool.on('connect', client => void client.on('error', () => {}))
  return {
    location,
    async acquire() {
      try {
        return sessionOn(await pool.connect(), location)
      } catch (error) {
        throw explain(error, location)
      }
    },
    close: () => pool.end(),
  }
}
