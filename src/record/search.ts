import { sql } from 'kysely'
import { asked } from './ask.ts'
import { COUNTED, countFacets } from './facets.ts'
import { byDay, CANDIDATES, matching, textQuery, wordsOf } from './filter.ts'
import { hitFrom } from './documents.ts'
import { Query, type EntryHit, type FoundEntries, type QueryInput } from './query.ts'
import type { Database } from './tables.ts'

/** The rows looked at: all that match, or, to be ranked, the newest of them. */
function candidates(db: Database, query: Query, isRanked: boolean) {
  const found = matching(db, query)
  return isRanked ? found.orderBy(byDay('newest')).limit(CANDIDATES) : found
}

/** The entries of one page of results; only their keys, so that little is sorted. */
function placed(db: Database, query: Query, isRanked: boolean) {
  const keys = ['e.id', 'e.day', 'e.article', 'e.position'] as const
  const limited = { limit: query.limit, offset: query.offset }
  if (!isRanked) {
    const order = query.order === 'oldest' ? 'oldest' : 'newest'
    const found = matching(db, query)
      .select(keys)
      .select(sql<number>`0`.as('rank'))
    return found.orderBy(byDay(order)).limit(limited.limit).offset(limited.offset)
  }
  const rank = sql<number>`ts_rank(e.words, ${textQuery(query.text!)})`
  return db
    .selectFrom(candidates(db, query, true).select(keys).select('e.words').as('e'))
    .select(keys)
    .select(rank.as('rank'))
    .orderBy('rank', 'desc')
    .orderBy(byDay('newest'))
    .limit(limited.limit)
    .offset(limited.offset)
}

async function hits(db: Database, query: Query, isRanked: boolean): Promise<EntryHit[]> {
  const rows = await db
    .selectFrom(placed(db, query, isRanked).as('p'))
    .innerJoin('entries as e', 'e.id', 'p.id')
    .innerJoin('articles as a', 'a.key', 'e.article')
    .select(['e.document', 'a.head'])
    .orderBy('p.rank', 'desc')
    .orderBy(byDay(query.order === 'oldest' ? 'oldest' : 'newest', 'p'))
    .execute()
  return rows.map(hitFrom)
}

async function isMoreThanCandidates(db: Database, query: Query): Promise<boolean> {
  const beyond = await matching(db, query).select('e.id').limit(1).offset(CANDIDATES).execute()
  return beyond.length > 0
}

/** Entries for which all conditions hold, with counts by facet. With words and order `relevance` only the newest 1,000 are ranked and counted. */
export async function searchEntries(db: Database, input: QueryInput): Promise<FoundEntries> {
  const query = asked(Query, input)
  const isRanked = query.order === 'relevance' && wordsOf(query.text) !== null
  const { total, facets } = await countFacets(db, candidates(db, query, isRanked).select(COUNTED))
  const capped = isRanked && total === CANDIDATES && (await isMoreThanCandidates(db, query))
  return { total, capped, hits: await hits(db, query, isRanked), facets }
}
