import { sql } from 'kysely'
import type { Actor } from '../entry/actor.ts'
import type { Reading } from '../entry/reading.ts'
import type { Track } from '../entry/track.ts'
import { actorFrom, trackFrom } from './documents.ts'
import { insertRows, rowsAsTable } from './insert.ts'
import { mergeActors, mergeTracks } from './merge.ts'
import type { Appended } from './record.ts'
import { namedRow, pageRows, rowsOf } from './rows.ts'
import type { Database } from './tables.ts'
import { keyOf } from './words.ts'

interface Kind<T> {
  readonly from: (document: string) => T
  readonly merge: (a: T, b: T) => T
}

/** Merges actors or tracks with what is known of them. Only rows that change are locked, so that writers seldom wait for each other. */
async function mergeNamed<T extends Actor | Track>(
  db: Database,
  table: 'actor' | 'track',
  items: readonly T[],
  { from, merge }: Kind<T>,
): Promise<void> {
  if ((await insertRows(db, table, items.map(namedRow))) === items.length) return
  const byId = new Map(items.map(item => [keyOf(item.id), item]))
  const known = (ids: Iterable<string>) =>
    db
      .selectFrom(table)
      .select(['id', 'document'])
      .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
  const merged = (row: { readonly id: string; readonly document: string }): T =>
    merge(from(row.document), byId.get(row.id)!)
  const isChanged = (row: { readonly id: string; readonly document: string }): boolean =>
    JSON.stringify(merged(row)) !== row.document

  const changed = (await known(byId.keys()).execute()).filter(isChanged).map(row => row.id)
  if (changed.length === 0) return
  const locked = await known(changed).orderBy('id').forUpdate().execute()
  await sql`update ${sql.table(table)} as old set names = given.names, document = given.document
    from ${rowsAsTable(
      table,
      locked.map(row => namedRow(merged(row))),
    )} where old.id = given.id`.execute(db)
}

async function insertPages(db: Database, readings: readonly Reading[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .insertInto('pages')
    .values(pageRows(readings))
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .execute()
  return new Set(rows.map(row => row.key))
}

/** Writes readings in one transaction: each page is then there whole, or, when this throws, not at all. */
export async function write(db: Database, readings: readonly Reading[]): Promise<readonly Appended[]> {
  const first = new Map<string, Reading>()
  for (const reading of readings) first.set(reading.page.page, first.get(reading.page.page) ?? reading)
  const added = await db.transaction().execute(async trx => {
    const keys = await insertPages(trx, [...first.values()])
    const rows = rowsOf([...first.values()].filter(reading => keys.has(keyOf(reading.page.page))))
    await insertRows(trx, 'articles', rows.articles)
    await insertRows(trx, 'entries', rows.entries)
    await insertRows(trx, 'entry_actor', rows.entryActors)
    await insertRows(trx, 'entry_track', rows.entryTracks)
    await mergeNamed(trx, 'actor', rows.actors, { from: actorFrom, merge: mergeActors })
    await mergeNamed(trx, 'track', rows.tracks, { from: trackFrom, merge: mergeTracks })
    return keys
  })
  return readings.map(reading => {
    const isNew = first.get(reading.page.page) === reading && added.has(keyOf(reading.page.page))
    return { page: reading.page.page, state: isNew ? 'added' : 'known' }
  })
}
