import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RapporteurError } from '../lib/errors.ts'
import { setting } from '../lib/settings.ts'
import type { OpenRecord } from '../record/record.ts'

/** Which record to use; the global options. Where neither is given, the settings `database` and `store` tell. */
export interface StoreOptions {
  readonly store?: string
  readonly database?: string
}

/** Where the record is: the address of a database, or else a folder. */
export const placeOf = ({
  database,
  store,
}: StoreOptions): { readonly database: string; readonly store: string } => ({
  database: database ?? (store === undefined ? setting('database') : ''),
  store: store ?? setting('store'),
})

/** True for a folder that holds an embedded record. */
export const holdsRecord = (folder: string): boolean => existsSync(join(folder, 'data'))

/** Opens the record, making it where there is none, does the work, and closes it whatever happens. */
export async function withRecord<T>(
  options: StoreOptions,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const { openRecord } = await import('../record/index.ts')
  const record = await openRecord(placeOf(options))
  try {
    return await work(record)
  } finally {
    await record.close()
  }
}

/** As `withRecord`, for commands that only look: where there is no record they say so rather than make an empty one. */
export async function withExistingRecord<T>(
  options: StoreOptions,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const { database, store } = placeOf(options)
  if (!database && !holdsRecord(store))
    throw new RapporteurError(
      'record/not-found',
      `Expected a record, got nothing in \`${store}\`. Make one with \`rapporteur add\`, or correct --store.`,
    )
  return withRecord(options, work)
}
