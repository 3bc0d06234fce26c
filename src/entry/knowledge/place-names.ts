import { slug } from '../../lib/slug.ts'
import type { Country } from './country.ts'
import { unmarked } from './names.ts'
import type { Row } from './table.ts'
import { list, orNull } from './table.ts'

/** A place with coordinates: a country, city, region, strait, base or camp. */
export interface KnownPlace {
  readonly name: string
  /** ISO 3166-1 alpha-2; null for what lies in no one country. */
  readonly country: string | null
  readonly lat: number
  readonly lon: number
  readonly id: string
}

/** A place name as written, without marks: `Côte d’Ivoire` -> `Cote d'Ivoire`. Capitals count. */
export const placeKey = (name: string): string =>
  unmarked(name)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\s\-‑]+/g, ' ')
    .replace(/^[Tt]he /, '')

const toPlace = (row: Row): KnownPlace => ({
  name: row.name ?? '',
  country: orNull(row.country),
  lat: Number(row.lat),
  lon: Number(row.lon),
  id: row.id || `own:${slug(row.name ?? '')}`,
})

const countryPlace = ({ actor, code, lat, lon }: Country): KnownPlace => ({
  name: actor.name,
  country: code,
  lat,
  lon,
  id: `country:${actor.id}`,
})

/** Places by each of their names. Countries come before cities; a row of the hand-kept table without coordinates adds names to a place there is. */
export function toPlaces(rows: readonly Row[], countries: readonly Country[]): ReadonlyMap<string, KnownPlace> {
  const places = new Map<string, KnownPlace>()
  const add = (place: KnownPlace, names: readonly string[]): void => {
    for (const name of names) if (!places.has(placeKey(name))) places.set(placeKey(name), place)
  }
  for (const country of countries) add(countryPlace(country), [country.actor.name, ...country.actor.aliases])
  for (const row of rows) if (row.lat) add(toPlace(row), [row.name ?? '', ...list(row.aliases)])
  for (const row of rows) {
    const known = row.lat ? undefined : places.get(placeKey(row.name ?? ''))
    if (known) add(known, list(row.aliases))
  }
  return places
}
