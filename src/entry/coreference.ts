import type { Actor } from './actor.ts'
import {
  type Cast,
  describing,
  isAgent,
  namedIn,
  nameAfterRole,
  type Naming,
  ownActor,
  textOf,
} from './cast.ts'
import { isTime, type Syntax } from './clause.ts'
import { subjectOf } from './subject.ts'
import { isPersonal, type NounPhrase } from './phrase.ts'
import { wordList } from './word-list.ts'

/** Who speaks where a phrase stands, and whether the words are his own. */
export interface Speech {
  readonly speakers: readonly Actor[]
  readonly direct: boolean
}

const FIRST = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'myself', 'ourselves'])
const HE = new Set(['he', 'him', 'his', 'she', 'her', 'himself', 'herself'])
const IT = new Set(['it', 'its', 'itself'])
const THEY = new Set(['they', 'them', 'their', 'themselves'])
const DEFINITE = new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its'])
const FAR = 4
/** Where no one is known to speak. */
export const NOBODY: Speech = { speakers: [], direct: false }

const isPerson = ({ kind }: Actor): boolean => kind === 'person' || kind === 'office'

function last(cast: Cast, at: number, fits: (naming: Naming) => boolean): Naming | undefined {
  const before = cast.namings.filter(naming => naming.at < at && fits(naming))
  const nearest = before.at(-1)
  const subject = before.findLast(naming => naming.subject)
  return subject && nearest && nearest.sentence - subject.sentence <= FAR ? subject : nearest
}

function together(cast: Cast, at: number): readonly Actor[] {
  const nearest = cast.namings.findLast(naming => naming.at < at && naming.subject)
  if (!nearest) return []
  const same = cast.namings.filter(
    naming => naming.at < at && naming.subject && naming.sentence === nearest.sentence,
  )
  return [...new Map(same.map(naming => [naming.actor.id, naming.actor])).values()]
}

function pronoun(
  word: string,
  cast: Cast,
  at: number,
  { speakers, direct }: Speech,
): readonly Actor[] | null {
  if (FIRST.has(word)) return speakers
  if (HE.has(word)) {
    const speaker = speakers.find(isPerson)
    if (speaker && !direct) return [speaker]
    const other = ({ actor }: Naming): boolean => isPerson(actor) && actor.id !== speaker?.id
    const found =
      last(cast, at, naming => naming.actor.kind === 'person' && other(naming)) ?? last(cast, at, other)
    return found ? [found.actor] : []
  }
  if (IT.has(word)) {
    const speaker = speakers.find(each => !isPerson(each))
    if (speaker && !direct) return [speaker]
    const found = last(cast, at, ({ actor }) => !isPerson(actor) && actor.kind !== 'people')
    return found ? [found.actor] : []
  }
  if (THEY.has(word)) return speakers.length > 1 && !direct ? speakers : together(cast, at)
  return null
}

/** "the Russian minister" -> the person last described by those words. */
function byRole(syntax: Syntax, phrase: NounPhrase, cast: Cast, at: number): Actor | null {
  const { words } = syntax
  if (!DEFINITE.has(words[phrase.start]!.lower)) return null
  if (wordList('agents.txt').get(words[phrase.head]!.lower) !== 'roles') return null
  const said = words.slice(phrase.start + 1, phrase.end).map(word => word.lower)
  const people = cast.namings.filter(naming => naming.at < at && naming.actor.kind === 'person')
  const exact = people.findLast(naming => said.every(word => naming.words.has(word)))
  if (exact) return exact.actor
  const head = words[phrase.head]!.lower
  const generic =
    /^(?:diplomat|official|politician|leader|man|woman|envoy|minister|lawmaker|statesman)$/.test(head)
  const modifier =
    phrase.head > phrase.start + 1 ? cast.lookUp(textOf(syntax, [phrase.start + 1, phrase.head])) : null
  const country = modifier?.country ?? null
  const fits = people.findLast(({ actor, words: described }) => {
    if (!generic && !described.has(head)) return false
    if (said.length === 1) return true
    return (
      country !== null &&
      (actor.country === country || [...described].some(word => cast.lookUp(word)?.country === country))
    )
  })
  if (fits) return fits.actor
  const spoke = said.length < 3 && country === null ? people.findLast(naming => naming.subject) : undefined
  return spoke && syntax.sentence.index - spoke.sentence <= FAR ? spoke.actor : null
}

