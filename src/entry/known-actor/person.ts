import type { Knowledge } from '../knowledge.ts'
import { nameKey, shortKey } from '../knowledge/names.ts'
import type { Person } from '../knowledge/person.ts'
import { held } from '../knowledge/person.ts'
import { officeOf } from './offices.ts'
import { owned, ownerOf } from './owner.ts'
import { isTitle, only } from './words.ts'

const MAX_NAME_WORDS = 5

/** Family names that many public persons share: alone they name nobody. */
const SHARED =
  /^(?:Singh|Song|Chang|Tang|Yoo|Choe|Han|Aziz|Kim|Chen|Lee|Li|Wang|Zhang|Liu|Khan|Smith|Johnson|Brown|Kumar|Sharma|Ahmed|Ahmad|Ali|Hassan|Hussein|Mohammed|Muhammad|Mohamed|Ibrahim|Abdullah|Park|Nguyen|Jones|Williams|Miller|Davis|Wilson|Taylor|Clark|Lewis|Walker|Young|King|Wright|Scott|Hill|Green|Baker|Nelson|Carter|Mitchell|Roberts|Campbell|Parker|Evans|Edwards|Collins|Stewart|Morris|Rogers|Cook|Morgan|Bell|Murphy|Bailey|Cooper|Richardson|Cox|Howard|Ward|Peterson|Gray|James|Watson|Brooks|Kelly|Sanders|Price|Bennett|Wood|Barnes|Ross|Henderson|Coleman|Jenkins|Perry|Powell|Long|Patterson|Hughes|Washington|Butler|Simmons|Foster|Bryant|Alexander|Russell|Griffin|Hayes|Graham|Sullivan|Wallace|Woods|Cole|West|Jordan|Owens|Reynolds|Fisher|Ellis|Harrison|Gibson|Cruz|Marshall|Ortiz|Gomez|Murray|Freeman|Wells|Webb|Simpson|Stevens|Tucker|Porter|Hunter|Hicks|Crawford|Henry|Boyd|Mason|Kennedy|Warren|Dixon|Ramos|Reyes|Burns|Gordon|Shaw|Holmes|Rice|Robertson|Hunt|Black|Daniels|Palmer|Mills|Nichols|Grant|Knight|Ferguson|Rose|Stone|Hawkins|Dunn|Perkins|Hudson|Spencer|Gardner|Stephens|Payne|Pierce|Berry|Matthews|Arnold|Wagner|Willis|Ray|Watkins|Olson|Carroll|Duncan|Snyder|Hart|Cunningham|Bradley|Lane|Andrews|Ruiz|Harper|Fox|Riley|Armstrong|Carpenter|Weaver|Greene|Lawrence|Elliott|Chavez|Sims|Austin|Peters|Kelley|Franklin|Lawson|Wu|Yang|Zhao|Huang|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Gao|Luo|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Tan|Wong|Lai|Mao|Dong|Mutua|Sheikh|Malik|Shah|Hamid|Karim|Rahman|Salman|Salem|Saleh|Said|Omar|Osman|Yusuf|Ghani|Noor|Prince|May|Major|Lopez|Garcia|Rodriguez|Martinez|Hernandez|Gonzalez|Perez|Sanchez|Ramirez|Torres|Flores|Rivera|Diaz|Morales|Castro|Silva|Santos|Costa|Fernandez|Pereira|Ivanov|Petrov|Popov|Müller|Schmidt|Meyer|Weber)$/

/** Persons who were in an office about that date; without a date all of them. */
const around = (persons: readonly Person[], date: string | null): readonly Person[] =>
  date ? persons.filter(({ holdings }) => holdings.some(each => held(each, date, 1))) : persons

const year = (day: string): number => Number(day.slice(0, 4))

/** Persons who had been in an office by that date, or were to be within three years; and those whose dates are not known. */
function known(persons: readonly Person[], date: string): readonly Person[] {
  return persons.filter(({ holdings }) =>
    holdings.some(({ from, until, seen }) =>
      from ? year(from) - 3 <= year(date) : !seen && (!until || year(until) + 3 >= year(date)),
    ),
  )
}

