import { sql, type Expression, type RawBuilder } from 'kysely'
import { FACETS, type FacetName, type FacetValue } from './query.ts'
import type { Database } from './tables.ts'

/** Values shown of each facet, most frequent first. */
const SHOWN = 30

/** The columns of `entries`, as `e`, that counting needs. */
export const COUNTED = ['e.id', 'e.act', 'e.status', 'e.holder', 'e.publisher', 'e.country'] as const

interface Counted extends FacetValue {
  readonly facet: FacetName | 'total'
}

const countColumn = (facet: FacetName): RawBuilder<unknown> => sql`(
  select ${sql.lit(facet)} as facet, ${sql.ref(facet)} as value, ${sql.ref(facet)} as label, count(*)::int as count
  from found where ${sql.ref(facet)} is not null group by ${sql.ref(facet)} order by count desc, value limit ${sql.lit(SHOWN)})`

/** Actors and tracks are counted once for each entry, and shown by the first line of their names. */
const countNamed = (facet: 'actor' | 'track'): RawBuilder<unknown> => {
  const member = sql.ref(`member.${facet}`)
  return sql`(
  select ${sql.lit(facet)} as facet, top.value, coalesce(split_part(known.names, chr(10), 1), top.value) as label, top.count
  from (
    select ${member} as value, count(distinct member.entry)::int as count
    from found join ${sql.table(`entry_${facet}`)} as member on member.entry = found.id
    group by ${member} order by count desc, value limit ${sql.lit(SHOWN)}
  ) as top left join ${sql.table(facet)} as known on known.id = top.value)`
}

const countOf = (facet: FacetName): RawBuilder<unknown> =>
  facet === 'actor' || facet === 'track' ? countNamed(facet) : countColumn(facet)

const before = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)

/** Counts entries, in all and by each facet. */
export async function countFacets(
  db: Database,
  found: Expression<unknown>,
): Promise<{ total: number; facets: Readonly<Record<FacetName, readonly FacetValue[]>> }> {
  const parts = [sql`(select 'total' as facet, '' as value, '' as label, count(*)::int as count from found)`]
  const { rows } = await sql<Counted>`
    with found as materialized (${found})
    ${sql.join([...parts, ...FACETS.map(countOf)], sql` union all `)}`.execute(db)
  const valuesOf = (facet: FacetName): FacetValue[] =>
    rows
      .filter(row => row.facet === facet)
      .map(({ value, label, count }) => ({ value, label, count }))
      .toSorted(before)
  return {
    total: rows.find(row => row.facet === 'total')!.count,
    facets: {
      act: valuesOf('act'),
      status: valuesOf('status'),
      actor: valuesOf('actor'),
      track: valuesOf('track'),
      holder: valuesOf('holder'),
      publisher: valuesOf('publisher'),
      country: valuesOf('country'),
    },
  }
}
