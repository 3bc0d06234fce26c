/** Makes knowledge/countries.tsv from the package `world-countries`. Run: `npx tsx scripts/knowledge-countries.ts` */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Countries } from 'world-countries'
import { ROOT } from '../src/lib/root.ts'

/** Where news in English uses another name than the package. */
const NEWS_NAME: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  CD: 'Democratic Republic of the Congo',
  CZ: 'Czech Republic',
}
/** Nobody speaks or acts there, or the name is mostly said of something else. */
const LEFT_OUT = [
  'MP',
  'AQ',
  'BV',
  'HM',
  'TF',
  'UM',
  'IO',
  'GS',
  'SJ',
  'BQ',
  'MF',
  'BL',
  'NF',
  'CC',
  'CX',
  'PN',
  'TK',
  'WF',
]
const KEPT_FORM =
  /^(?:The )?(?:[A-Z][\w'-]+ )*(?:Republic|Kingdom|State|Federation|Union|Commonwealth|Sultanate|Principality)\b/
const ASCII = /^[\x20-\x7f]+$/

const require = createRequire(import.meta.url)
const countries: Countries = require('world-countries')

const rows = countries
  .filter(each => !LEFT_OUT.includes(each.cca2))
  .map(each => {
    const name = NEWS_NAME[each.cca2] ?? each.name.common
    const aliases = [each.name.common, each.name.official, ...each.altSpellings]
      .filter(
        alias =>
          alias === each.name.common || (KEPT_FORM.test(alias) && ASCII.test(alias) && !/[,(]/.test(alias)),
      )
      .filter(alias => alias !== name && alias !== 'Republic of China')
    // Palestinians and their Authority stand in tables of their own.
    const demonyms = each.cca2 === 'PS' ? [] : (each.demonyms?.eng?.m ?? '').split(/, | or /).filter(Boolean)
    const [lat, lon] = each.latlng
    const capital = (each.cca2 === 'PS' ? '' : (each.capital[0] ?? '')).replace(
      'Washington D.C.',
      'Washington',
    )
    const lists = [[...new Set(aliases)].join('; '), demonyms.join('; '), capital]
    return [name, each.cca2, ...lists, '', lat.toFixed(2), lon.toFixed(2), '', ''].join('\t')
  })
  .toSorted((a, b) => (a < b ? -1 : 1))

writeFileSync(
  join(ROOT, 'knowledge', 'countries.tsv'),
  `# Countries and territories. Made by scripts/knowledge-countries.ts; what is added by hand stands in countries.own.tsv.
# Columns: name, ISO 3166-1 alpha-2, other names, demonyms, capital, seats of power, latitude, longitude, from, until.
# Source: world-countries 5.1.0 (github.com/mledoze/countries). Licence: ODbL 1.0.
name\tcode\taliases\tdemonyms\tcapital\tseats\tlat\tlon\tfrom\tuntil
${rows.join('\n')}
`,
)