/** True when what stands before the name is rank, office and country, so that the name is the head of the mention. */
function titles(before: string, knowledge: Knowledge, date: string | null): boolean {
  const rest = before
    .split(' ')
    .filter(word => word && !isTitle(word))
    .join(' ')
    .trim()
  return !rest || ownerOf(rest, knowledge, date) !== null
}

const NOT_HEAD =
  /(?:^|\s)(?:and|or|with|by|to|against|from|under|backing|supporting|supporters|aides?|allies|family|lawyers?|son|daughter|wife|killing|death|assassination|visit)\b/i
const RANK =
  /\b(?:president|minister|king|queen|prince|chancellor|leader|secretary|chief|mr|mrs|ms|general|gen|senator|sen|pm|premier|ayatollah|pope|sheikh)\b/i

/** True when the name after these words is the head of the mention: `US Secretary of State`, but not `a spokesman for President`. */
function leads(before: string): boolean {
  if (NOT_HEAD.test(before)) return false
  const of = /^(?<head>.*)\b(?:of|for)\b(?<tail>.*)$/.exec(before)?.groups
  if (!of) return true
  return Boolean(of.tail?.trim()) && !RANK.test(of.tail ?? '') && (of.head ?? '').split(' ').some(isTitle)
}

/** The person whose full name the mention has, as its head: `Russian Foreign Minister Sergei Lavrov`. */
export function byFullName(mention: string, knowledge: Knowledge, date: string | null): Person | null {
  const words = mention.split(' ')
  for (let count = Math.min(MAX_NAME_WORDS, words.length); count > 1; count--)
    for (let start = words.length - count; start >= 0; start--) {
      const name = words.slice(start, start + count).join(' ')
      const persons = knowledge.personsByName.get(nameKey(name.replace(/,$/, '')))
      if (!persons || !/^\p{Lu}|^al-/u.test(name)) continue
      const before = words.slice(0, start).join(' ')
      const after = words.slice(start + count).join(' ')
      if (after && !name.endsWith(',') && !/^(?:who|of)\b/.test(after)) return null
      if (!leads(before)) return null
      return only(persons) ?? only(around(persons, date))
    }
  return null
}

/** The person whose short name the mention ends with, when it can be only one: `President Putin`, `Lavrov`. */
export function byShortName(mention: string, knowledge: Knowledge, date: string | null): Person | null {
  const words = mention.split(' ')
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const short = words.slice(-count).join(' ')
    const persons = knowledge.personsByShort.get(shortKey(short))
    if (!persons || !/^\p{Lu}|^al-|^bin /u.test(short)) continue
    const before = words.slice(0, -count).join(' ')
    if (!leads(before) || !titles(before, knowledge, date)) return null
    return choose(persons, before, knowledge, date, SHARED.test(short))
  }
  return null
}

function choose(
  persons: readonly Person[],
  before: string,
  knowledge: Knowledge,
  date: string | null,
  shared: boolean,
): Person | null {
  const near = date ? around(persons, date) : []
  const ways = [...owned(before, knowledge, date), { owner: null, rest: before }]
  for (const { owner, rest } of ways) {
    const office = officeOf(rest.replace(/^(?:former|ex-?|then|late|outgoing|visiting) ?/i, ''))
    if (!office) continue
    const fitting = (/^(?:former|ex|late)/i.test(rest) ? persons : near).filter(({ holdings }) =>
      holdings.some(each => each.office === office && (!owner || each.of === owner.name)),
    )
    return only(fitting)
  }
  const owner = before ? ownerOf(before, knowledge, date) : null
  if (owner) return only(near.filter(({ holdings }) => holdings.some(each => each.of === owner.name)))
  if (shared || !date) return null
  return near.length > 0 ? only(near) : only(known(persons, date))
}

/** Who held an office on a date: `the Russian foreign minister`, `UN chief`. Null when the date or the holder is not known. */
export function byOffice(mention: string, knowledge: Knowledge, date: string | null): Person | null {
  if (!date) return null
  for (const { owner, rest } of owned(mention, knowledge, date)) {
    const office = officeOf(rest)
    if (!office) continue
    return only(
      knowledge.persons.filter(({ holdings }) =>
        holdings.some(each => each.office === office && each.of === owner.name && held(each, date)),
      ),
    )
  }
  return null
}
