import { sql, type RawBuilder } from 'kysely'
import type { Database, Tables } from './tables.ts'

type Type = 'text' | 'int' | 'date' | 'json'

/** Columns that are written, in order, with their types; of every table but `pages`, whose bytes go row by row. */
export const COLUMNS = {
  articles: {
    key: 'text',
    page: 'text',
    position: 'int',
    published: 'date',
    publisher: 'text',
    title: 'text',
    body: 'text',
    head: 'json',
    document: 'json',
    notes: 'json',
  },
  entries: {
    id: 'text',
    article: 'text',
    position: 'int',
    act: 'text',
    status: 'text',
    holder: 'text',
    publisher: 'text',
    country: 'text',
    when_from: 'date',
    when_to: 'date',
    day: 'date',
    event: 'text',
    quote: 'text',
    names: 'text',
    document: 'json',
  },
  actor: { id: 'text', names: 'text', document: 'json' },
  track: { id: 'text', names: 'text', document: 'json' },
  entry_actor: { entry: 'text', role: 'text', actor: 'text', mention: 'text' },
  entry_track: { entry: 'text', track: 'text', mention: 'text', note: 'text' },
} as const satisfies Record<Exclude<keyof Tables, 'pages' | 'schema_version'>, Readonly<Record<string, Type>>>

/** A table that `insertRows` writes. */
export type Written = keyof typeof COLUMNS
/** What a row of a table needs. */
export type RowOf<T extends Written> = { readonly [C in keyof (typeof COLUMNS)[T]]: unknown }

/** Rows as a table of its own, to select from: one array a column, as one parameter each. */
export function rowsAsTable<T extends Written>(table: T, rows: readonly RowOf<T>[]): RawBuilder<unknown> {
  const columns = Object.entries<Type>(COLUMNS[table])
  const arrays = columns.map(([name, type]) => {
    const values = rows.map((row): unknown => Reflect.get(row, name))
    return type === 'int' ? sql`${values}::int[]` : sql`${values}::text[]::${sql.raw(type)}[]`
  })
  return sql`unnest(${sql.join(arrays)}) as given(${sql.join(columns.map(([name]) => sql.ref(name)))})`
}

/** Inserts rows that are not there yet, all in one statement. Answers how many there were. */
export async function insertRows<T extends Written>(
  db: Database,
  table: T,
  rows: readonly RowOf<T>[],
): Promise<number> {
  if (rows.length === 0) return 0
  const columns = sql.join(Object.keys(COLUMNS[table]).map(name => sql.ref(name)))
  const { numAffectedRows } = await sql`insert into ${sql.table(table)} (${columns})
    select * from ${rowsAsTable(table, rows)} on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}
