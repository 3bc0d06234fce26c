import { slug } from '../lib/slug.ts'
import type { Actor } from './actor.ts'
import { countryNamed, owned } from './known-actor/owner.ts'
import { byFullName, byOffice, byShortName } from './known-actor/person.ts'
import { bare, standsForCountry, tidy } from './known-actor/words.ts'
import type { Knowledge } from './knowledge.ts'
import { nameKey } from './knowledge/names.ts'

/** Bodies that every country has: the words that name one after the country, and its plain name. */
const BODIES: readonly { readonly words: RegExp; readonly name: string }[] = [
  {
    words:
      /^(?:foreign ministry|foreign office|foreign affairs ministry|ministry of foreign affairs|external affairs ministry|ministry of external affairs)$/i,
    name: 'Ministry of Foreign Affairs',
  },
  { words: /^(?:defen[sc]e ministry|ministry of defen[sc]e)$/i, name: 'Ministry of Defence' },
  { words: /^(?:interior ministry|ministry of (?:the )?interior)$/i, name: 'Ministry of the Interior' },
  { words: /^(?:health ministry|ministry of health)$/i, name: 'Ministry of Health' },
  { words: /^(?:finance ministry|ministry of finance)$/i, name: 'Ministry of Finance' },
  { words: /^(?:commerce ministry|ministry of commerce)$/i, name: 'Ministry of Commerce' },
  { words: /^parliament$/i, name: 'Parliament' },
  { words: /^(?:supreme court)$/i, name: 'Supreme Court' },
]

const only = <T>(items: readonly T[] | undefined): T | null => (items?.length === 1 ? items[0]! : null)

/** A ministry, parliament or court of a country, or the country itself where its forces or officials are named. */
function ofCountry(mention: string, knowledge: Knowledge, date: string | null): Actor | null {
  for (const { owner, rest } of owned(mention, knowledge, date)) {
    if (owner.kind !== 'country') continue
    if (standsForCountry(rest)) return owner
    const body = BODIES.find(({ words }) => words.test(rest))
    if (!body) continue
    const name = `${body.name} (${owner.name})`
    return { id: slug(name), name, kind: 'government body', country: owner.country, aliases: [], roles: [] }
  }
  return null
}

const GOVERNMENT = / (?:administration|government|regime|cabinet)$/

/** The country behind `the Trump administration`. */
function ofLeader(mention: string, knowledge: Knowledge, date: string | null): Actor | null {
  if (!GOVERNMENT.test(mention)) return null
  const name = mention.replace(GOVERNMENT, '').replace(/['’]s?$/, '')
  const person = byFullName(name, knowledge, date) ?? byShortName(name, knowledge, date)
  const land =
    person && knowledge.countries.find(({ actor }) => person.holdings.some(each => each.of === actor.name))
  return land ? land.actor : null
}

/** The known actor that a mention names about a date (ISO), or null. A capital or palace is its country; forces, officials and government of a country are the country. */
export function findActor(mention: string, knowledge: Knowledge, date: string | null): Actor | null {
  const words = tidy(mention)
  const plain = bare(words)
  if (!/\p{Lu}/u.test(plain)) return null
  const group = only(knowledge.groupsByName.get(nameKey(plain)))
  if (group) return group
  const person = byFullName(words, knowledge, date)
  if (person) return person.actor
  return (
    countryNamed(words, knowledge, date)?.actor ??
    ofLeader(plain, knowledge, date) ??
    ofCountry(plain, knowledge, date) ??
    byOffice(plain, knowledge, date)?.actor ??
    byShortName(plain, knowledge, date)?.actor ??
    null
  )
}
