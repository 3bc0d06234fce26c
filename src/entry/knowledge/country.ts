import { slug } from '../../lib/slug.ts'
import type { Actor } from '../actor.ts'
import { groupBy } from './names.ts'
import type { Row } from './table.ts'
import { list, orNull } from './table.ts'

/** A country or territory, with the words that news has for it. */
export interface Country {
  readonly actor: Actor
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly demonyms: readonly string[]
  /** Capital first, then the palaces and cities that speak for it. */
  readonly seats: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly from: string | null
  readonly until: string | null
}

function toCountry(rows: readonly Row[]): Country {
  const first = rows[0]!
  const all = (column: string): string[] => [...new Set(rows.flatMap(row => list(row[column])))]
  const name = first.name ?? ''
  return {
    actor: {
      id: slug(name),
      name,
      kind: 'country',
      country: orNull(first.code),
      aliases: all('aliases'),
      roles: [],
    },
    code: first.code ?? '',
    demonyms: all('demonyms'),
    seats: [...all('capital'), ...all('seats')],
    lat: Number(first.lat),
    lon: Number(first.lon),
    from: orNull(rows.map(row => row.from).find(Boolean)),
    until: orNull(rows.map(row => row.until).find(Boolean)),
  }
}

/** Countries out of the made and the hand-kept table: rows with the same name are one country. */
export function toCountries(rows: readonly Row[]): readonly Country[] {
  return [...groupBy(rows, row => row.name ?? '').values()].map(toCountry)
}
