import { slug } from '../lib/slug.ts'
import type { Actor } from './actor.ts'
import type { Syntax } from './clause.ts'
import { findActor } from './known-actor.ts'
import type { Knowledge } from './knowledge.ts'
import type { NounPhrase } from './phrase.ts'
import { wordList } from './word-list.ts'

/** An actor named in the article: where, by which words, and whether as the subject of a verb. */
export interface Naming {
  readonly actor: Actor
  readonly at: number
  readonly sentence: number
  /** Lower-case words of the description before or around the name. */
  readonly words: ReadonlySet<string>
  readonly subject: boolean
}

/** Those who are named in an article, in the order of their mentions. */
export interface Cast {
  readonly namings: readonly Naming[]
  /** Last word of a person's name, in lower case -> the person. */
  readonly surnames: ReadonlyMap<string, Actor>
  readonly lookUp: (mention: string) => Actor | null
}

const agents = (): ReadonlyMap<string, string> => wordList('agents.txt')
const BODY_NAME =
  /^(?:ministry|council|party|committee|university|bank|front|union|army|forces?|group|movement|organi[sz]ation|agency|court|city|province|states?|nations|house|news|times|post|radio|television|tv|office|department|commission|congress|parliament|senate|assembly|alliance|league|institute|association|federation|authority|guards?|corps|company|corporation|airport|river|sea|strait|gulf|east|west|north|south|street|square|palace|agreement|accord|treaty|summit|conference|act|resolution|war|day|week|region|district|county|island|islands|coalition|brigades?|police|secretariat|fund|centre|center|foundation|minister|president|secretary|general)$/

/** The words of a phrase as written. */
export const textOf = ({ words }: Syntax, [start, end]: readonly [number, number]): string => {
  let text = ''
  for (let at = start; at < end; at++)
    text += (at > start && words[at]!.range[0] > words[at - 1]!.range[1] ? ' ' : '') + words[at]!.text
  return text
}

/** Where a phrase ends together with an "of ..." that belongs to its name: "Ministry of Foreign Affairs". */
export function endWithOf({ words, phrases, phraseAt }: Syntax, phrase: NounPhrase): number {
  const next = words[phrase.end]?.lower === 'of' ? phrases[phraseAt[phrase.end + 1] ?? -1] : undefined
  // "accused the West of double standards": what follows a name belongs to it only where it is a name too.
  const common = words[phrase.head]!.tag !== 'PROPN' || agents().has(words[phrase.head]!.lower)
  const named = next && (common || /^\p{Lu}/u.test(words[next.end - 1]!.text))
  return named && next.start === phrase.end + 1 ? next.end : phrase.end
}

/** The capitalised words that end a phrase, after its role: "Russian Foreign Minister [Sergei Lavrov]". */
function nameTail({ words }: Syntax, { start, end }: NounPhrase): readonly [number, number] | null {
  let from = end
  for (let at = end - 1; at >= start; at--) {
    const word = words[at]!
    const glue = /^(?:-|al|el|bin|ibn|de|da|van|von|der|du|la|le|abu)$/.test(word.lower) && from < end
    if (word.tag === 'DET' && !glue) break
    if (!glue && (!/^\p{Lu}/u.test(word.text) || word.tag === 'NUM')) break
    if (agents().get(word.lower.replace(/\.$/, '')) === 'roles' && from < end) break
    if (word.lower === "'s") break
    from = at
  }
  return from < end ? [from, end] : null
}

const roleIn = ({ words }: Syntax, [start, end]: readonly [number, number]): boolean =>
  words.slice(start, end).some(word => agents().get(word.lower.replace(/\.$/, '')) === 'roles')

/** A person named by two words or more, or by a role and a name; null for any other phrase. */
function personIn(syntax: Syntax, phrase: NounPhrase, speaks: boolean): string | null {
  const tail = nameTail(syntax, phrase)
  if (!tail) return null
  const last = syntax.words[tail[1] - 1]!.lower
  const hasRole = roleIn(syntax, [phrase.start, tail[0]])
  if (BODY_NAME.test(last) || agents().has(last) || last === "'s") return null
  if (/^\p{L}$/u.test(last)) return null
  const size = syntax.words.slice(...tail).filter(word => word.lower !== '-').length
  if (size > 5 || (!hasRole && (size < 2 || !speaks))) return null
  return textOf(syntax, tail)
}

