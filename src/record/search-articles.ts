import { sql } from 'kysely'
import { asked } from './ask.ts'
import { headFrom } from './documents.ts'
import { CANDIDATES, textQuery, wordsOf } from './filter.ts'
import { Query, type FoundArticles, type QueryInput } from './query.ts'
import type { Database } from './tables.ts'
import { keyOf } from './words.ts'

/** Longest text a passage is looked for in, in characters: as much as is indexed (sql/0001.sql). */
const LOOKED_IN = 100_000
const PASSAGE = 'StartSel="", StopSel="", MaxWords=40, MinWords=20'

const ArticleQuery = Query.pick({ text: true, publisher: true, limit: true, offset: true })

type ArticleQuery = ReturnType<typeof ArticleQuery.parse>

const byDate = (table: 'a' | 'p') =>
  sql`${sql.ref(`${table}.published`)} desc nulls last, ${sql.ref(`${table}.key`)}`

function matching(db: Database, { text, publisher }: ArticleQuery) {
  let found = db.selectFrom('articles as a')
  const words = wordsOf(text)
  if (words) found = found.where(sql<boolean>`a.words @@ ${textQuery(words)}`)
  return publisher ? found.where('a.publisher', '=', keyOf(publisher)) : found
}

/** The articles of one page of results; only their keys, so that little is sorted. */
function placed(db: Database, query: ArticleQuery, words: string | null) {
  const keys = ['a.key', 'a.published'] as const
  if (words === null) {
    const found = matching(db, query)
      .select(keys)
      .select(sql<number>`0`.as('rank'))
    return found.orderBy(byDate('a')).limit(query.limit).offset(query.offset)
  }
  const newest = matching(db, query).select(keys).select('a.words').orderBy(byDate('a')).limit(CANDIDATES)
  return db
    .selectFrom(newest.as('a'))
    .select(keys)
    .select(sql<number>`ts_rank(a.words, ${textQuery(words)})`.as('rank'))
    .orderBy('rank', 'desc')
    .orderBy(byDate('a'))
    .limit(query.limit)
    .offset(query.offset)
}

const passage = (words: string | null) =>
  words === null
    ? sql<string>`left(a.body, 240)`
    : sql<string>`ts_headline('english', left(a.body, ${sql.lit(LOOKED_IN)}), ${textQuery(words)}, ${sql.lit(PASSAGE)})`

/** How many there are; with words, no more are counted than one beyond the candidates. */
async function count(db: Database, query: ArticleQuery, words: string | null): Promise<number> {
  const found = matching(db, query).select('a.key')
  const { total } = await db
    .selectFrom((words === null ? found : found.limit(CANDIDATES + 1)).as('a'))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** Articles that hold the words, best of the newest 1,000 first; without words, all, the newest first. */
export async function searchArticles(
  db: Database,
  input: Pick<QueryInput, 'text' | 'publisher' | 'limit' | 'offset'>,
): Promise<FoundArticles> {
  const query = asked(ArticleQuery, input)
  const words = wordsOf(query.text)
  const rows = await db
    .selectFrom(placed(db, query, words).as('p'))
    .innerJoin('articles as a', 'a.key', 'p.key')
    .select(['a.head', passage(words).as('passage')])
    .orderBy('p.rank', 'desc')
    .orderBy(byDate('p'))
    .execute()
  const total = await count(db, query, words)
  const capped = words !== null && total > CANDIDATES
  return {
    total: capped ? CANDIDATES : total,
    capped,
    hits: rows.map(row => ({ head: headFrom(row.head), passage: row.passage })),
  }
}
