import { slug } from '../lib/slug.ts'
import type { Actor } from './actor.ts'
import { countryNamed, owned } from './known-actor/owner.ts'
import { byFullName, byOffice, byShortName } from './known-actor/person.ts'
import { bare, only, standsForBody, standsForCountry, tidy, unadorned } from './known-actor/words.ts'
import type { Knowledge } from './knowledge.ts'
import { nameKey } from './knowledge/names.ts'

/** Bodies that every country has: the words that name one after the country, and its plain name. */
const BODIES: readonly { readonly words: RegExp; readonly name: string; readonly short: string }[] = [
  {
    words:
      /^(?:foreign ministry|foreign office|foreign affairs ministry|ministry of foreign affairs|external affairs ministry|ministry of external affairs)$/i,
    name: 'Ministry of Foreign Affairs',
    short: 'foreign ministry',
  },
  {
    words: /^(?:defen[sc]e ministry|ministry of defen[sc]e)$/i,
    name: 'Ministry of Defence',
    short: 'defence ministry',
  },
  {
    words: /^(?:interior ministry|ministry of (?:the )?interior)$/i,
    name: 'Ministry of the Interior',
    short: 'interior ministry',
  },
  {
    words: /^(?:health ministry|ministry of health)$/i,
    name: 'Ministry of Health',
    short: 'health ministry',
  },
  {
    words: /^(?:finance ministry|ministry of finance)$/i,
    name: 'Ministry of Finance',
    short: 'finance ministry',
  },
  {
    words: /^(?:commerce ministry|ministry of commerce)$/i,
    name: 'Ministry of Commerce',
    short: 'commerce ministry',
  },
  { words: /^parliament$/i, name: 'Parliament', short: 'parliament' },
  { words: /^(?:supreme court)$/i, name: 'Supreme Court', short: 'supreme court' },
]

/** A ministry, parliament or court of a country, or the country itself where its forces or officials are named. */
function ofCountry(mention: string, knowledge: Knowledge, date: string | null): Actor | null {
  for (const { owner, rest } of owned(mention, knowledge, date)) {
    if (owner.kind !== 'country') continue
    if (standsForCountry(rest)) return owner
    const body = BODIES.find(({ words }) => words.test(rest))
    if (!body) continue
    const name = `${body.name} (${owner.name})`
    const demonyms = knowledge.countries.find(({ actor }) => actor === owner)?.demonyms ?? []
    const aliases = demonyms.slice(0, 1).map(demonym => `${demonym} ${body.short}`)
    return { id: slug(name), name, kind: 'government body', country: owner.country, aliases, roles: [] }
  }
  return null
}

/** A body or armed group named with its adjectives, its place, or by its people: `the Iran-backed Houthi rebels in Yemen`. */
function ofGroup(mention: string, knowledge: Knowledge): Actor | null {
  const plain = unadorned(mention.replace(/ in \p{Lu}\p{L}+$/u, ''))
  const words = plain.split(' ')
  for (let count = words.length; count > 0; count--) {
    const group = only(knowledge.groupsByName.get(nameKey(words.slice(0, count).join(' '))))
    if (!group || group.kind === 'people') continue
    return count === words.length || standsForBody(words.slice(count).join(' ')) ? group : null
  }
  return null
}

const GOVERNMENT = /^(?<leader>.+) (?:administration|government|regime|cabinet)$/
const GOVERNMENT_OF = /^(?:administration|government|regime|cabinet) of (?<leader>.+)$/

/** The country behind `the Trump administration`. */
function ofLeader(mention: string, knowledge: Knowledge, date: string | null): Actor | null {
  const leader = (GOVERNMENT.exec(mention) ?? GOVERNMENT_OF.exec(mention))?.groups?.leader?.replace(
    /['’]s?$/,
    '',
  )
  if (!leader) return null
  const person = byFullName(leader, knowledge, date) ?? byShortName(leader, knowledge, date)
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
  return (
    byFullName(words, knowledge, date)?.actor ??
    countryNamed(words, knowledge, date)?.actor ??
    ofGroup(plain, knowledge) ??
    ofLeader(plain, knowledge, date) ??
    ofCountry(plain, knowledge, date) ??
    byOffice(plain, knowledge, date)?.actor ??
    byShortName(plain, knowledge, date)?.actor ??
    null
  )
}
