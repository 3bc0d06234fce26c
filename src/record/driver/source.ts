/** Rows as the database answers them: JSON columns as text, `bytea` as bytes, and how many rows were written. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly affected: number
}

/** One connection, held by one user until it is released. */
export interface Session {
  query(sql: string, parameters: readonly unknown[]): Promise<Answer>
  release(): Promise<void>
}

/** Where sessions come from: a PostgreSQL server, the embedded store, or the process that owns it. */
export interface Source {
  /** A folder, or an address without its password. */
  readonly location: string
  acquire(): Promise<Session>
  close(): Promise<void>
}

/** Types that every source answers as text, so that a row reads the same whatever it came through: json, jsonb, date. */
export const TEXT_TYPES: readonly number[] = [114, 3802, 1082]
/** bigint: every source answers it as a number. */
export const BIGINT_TYPE = 20
