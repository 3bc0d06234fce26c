import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely'
import type { Session, Source } from './source.ts'

const sessions = new WeakMap<DatabaseConnection, Session>()
const sessionOf = (connection: DatabaseConnection): Session => sessions.get(connection)!

function connect(session: Session): DatabaseConnection {
  const connection: DatabaseConnection = {
    // Kysely knows the type of a row from the query; no database can.
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
    async executeQuery<R>(query: CompiledQuery) {
      const { rows, affected } = await session.query(query.sql, query.parameters)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { rows: rows as R[], numAffectedRows: BigInt(affected) }
    },
    streamQuery() {
      throw new Error('Streaming is done by keys, in pieces.')
    },
  }
  sessions.set(connection, session)
  return connection
}

const say = async (connection: DatabaseConnection, sql: string): Promise<void> => {
  await sessionOf(connection).query(sql, [])
}

const driver = (source: Source): Driver => ({
  init: async () => {},
  acquireConnection: async () => connect(await source.acquire()),
  beginTransaction: (connection, { isolationLevel }) =>
    say(connection, isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin'),
  commitTransaction: connection => say(connection, 'commit'),
  rollbackTransaction: connection => say(connection, 'rollback'),
  releaseConnection: connection => sessionOf(connection).release(),
  destroy: () => source.close(),
})

/** Kysely's PostgreSQL dialect over any source of sessions. */
export const dialect = (source: Source): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driver(source),
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})