const own = (name: string, kind: Actor['kind']): Actor => ({
  id: slug(name),
  name,
  kind,
  country: null,
  aliases: [],
  roles: [],
})

/** Wraps the knowledge so that each mention is looked up once an article. */
export function lookUpIn(knowledge: Knowledge, date: string | null): (mention: string) => Actor | null {
  const seen = new Map<string, Actor | null>()
  return mention => {
    const known = seen.get(mention)
    if (known !== undefined) return known
    const found = findActor(mention, knowledge, date)
    seen.set(mention, found)
    return found
  }
}

/** The actor a phrase names by itself, without looking at the rest of the article. */
export function namedIn(
  syntax: Syntax,
  phrase: NounPhrase,
  speaks: boolean,
  lookUp: Cast['lookUp'],
): Actor | null {
  const bare = syntax.words[phrase.start]!.tag === 'DET' ? phrase.start + 1 : phrase.start
  if (bare >= phrase.end) return null
  const person = personIn(syntax, phrase, speaks)
  if (person) {
    const known = lookUp(person)
    return known ?? own(person, 'person')
  }
  const long = endWithOf(syntax, phrase)
  return (
    (long > phrase.end ? lookUp(textOf(syntax, [bare, long])) : null) ??
    lookUp(textOf(syntax, [bare, phrase.end]))
  )
}

/** The name set apart after a role: "his deputy, Farhan Haq,"; null where none stands there. */
export function nameAfterRole(syntax: Syntax, phrase: NounPhrase): NounPhrase | null {
  const { words, phrases, phraseAt } = syntax
  if (agents().get(words[phrase.head]!.lower) !== 'roles' || words[phrase.start]!.lower === 'a') return null
  const end = endWithOf(syntax, phrase)
  const name = words[end]?.lower === ',' ? phrases[phraseAt[end + 1] ?? -1] : undefined
  if (!name || name.start !== end + 1 || name.end - name.start < 2 || name.end - name.start > 4) return null
  const proper = words
    .slice(name.start, name.end)
    .every(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text))
  const role = words.slice(name.start, name.end).some(({ lower }) => agents().has(lower))
  return proper && !role && /^[,.;]$/.test(words[name.end]?.lower ?? '.') ? name : null
}

/** The words of a phrase and of the description beside it, in lower case. */
export function describing(syntax: Syntax, phrase: NounPhrase): ReadonlySet<string> {
  const { words, phrases, phraseAt } = syntax
  const found = new Set(words.slice(phrase.start, phrase.end).map(word => word.lower))
  // "the envoy, Omar Touray," and "Omar Touray, the envoy,": the description stands beside the name.
  for (const beside of [phraseAt[phrase.start - 2], phraseAt[phrase.end + 1]]) {
    const other = beside === undefined || beside < 0 ? undefined : phrases[beside]
    const comma = other && (other.end < phrase.end ? words[phrase.start - 1] : words[phrase.end])
    if (!other || comma?.lower !== ',') continue
    let start = other.start
    for (
      let back = phraseAt[start - 2] ?? -1;
      back >= 0 && words[start - 1]!.tag === 'ADP';
      back = phraseAt[start - 2] ?? -1
    )
      start = phrases[back]!.start
    for (const word of words.slice(start, other.end)) found.add(word.lower)
  }
  return found
}

/** An actor made from words of the text alone. */
export function ownActor(syntax: Syntax, phrase: NounPhrase): Actor {
  const { words } = syntax
  const start =
    /^(?:the|a|an)$/.test(words[phrase.start]!.lower) && phrase.end - phrase.start > 1
      ? phrase.start + 1
      : phrase.start
  const name = textOf(syntax, [start, endWithOf(syntax, phrase)])
  const head = words[phrase.head]!.lower
  const section = agents().get(head)
  const kind =
    section === 'groups'
      ? 'people'
      : section === 'roles'
        ? 'office'
        : section === 'bodies'
          ? 'organisation'
          : 'unknown'
  return own(name, kind)
}

/** True for a common noun that names someone who can act. */
export const isAgent = ({ words }: Syntax, phrase: NounPhrase): boolean =>
  agents().has(words[phrase.head]!.lower) || words[phrase.head]!.tag === 'PROPN'
