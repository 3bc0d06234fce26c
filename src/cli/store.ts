import type { OpenRecord } from '../record/record.ts'

/** Which record to use; the global options. Where neither is given, the settings `database` and `store` tell. */
export interface StoreOptions {
  readonly store?: string
  readonly database?: string
}

/** Opens the record, does the work, and closes it whatever happens. */
export async function withRecord<T>(
  { database, store }: StoreOptions,
  work: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const { openRecord } = await import('../record/index.ts')
  const record = await openRecord({
    ...(database !== undefined && { database }),
    ...(store !== undefined && { store }),
  })
  try {
    return await work(record)
  } finally {
    await record.close()
  }
}