/** Who a phrase stands for: pronouns, surnames and roles are followed back; empty where it names no one who acts. */
export function resolve(
  syntax: Syntax,
  phrase: NounPhrase,
  cast: Cast,
  speech: Speech,
  speaks = false,
): readonly Actor[] {
  const word = syntax.words[phrase.start]!
  const at = word.range[0]
  if (phrase.end - phrase.start === 1) {
    const own = isPersonal(word) || /^(?:his|her|its|their|our|my)$/.test(word.lower)
    const found = own ? pronoun(word.lower, cast, at, speech) : null
    if (found) return found
    const surname = cast.surnames.get(word.lower)
    if (surname && word.tag === 'PROPN') return [surname]
  }
  const apart = nameAfterRole(syntax, phrase)
  if (apart) return resolve(syntax, apart, cast, speech, true)
  const tail = cast.surnames.get(syntax.words[phrase.end - 1]!.lower)
  const named = namedIn(syntax, phrase, speaks, cast.lookUp)
  if (tail && (!named || isPerson(named)) && syntax.words[phrase.end - 1]!.tag === 'PROPN') return [tail]
  if (named) return [named]
  const role = byRole(syntax, phrase, cast, at)
  if (role) return [role]
  const text = syntax.words
    .slice(phrase.start, phrase.end)
    .map(each => each.lower)
    .join(' ')
  if (/^(?:the|this) (?:country|kingdom|nation|republic|government)$/.test(text)) {
    const country = last(cast, at, ({ actor }) => actor.kind === 'country')
    if (country) return [country.actor]
  }
  return isAgent(syntax, phrase) || speaks ? [ownActor(syntax, phrase)] : []
}

/** Finds everyone the article names or points at, in order; `speaking` are the phrases that are the source of a statement. */
export function gatherCast(
  syntaxes: readonly Syntax[],
  speaking: ReadonlySet<NounPhrase>,
  quoted: (at: number) => boolean,
  lookUp: Cast['lookUp'],
): Cast {
  const surnames = new Map<string, Actor>()
  const names = new Map<NounPhrase, Actor>()
  for (const syntax of syntaxes)
    for (const phrase of syntax.phrases) {
      const actor = isTime(syntax, phrase) ? null : namedIn(syntax, phrase, speaking.has(phrase), lookUp)
      if (!actor) continue
      names.set(phrase, actor)
      const surname = actor.name.split(' ').at(-1)!.toLowerCase()
      if (isPerson(actor) && actor.name.includes(' ') && !surnames.has(surname)) surnames.set(surname, actor)
    }
  const namings: Naming[] = []
  const cast: Cast = { namings, surnames, lookUp }
  for (const syntax of syntaxes) {
    const subjects = new Set(
      syntax.groups.filter(group => group.form === 'finite').flatMap(group => subjectOf(syntax, group)),
    )
    for (const phrase of syntax.phrases) {
      const at = syntax.words[phrase.start]!.range[0]
      const subject = subjects.has(phrase) || speaking.has(phrase)
      const known = names.get(phrase)
      const pointed = !known && subject && !isTime(syntax, phrase) && !quoted(at)
      const actors = known
        ? resolve(syntax, phrase, cast, NOBODY)
        : pointed
          ? resolve(syntax, phrase, cast, NOBODY, speaking.has(phrase))
          : []
      const words = actors.length > 0 ? describing(syntax, phrase) : new Set<string>()
      for (const actor of actors) namings.push({ actor, at, sentence: syntax.sentence.index, words, subject })
    }
  }
  return cast
}
