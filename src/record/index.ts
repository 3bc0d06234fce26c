import { openDatabase, type RecordOptions } from './database.ts'
import { recordOn } from './record-on.ts'
import type { OpenRecord } from './record.ts'

export type { RecordOptions } from './database.ts'
export type { OpenRecord } from './record.ts'

/** Opens the record: at a `postgres://` address, or in a folder, where one process owns the store and serves the others. */
export async function openRecord(options: RecordOptions = {}): Promise<OpenRecord> {
  const { db, location } = await openDatabase(options)
  return recordOn(db, location)
}
