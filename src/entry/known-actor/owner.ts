import type { Actor } from '../actor.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Country } from '../knowledge/country.ts'
import { nameKey } from '../knowledge/names.ts'

/** The one country of several that existed on the date; without a date the one that exists today. */
function existing(countries: readonly Country[], date: string | null): Country | null {
  const alive = countries.filter(({ from, until }) =>
    date ? (!from || from <= date) && (!until || until >= date) : !until,
  )
  if (alive.length === 1) return alive[0]!
  return alive.length === 0 && countries.length === 1 ? countries[0]! : null
}

/** The country that a name, alias, seat of power or demonym stands for. */
function countryOf(words: string, knowledge: Knowledge, date: string | null): Country | null {
  const key = nameKey(words)
  if (!/\p{Lu}/u.test(words)) return null
  const named = knowledge.countriesByName.get(key) ?? knowledge.countriesByDemonym.get(key)
  return named ? existing(named, date) : null
}

/** The country that a whole mention stands for. `the Russians` are Russia; `Russians` are people. */
export function countryNamed(mention: string, knowledge: Knowledge, date: string | null): Country | null {
  const people =
    /[^s]s$/.test(mention) && !/^the /i.test(mention) && !knowledge.countriesByName.has(nameKey(mention))
  return people ? null : countryOf(mention, knowledge, date)
}

/** The country or body that owns an office or an army: `Russian`, `Iran's`, `UN`. */
export function ownerOf(words: string, knowledge: Knowledge, date: string | null): Actor | null {
  const country = countryOf(words, knowledge, date)
  if (country) return country.actor
  const groups = knowledge.groupsByName.get(nameKey(words)) ?? []
  return groups.length === 1 ? groups[0]! : null
}

/** An owner and the words for what it owns. */
export interface Owned {
  readonly owner: Actor
  readonly rest: string
}

const OF = /^(?<rest>.+?) of (?:the )?(?<owner>.+)$/
const IN =
  /^(?<rest>(?:\S+ ){0,2}?(?:officials|government|regime|leaders|authorities|delegation|negotiators|diplomats)) (?:in|from) (?:the )?(?<owner>.+)$/i

/** Every way to read a mention as owner and owned: `Russian foreign minister`, `Iran's parliament`, `government of Sudan`. */
export function owned(mention: string, knowledge: Knowledge, date: string | null): readonly Owned[] {
  const words = mention.split(' ')
  const found: Owned[] = []
  for (let count = words.length - 1; count > 0; count--) {
    const owner = ownerOf(words.slice(0, count).join(' '), knowledge, date)
    if (owner) found.push({ owner, rest: words.slice(count).join(' ') })
  }
  const of = (OF.exec(mention) ?? IN.exec(mention))?.groups
  const owner = of?.owner ? ownerOf(of.owner, knowledge, date) : null
  return owner && of?.rest ? [...found, { owner, rest: of.rest }] : found
}
