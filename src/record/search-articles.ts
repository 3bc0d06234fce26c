import { sql } from 'kysely'
import { headFrom } from './documents.ts'
import { CANDIDATES, textQuery, wordsOf } from './filter.ts'
import { Query, type FoundArticles, type QueryInput } from './query.ts'
import type { Database } from './tables.ts'
import { keyOf } from './words.ts'

/** Longest text a passage is looked for in, in characters: as much as is indexed (sql/0001.sql). */
const LOOKED_IN = 100_000
const PASSAGE = 'StartSel="", StopSel="", MaxWords=40, MinWords=20'

const ArticleQuery = Query.pick({ text: true, publisher: true, limit: true, offset: true })

/** Articles that hold the words, best of the newest 1,000 first; without words, all, the newest first. */
export async function searchArticles(
  db: Database,
  input: Pick<QueryInput, 'text' | 'publisher' | 'limit' | 'offset'>,
): Promise<FoundArticles> {
  const query = ArticleQuery.parse(input)
  const words = wordsOf(query.text)
  const asked = words === null ? null : textQuery(words)
  const newest = sql`a.published desc nulls last, a.key`
  let found = db.selectFrom('articles as a')
  if (asked) found = found.where(sql<boolean>`a.words @@ ${asked}`)
  if (query.publisher) found = found.where('a.publisher', '=', keyOf(query.publisher))

  const looked = found.select(['a.key', 'a.published', 'a.words']).orderBy(newest)
  const candidates = asked ? looked.limit(CANDIDATES + 1) : looked
  const page = db
    .selectFrom(candidates.limit(asked ? CANDIDATES : sql<null>`null`).as('a'))
    .select('a.key')
    .select(
      sql<number>`row_number() over (order by ${asked ? sql`ts_rank(a.words, ${asked}) desc, ` : sql``}${newest})::int`.as(
        'place',
      ),
    )
    .orderBy('place')
    .limit(query.limit)
    .offset(query.offset)
  const passage = asked
    ? sql<string>`ts_headline('english', left(a.body, ${sql.lit(LOOKED_IN)}), ${asked}, ${sql.lit(PASSAGE)})`
    : sql<string>`left(a.body, 240)`
  const rows = await db
    .selectFrom(page.as('p'))
    .innerJoin('articles as a', 'a.key', 'p.key')
    .select(['a.head', passage.as('passage')])
    .orderBy('p.place')
    .execute()
  const { counted } = await db
    .selectFrom(candidates.as('a'))
    .select(sql<number>`count(*)::int`.as('counted'))
    .executeTakeFirstOrThrow()
  const capped = asked !== null && counted > CANDIDATES
  return {
    total: capped ? CANDIDATES : counted,
    capped,
    hits: rows.map(row => ({ head: headFrom(row.head), passage: row.passage })),
  }
}
