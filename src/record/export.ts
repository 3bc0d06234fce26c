import { sql } from 'kysely'
import { asked } from './ask.ts'
import { matching } from './filter.ts'
import { hitFrom } from './documents.ts'
import { Query, type EntryHit, type QueryInput } from './query.ts'
import type { Database } from './tables.ts'

/** Rows read at a time. */
const PIECE = 500

/** All entries for which the conditions hold, by article and then in the order of reading; limit, offset and order are not heeded. */
export async function* exportEntries(db: Database, input: QueryInput = {}): AsyncGenerator<EntryHit> {
  const found = matching(db, asked(Query, input))
    .innerJoin('articles as a', 'a.key', 'e.article')
    .select(['e.document', 'a.head', 'e.article', 'e.position'])
    .orderBy('e.article')
    .orderBy('e.position')
    .limit(PIECE)
  let after = { article: '', position: -1 }
  for (;;) {
    const { article, position } = after
    const rows = await found
      .where(sql<boolean>`(e.article, e.position) > (${article}, ${position}::int)`)
      .execute()
    for (const row of rows) yield hitFrom(row)
    if (rows.length < PIECE) return
    after = rows.at(-1)!
  }
}
