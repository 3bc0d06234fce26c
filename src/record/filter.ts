import { sql, type RawBuilder } from 'kysely'
import type { Query } from './query.ts'
import type { Database } from './tables.ts'
import { clean, keyOf } from './words.ts'

/** Only so many candidates are ranked, the newest: ranking reads the words of every one. */
export const CANDIDATES = 1_000

/** Words to look for, as PostgreSQL understands them. */
export const textQuery = (text: string): RawBuilder<unknown> =>
  sql`websearch_to_tsquery('english', ${clean(text)})`

/** The words asked for; null when there are none. */
export const wordsOf = (text: string | undefined): string | null => text?.trim() || null

const SAME = ['act', 'status', 'holder', 'publisher', 'country', 'article'] as const

/** The entries, as `e`, for which all conditions of a query hold. Acts without a known time are in no range of dates. */
export function matching(db: Database, query: Omit<Query, 'order' | 'limit' | 'offset'>) {
  const { text, actor, track, from, to } = query
  let found = db.selectFrom('entries as e')
  const words = wordsOf(text)
  if (words) found = found.where(sql<boolean>`e.words @@ ${textQuery(words)}`)
  for (const column of SAME) {
    const value = query[column]
    if (value !== undefined) found = found.where(`e.${column}`, '=', keyOf(value))
  }
  if (from) found = found.where('e.when_to', '>=', from)
  if (to) found = found.where('e.when_from', '<=', to)
  if (actor)
    found = found.where(
      'e.id',
      'in',
      db.selectFrom('entry_actor').select('entry').where('actor', '=', keyOf(actor)),
    )
  if (track)
    found = found.where(
      'e.id',
      'in',
      db.selectFrom('entry_track').select('entry').where('track', '=', keyOf(track)),
    )
  return found
}

/** Newest or oldest first, by day; then in the order of reading, so that the order is always the same. */
export const byDay = (direction: 'newest' | 'oldest', table = 'e'): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.day`)} ${sql.raw(direction === 'newest' ? 'desc' : 'asc')} nulls last,
    ${sql.ref(`${table}.article`)}, ${sql.ref(`${table}.position`)}`
