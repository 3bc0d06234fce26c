import { sql, type RawBuilder } from 'kysely'
import { RapporteurError } from '../lib/errors.ts'
import type { Located } from './record.ts'
import type { Database } from './tables.ts'
import { keyOf } from './words.ts'

/** Shortest beginning of an id that is looked for. */
const SHORTEST = 6
/** Things named in the message when there is more than one. */
const SHOWN = 5
const LAST = '\u{10FFFF}'

const PLACES: readonly (readonly [Located['kind'], string, string])[] = [
  ['page', 'pages', 'key'],
  ['article', 'articles', 'key'],
  ['entry', 'entries', 'id'],
  ['actor', 'actor', 'id'],
  ['track', 'track', 'id'],
  ['event', 'entries', 'event'],
]

/** What an id, or the beginning of one, stands for. A whole id wins over the beginning of a longer one. */
export async function locate(db: Database, idOrPrefix: string): Promise<Located> {
  const id = keyOf(idOrPrefix.trim())
  const end = id.length < SHORTEST ? id : id + LAST
  const parts = PLACES.map(([kind, table, column]): RawBuilder<unknown> => {
    const name = sql.ref(column)
    return sql`(select distinct ${sql.lit(kind)} as kind, ${name} as id from ${sql.table(table)}
      where ${name} >= ${id} and ${name} <= ${end} order by id limit ${sql.lit(SHOWN + 1)})`
  })
  const { rows } = await sql<Located>`${sql.join(parts, sql` union all `)}`.execute(db)
  const whole = rows.filter(row => row.id === id)
  const found = whole.length > 0 ? whole : rows
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new RapporteurError(
      'record/not-found',
      `Expected the id of something in the record, or its first ${SHORTEST} characters at least, got \`${idOrPrefix}\`. Look it up with \`rapporteur search\`.`,
    )
  const names = found.slice(0, SHOWN).map(row => `${row.kind} ${row.id}`)
  throw new RapporteurError(
    'record/ambiguous',
    `Expected the beginning of one id, got \`${idOrPrefix}\`, with which several begin: ${names.join(', ')}. Give more characters.`,
  )
}
