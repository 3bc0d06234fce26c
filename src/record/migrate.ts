import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { RapporteurError } from '../lib/errors.ts'
import { ROOT } from '../lib/root.ts'
import type { Database } from './tables.ts'

const FOLDER = join(ROOT, 'src', 'record', 'sql')
/** Any number that nothing else in the database locks by. */
const LOCK = 7_204_747

interface Step {
  readonly version: number
  readonly statements: readonly string[]
}

/** The numbered files of SQL, in order. A statement ends with `;` at the end of a line. */
function steps(): Step[] {
  return readdirSync(FOLDER)
    .filter(name => /^\d{4}\.sql$/.test(name))
    .toSorted()
    .map(name => ({
      version: Number(name.slice(0, 4)),
      statements: readFileSync(join(FOLDER, name), 'utf8')
        .split(/;[ \t]*(?:\n|$)/)
        .filter(statement => statement.replace(/^\s*--.*$/gm, '').trim() !== ''),
    }))
}

const run = async (db: Database, statement: string): Promise<void> => {
  await sql.raw(statement).execute(db)
}

async function checkServer(db: Database): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`.execute(
    db,
  )
  const { version, encoding } = rows[0]!
  if (version < 150_000)
    throw new RapporteurError(
      'record/version',
      `Expected PostgreSQL 15 or newer, got \`${Math.floor(version / 10_000)}\`. Use a newer server.`,
    )
  if (encoding !== 'UTF8')
    throw new RapporteurError(
      'record/version',
      `Expected a database encoded in UTF8, got \`${encoding}\`. Create it with \`createdb -E UTF8 -T template0\`.`,
    )
}

/** Brings the tables up to date, in one transaction under a lock; a database that is newer than this program throws `record/version`. */
export async function migrate(db: Database): Promise<void> {
  await checkServer(db)
  const all = steps()
  const newest = all.at(-1)!.version
  await db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx)
    await run(trx, 'create table if not exists schema_version (version int primary key)')
    const { rows } = await sql<{ version: number }>`
      select coalesce(max(version), 0) as version from schema_version`.execute(trx)
    const { version } = rows[0]!
    if (version > newest)
      throw new RapporteurError(
        'record/version',
        `Expected a record of version ${newest} or older, got \`${version}\`. Install the newest rapporteur.`,
      )
    for (const step of all.filter(each => each.version > version)) {
      for (const statement of step.statements) await run(trx, statement)
      await sql`insert into schema_version values (${sql.lit(step.version)})`.execute(trx)
    }
  })
}
