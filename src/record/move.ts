import { sql, type RawBuilder } from 'kysely'
import { RapporteurError } from '../lib/errors.ts'
import { openDatabase, type RecordOptions } from './database.ts'
import { COLUMNS, insertRows, type Written } from './insert.ts'
import { stats } from './look.ts'
import type { Stats } from './record.ts'
import type { Database } from './tables.ts'

/** How far a move is: rows copied so far, of all. */
export interface MoveProgress {
  readonly copied: number
  readonly total: number
}
type Progress = (progress: MoveProgress) => void
type Told = (rows: number) => void

/** Rows copied at a time; fewer of pages, which come with their bytes. */
const PIECE = 500
const PAGES_PIECE = 16

const KEYS = {
  articles: ['key'],
  entries: ['id'],
  actor: ['id'],
  track: ['id'],
  entry_actor: ['entry', 'role', 'actor'],
  entry_track: ['entry', 'track'],
} as const satisfies Record<Written, readonly string[]>
const TABLES = ['articles', 'entries', 'actor', 'track', 'entry_actor', 'entry_track'] as const

const names = (list: readonly string[]): RawBuilder<unknown> => sql.join(list.map(name => sql.ref(name)))

async function copyPages(from: Database, to: Database, told: Told): Promise<void> {
  for (let after = ''; ;) {
    const found = from.selectFrom('pages').selectAll().where('key', '>', after)
    const rows = await found.orderBy('key').limit(PAGES_PIECE).execute()
    if (rows.length === 0) return
    await to.insertInto('pages').values(rows).execute()
    told(rows.length)
    after = rows.at(-1)!.key
  }
}

/** Copies a table in pieces, by key, so that memory stays constant. */
async function copyTable(from: Database, to: Database, table: Written, told: Told): Promise<void> {
  const key = KEYS[table]
  let after = sql``
  for (;;) {
    const { rows } = await sql<
      Readonly<Record<string, unknown>>
    >`select ${names(Object.keys(COLUMNS[table]))} from ${sql.table(table)}
      ${after} order by ${names(key)} limit ${sql.lit(PIECE)}`.execute(from)
    await insertRows(to, table, rows)
    told(rows.length)
    if (rows.length < PIECE) return
    const last = key.map((name): unknown => Reflect.get(rows.at(-1)!, name))
    after = sql`where (${names(key)}) > (${sql.join(last)})`
  }
}

/** How many rows each table holds. */
async function counts(db: Database): Promise<readonly number[]> {
  const parts = ['pages', ...TABLES].map(table => sql`(select count(*)::int from ${sql.table(table)})`)
  const { rows } = await sql<{
    counts: readonly number[]
  }>`select array[${sql.join(parts)}] as counts`.execute(db)
  return rows[0]!.counts
}
const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)

async function expectEmpty(db: Database): Promise<void> {
  if (sum(await counts(db)) > 0)
    throw new RapporteurError(
      'record/not-empty',
      'Expected an empty record to move into, got `one that holds pages`. Name another database or folder.',
    )
}

async function copyAll(from: Database, to: Database, onProgress: Progress): Promise<void> {
  // Nobody adds to the target meanwhile.
  await sql`lock table pages in share row exclusive mode`.execute(to)
  await expectEmpty(to)
  const expected = await counts(from)
  let copied = 0
  const told = (rows: number): void => onProgress({ copied: (copied += rows), total: sum(expected) })
  await copyPages(from, to, told)
  for (const table of TABLES) await copyTable(from, to, table, told)
  const found = await counts(to)
  if (found.join() !== expected.join())
    throw new Error(
      `Expected ${expected.join()} rows after the move, got \`${found.join()}\`. Nothing was kept.`,
    )
}

async function copyInOne(from: Database, to: Database, onProgress: Progress): Promise<void> {
  // One transaction sees one state of the source, whoever writes to it meanwhile.
  const seen = from.transaction().setIsolationLevel('repeatable read')
  await to.transaction().execute(into => seen.execute(out => copyAll(out, into, onProgress)))
  // Until the planner knows the new rows, searching them is slow.
  await sql`analyze`.execute(to)
}

/**
 * Copies a record into another, empty one: from a folder to a server, or back. All of it in one transaction, so the
 * target is whole or still empty; the source stays as it is. Answers what the target then holds.
 */
export async function moveRecord(
  from: RecordOptions,
  to: RecordOptions,
  onProgress: Progress = () => {},
): Promise<Stats> {
  const source = await openDatabase(from)
  try {
    const target = await openDatabase(to)
    try {
      await expectEmpty(target.db)
      // An empty source may be the target itself, which nobody can hold twice.
      if (sum(await counts(source.db)) > 0) await copyInOne(source.db, target.db, onProgress)
      return await stats(target.db)
    } finally {
      await target.db.destroy()
    }
  } finally {
    await source.db.destroy()
  }
}
