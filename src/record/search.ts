import { sql, type RawBuilder } from 'kysely'
import { countFacets } from './facets.ts'
import { byDay, CANDIDATES, matching, textQuery, wordsOf } from './filter.ts'
import { hitOf } from './hit.ts'
import { Query, type EntryHit, type FoundEntries, type QueryInput } from './query.ts'
import type { Database } from './tables.ts'

/** The rows looked at: all that match, or, to be ranked, the newest of them. */
function candidates(db: Database, query: Query, isRanked: boolean) {
  const found = matching(db, query).selectAll('e')
  return isRanked ? found.orderBy(byDay('newest')).limit(CANDIDATES) : found
}

function orderOf(query: Query, words: string | null): RawBuilder<unknown> {
  if (query.order === 'oldest') return byDay('oldest')
  if (query.order === 'newest' || words === null) return byDay('newest')
  return sql`ts_rank(e.words, ${textQuery(words)}) desc, ${byDay('newest')}`
}

async function hits(db: Database, query: Query, isRanked: boolean): Promise<EntryHit[]> {
  const page = db
    .selectFrom(candidates(db, query, isRanked).as('e'))
    .select(sql<number>`row_number() over (order by ${orderOf(query, wordsOf(query.text))})::int`.as('place'))
    .select('e.id')
    .orderBy('place')
    .limit(query.limit)
    .offset(query.offset)
  const rows = await db
    .selectFrom(page.as('p'))
    .innerJoin('entries as e', 'e.id', 'p.id')
    .innerJoin('articles as a', 'a.key', 'e.article')
    .select(['e.document', 'a.head'])
    .orderBy('p.place')
    .execute()
  return rows.map(hitOf)
}

async function isMoreThanCandidates(db: Database, query: Query): Promise<boolean> {
  const beyond = await matching(db, query).select('e.id').limit(1).offset(CANDIDATES).execute()
  return beyond.length > 0
}

/** Entries for which all conditions hold, with counts by facet. With words and order `relevance` only the newest 1,000 are ranked and counted. */
export async function searchEntries(db: Database, input: QueryInput): Promise<FoundEntries> {
  const query = Query.parse(input)
  const isRanked = query.order === 'relevance' && wordsOf(query.text) !== null
  const { total, facets } = await countFacets(db, candidates(db, query, isRanked))
  const capped = isRanked && total === CANDIDATES && (await isMoreThanCandidates(db, query))
  return { total, capped, hits: await hits(db, query, isRanked), facets }
}
