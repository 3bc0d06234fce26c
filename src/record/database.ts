import { Kysely } from 'kysely'
import { setting } from '../lib/settings.ts'
import { dialect } from './driver/dialect.ts'
import { openEmbedded, type EmbeddedOptions } from './driver/embedded.ts'
import { openPostgres } from './driver/postgres.ts'
import { migrate } from './migrate.ts'
import type { Database, Tables } from './tables.ts'

/** Which record to open. Left out, `database` and `store` come from the settings; a `database` goes before a `store`. */
export interface RecordOptions extends Partial<EmbeddedOptions> {
  /** `postgres://` address; empty for the embedded store. */
  readonly database?: string
  /** Folder of the embedded store. */
  readonly store?: string
}

/** Opens the database of a record and brings its tables up to date. */
export async function openDatabase(options: RecordOptions): Promise<{ db: Database; location: string }> {
  const address = options.database ?? (options.store === undefined ? setting('database') : '')
  const source = address
    ? openPostgres(address)
    : await openEmbedded(options.store ?? setting('store'), { now: () => new Date(), ...options })
  const db = new Kysely<Tables>({ dialect: dialect(source) })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, location: source.location }
}
