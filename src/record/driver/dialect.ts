import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely'
import type { Session, Source } from './source.ts'

interface Connection extends DatabaseConnection {
  readonly session: Session
}

const connect = (session: Session): Connection => ({
  session,
  async executeQuery<R>(query: { readonly sql: string; readonly parameters: readonly unknown[] }) {
    const { rows, affected } = await session.query(query.sql, query.parameters)
    return { rows: rows as R[], numAffectedRows: BigInt(affected) }
  },
  streamQuery() {
    throw new Error('Streaming is done by keys, in pieces.')
  },
})
const sessionOf = (connection: DatabaseConnection): Session => (connection as Connection).session

function driver(source: Source): Driver {
  const say = async (connection: DatabaseConnection, sql: string): Promise<void> => {
    await sessionOf(connection).query(sql, [])
  }
  return {
    init: async () => {},
    acquireConnection: async () => connect(await source.acquire()),
    beginTransaction: (connection, { isolationLevel }) =>
      say(connection, isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin'),
    commitTransaction: connection => say(connection, 'commit'),
    rollbackTransaction: connection => say(connection, 'rollback'),
    releaseConnection: connection => sessionOf(connection).release(),
    destroy: () => source.close(),
  }
}

/** Kysely's PostgreSQL dialect over any source of sessions. */
export const dialect = (source: Source): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(source),
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
