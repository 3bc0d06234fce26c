import { type RawBuilder, sql } from 'kysely'
import type { Article } from '../article/article.ts'
import type { Entry } from '../entry/entry.ts'
import type { Note } from '../lib/note.ts'
import type { Page } from '../page/page.ts'
import { articleFrom, entryFrom, hitFrom, notesFrom, pageFrom } from './documents.ts'
import { type Event, eventFrom } from './event.ts'
import type { EntryHit } from './query.ts'
import type { Counted, Stats } from './record.ts'
import type { Database } from './tables.ts'
import { clean, keyOf } from './words.ts'

/** How much the record holds. */
export async function stats(db: Database): Promise<Stats> {
  const { rows } = await sql<Stats>`select
    (select count(*)::int from pages) as "pages",
    (select count(*)::int from pages where failed) as "failedPages",
    (select count(*)::int from articles) as "articles",
    (select count(*)::int from entries) as "entries",
    (select count(*)::int from actor) as "actors",
    (select count(*)::int from track) as "tracks"`.execute(db)
  return rows[0]!
}

/** Those of the pages that the record holds. */
export async function knows(db: Database, pageKeys: readonly string[]): Promise<ReadonlySet<string>> {
  const byKey = new Map(pageKeys.map(key => [keyOf(key), key]))
  const rows = await db
    .selectFrom('pages')
    .select('key')
    .where('key', '=', sql<string>`any(${[...byKey.keys()]}::text[])`)
    .execute()
  return new Set(rows.map(row => byKey.get(row.key)!))
}

/** A page with its bytes. */
export async function page(db: Database, key: string): Promise<Page | null> {
  const row = await db
    .selectFrom('pages')
    .select(['document', 'bytes'])
    .where('key', '=', keyOf(key))
    .executeTakeFirst()
  return row ? { ...pageFrom(row.document), bytes: new Uint8Array(row.bytes) } : null
}

/** The articles of a page, in page order. */
export async function articlesOf(db: Database, pageKey: string): Promise<Article[]> {
  const rows = await db
    .selectFrom('articles')
    .select('document')
    .where('page', '=', keyOf(pageKey))
    .orderBy('position')
    .execute()
  return rows.map(row => articleFrom(row.document))
}

/** What every stage noted on a page and its articles. */
export async function notes(db: Database, pageKey: string): Promise<Note[]> {
  const found = await db
    .selectFrom('pages')
    .select('document')
    .where('key', '=', keyOf(pageKey))
    .executeTakeFirst()
  const rows = await db
    .selectFrom('articles')
    .select(['document', 'notes'])
    .where('page', '=', keyOf(pageKey))
    .orderBy('position')
    .execute()
  const later = rows.flatMap(row => [...articleFrom(row.document).notes, ...notesFrom(row.notes)])
  return [...(found ? pageFrom(found.document).notes : []), ...later]
}

/** The document with an id, read by `from`. */
export async function one<T>(
  db: Database,
  table: 'articles' | 'actor' | 'track',
  id: string,
  from: (document: string) => T,
): Promise<T | null> {
  const { rows } = await sql<{ document: string }>`select document from ${sql.table(table)}
    where ${sql.ref(table === 'articles' ? 'key' : 'id')} = ${keyOf(id)}`.execute(db)
  return rows[0] ? from(rows[0].document) : null
}

/** The entries of an article, in the order of reading. */
export async function entriesOf(db: Database, articleKey: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('entries')
    .select('document')
    .where('article', '=', keyOf(articleKey))
    .orderBy('position')
    .execute()
  return rows.map(row => entryFrom(row.document))
}

const hits = (db: Database) =>
  db
    .selectFrom('entries as e')
    .innerJoin('articles as a', 'a.key', 'e.article')
    .select(['e.document', 'a.head'])

/** An entry beside the head of its article. */
export async function entry(db: Database, id: string): Promise<EntryHit | null> {
  const row = await hits(db).where('e.id', '=', keyOf(id)).executeTakeFirst()
  return row ? hitFrom(row) : null
}

/** The tellings of an event, the earliest published first. */
async function toldAs(db: Database, event: RawBuilder<string>): Promise<EntryHit[]> {
  const rows = await hits(db)
    .where('e.event', '=', event)
    .orderBy(sql`a.published nulls last, e.article, e.position`)
    .execute()
  return rows.map(hitFrom)
}

/** All entries that tell the same act as an entry, itself among them. */
export function tellingsOf(db: Database, id: string): Promise<EntryHit[]> {
  const event = db.selectFrom('entries').select('event').where('id', '=', keyOf(id))
  return toldAs(db, sql<string>`(${event})`)
}

/** An act and all who tell it. */
export const event = async (db: Database, key: string): Promise<Event | null> =>
  eventFrom(key, await toldAs(db, sql<string>`${keyOf(key)}`))

/** Which items to list: those with `text` in a name, some of them at a time. */
export interface Listing {
  readonly limit?: number
  readonly offset?: number
  readonly text?: string
}

/** Actors or tracks with the number of entries that name each, the most named first. */
export async function counted<T>(
  db: Database,
  table: 'actor' | 'track',
  from: (document: string) => T,
  { limit = 50, offset = 0, text = '' }: Listing = {},
): Promise<Counted<T>[]> {
  const pattern = `%${clean(text.trim()).replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ document: string; entries: number }>`
    select known.document, coalesce(named.entries, 0) as entries
    from ${sql.table(table)} as known left join (
      select ${sql.ref(table)} as id, count(distinct entry)::int as entries
      from ${sql.table(`entry_${table}`)} group by 1
    ) as named on named.id = known.id
    where known.names ilike ${pattern}
    order by entries desc, known.id limit ${limit}::int offset ${offset}::int`.execute(db)
  return rows.map(row => ({ item: from(row.document), entries: row.entries }))
}
