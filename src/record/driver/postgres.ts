import { Pool, TypeOverrides, type PoolClient } from 'pg'
import { RapporteurError } from '../../lib/errors.ts'
import { BIGINT_TYPE, TEXT_TYPES, type Session, type Source } from './source.ts'
import { failureOf } from './wire.ts'

const CONNECTIONS = 8
/** Milliseconds. */
const CONNECT_LIMIT = 10_000

const types = new TypeOverrides()
for (const type of TEXT_TYPES) types.setTypeParser(type, value => value)
types.setTypeParser(BIGINT_TYPE, Number)

const ADDRESS = /^postgres(ql)?:\/\//
const PASSWORD = /^(?<before>\w+:\/\/[^:@]*):.*@/
const PASSWORD_PARAMETER = /(?<=[?&])password=[^&]*&?/g

/** A server address without its password. Whatever stands before the last `@` may be one. */
export const withoutPassword = (address: string): string =>
  address.replace(PASSWORD, '$<before>@').replace(PASSWORD_PARAMETER, '')

function checked(address: string): string {
  if (ADDRESS.test(address)) return withoutPassword(address)
  throw new RapporteurError(
    'usage/setting',
    `Expected an address such as \`postgres://user@host/name\` for setting database, got \`${withoutPassword(address)}\`. Correct DATABASE_URL.`,
  )
}

/** SQLSTATE classes and system errors that mean: the server cannot be spoken to. */
const isGone = (code: string): boolean => /^(08|57P|3D000|28)|^E[A-Z]+$/.test(code)

function explain(error: unknown, location: string): unknown {
  const { message, code = '' } = failureOf(error)
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
    types,
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
