import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../src/lib/hash.ts'
import { ROOT } from '../src/lib/root.ts'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { openRecord, type RecordOptions } from '../src/record/index.ts'
import type { Database } from '../src/record/tables.ts'
import { POSTGRES_BINARIES, startPostgres, type TestServer } from './postgres.ts'

const SQL = join(ROOT, 'src', 'record', 'sql')
const MANIFEST = join(ROOT, 'node_modules', '@electric-sql', 'pglite', 'package.json')

function templateName(): string {
  const files = readdirSync(SQL).toSorted()
  const texts = [MANIFEST, ...files.map(file => join(SQL, file))].map(file => readFileSync(file, 'utf8'))
  return `store-${sha256(texts.join('\0')).slice(0, 12)}`
}

/** An empty embedded store, made once for each version of its tables: making one takes seconds, copying it does not. */
async function template(): Promise<string> {
  const cache = join(ROOT, '.cache')
  const folder = join(cache, templateName())
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'making-'))
  await (await openRecord({ store: making })).close()
  try {
    renameSync(making, folder)
  } catch {
    // Another test file was quicker.
    rmSync(making, { recursive: true })
  }
  return folder
}

const temporary: string[] = []
afterAll(() => temporary.forEach(folder => rmSync(folder, { recursive: true, force: true })))

/** A folder for this test file, gone at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  temporary.push(folder)
  return folder
}

/** An empty embedded store of its own, gone at the end of the test file. */
export async function freshStore(): Promise<string> {
  const folder = temporaryFolder()
  cpSync(await template(), folder, { recursive: true })
  return folder
}

/** A kind of database that the record is tested on. */
export interface Kind {
  readonly name: string
  readonly isMissing: boolean
  /** Options that open an empty record. */
  fresh(): Promise<RecordOptions>
  stop(): Promise<void>
}

/** Both kinds of database; PostgreSQL is started when it is first asked for. */
export function kindsOfStore(): readonly Kind[] {
  let server: Promise<TestServer> | null = null
  return [
    {
      name: 'embedded',
      isMissing: false,
      fresh: async () => ({ database: '', store: await freshStore() }),
      stop: () => Promise.resolve(),
    },
    {
      name: 'PostgreSQL',
      isMissing: POSTGRES_BINARIES === null,
      fresh: async () => ({ database: await (await (server ??= startPostgres())).database() }),
      stop: async () => (await server)?.stop(),
    },
  ]
}

const TABLES = ['pages', 'articles', 'entries', 'entry_actor', 'entry_track', 'actor', 'track'] as const

/** Empties a record, which is quicker than opening another. */
export async function empty(db: Database): Promise<void> {
  await sql`truncate ${sql.join(TABLES.map(table => sql.table(table)))}`.execute(db)
}

/** Every row of every table, as text, in order. */
export async function dump(db: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = TABLES.map(async table => {
    const found = await sql<{
      row: string
    }>`select ${sql.ref(table)}::text as row from ${sql.table(table)} order by 1`.execute(db)
    return [table, found.rows.map(each => each.row)] as const
  })
  return Object.fromEntries(await Promise.all(rows))
}
