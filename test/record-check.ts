import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { DURABLE_PARAMETERS, DurableFS } from '../src/record/driver/durable-fs.ts'
import type { Database } from '../src/record/tables.ts'

/** Articles and entries of every page that test/record-samples.ts generates. */
const WHOLE = { articles: 1, entries: 10 }

interface PageCount {
  readonly key: string
  readonly articles: number
  readonly entries: number
}

const PAGES = sql<PageCount>`select p.key, count(distinct a.key)::int as articles, count(e.id)::int as entries
  from pages p left join articles a on a.page = p.key left join entries e on e.article = a.key group by p.key`

/** Rows of which a part is missing, and differences between what the indexes find and what the tables hold. */
const TORN = sql<{ torn: number }>`select (
  (select count(*) from articles where page not in (select key from pages)) +
  (select count(*) from entries where article not in (select key from articles)) +
  (select count(*) from entry_actor where entry not in (select id from entries)) +
  (select count(*) from entry_actor where actor not in (select id from actor)) +
  (select count(*) from entry_track where track not in (select id from track)) +
  (select count(*) from entries where id not in (select entry from entry_actor))
)::int as torn`

/** Checks that the record holds these generated pages at least, each whole, and nothing torn; all in one transaction, as others may be writing. */
export const expectWhole = (db: Database, pages: Iterable<string>): Promise<void> =>
  db.transaction().execute(async trx => {
    const { rows } = await PAGES.execute(trx)
    for (const { articles, entries } of rows) expect({ articles, entries }).toEqual(WHOLE)
    const held = new Set(rows.map(row => row.key))
    expect([...pages].filter(page => !held.has(page))).toEqual([])
    expect((await TORN.execute(trx)).rows).toEqual([{ torn: 0 }])
  })

const OURS = `select c.oid, c.relname from pg_class c join pg_am m on m.oid = c.relam
  where c.relnamespace = 'public'::regnamespace and m.amname`
const HEAPS = `select relname, msg from (${OURS} = 'heap') as t, lateral verify_heapam(t.oid)`
const TREES = `select bt_index_check(oid, true) from (${OURS} = 'btree') as t`
const SAID = `select count(*)::int as count from entries where words @@ to_tsquery('english', 'said')`

/** Checks the files of an embedded store that nobody has open: every table and B-tree page by page, and the index on words against its table. */
export async function expectSound(store: string): Promise<void> {
  const fs = new DurableFS(join(store, 'data'))
  const database = await PGlite.create({ fs, startParams: [...DURABLE_PARAMETERS], extensions: { amcheck } })
  const rows = async (query: string): Promise<unknown> => (await database.query(query)).rows
  await database.exec('create extension if not exists amcheck')
  expect(await rows(HEAPS)).toEqual([])
  await database.query(TREES)
  await database.exec('set enable_bitmapscan = off')
  const read = await rows(SAID)
  await database.exec('set enable_bitmapscan = on; set enable_seqscan = off')
  expect(await rows(SAID)).toEqual(read)
  await database.close()
}
