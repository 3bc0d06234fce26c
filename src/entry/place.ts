import type { Range } from '../lib/range.ts'
import type { Where } from './entry.ts'
import type { Knowledge } from './knowledge.ts'
import type { KnownPlace } from './knowledge/place-names.ts'
import { placeKey } from './knowledge/place-names.ts'

const MAX_WORDS = 5
const DIRECTION =
  '(?:(?:north|south)[- ]?(?:ern)?[- ]?)?(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|coastal)(?:[- ](?:eastern|western|east|west|central))?'
const BEFORE = new RegExp(`\\b(?<direction>${DIRECTION}) (?:the )?$`, 'i')
/** Words that make a capitalised follower part of the place. */
const SITE =
  /^(?<site>(?: [A-Z][\w'’-]*){0,3} (?:Province|Governorate|District|City|State|Region|Airport|Palace|Peninsula|Valley|Strip|Heights|Airbase|Air Base|Square|Island|Islands|County|Airfield|Harbour|Harbor|Port|Prison|Desert|Mountains)\b|(?: (?:refugee|international|air|border))? (?:province|governorate|district|city|state|region|airport|palace|peninsula|valley|strip|heights|airbase|island|islands|prison|base|crossing|camp)\b)/
const CAPITAL_WORD = /^[ -](?<word>[A-Z][\w'’]*)/
/** A capitalised word before a name that does not make it part of a longer name. */
const OPENER =
  /^(?:[A-Z]{2,}|In|On|At|From|To|Of|The|And|But|For|With|By|As|Since|After|Before|When|While|If|Near|Outside|Inside|Both|Between|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|North|South|East|West|Northern|Southern|Eastern|Western|Central|President|Minister|Ambassador|Against|Across|Under|Over|Into|Through|Why|How|What|Will|Is|Are|Has|Have|Did|Does|Can|Could|Would|Should|That|This|Like|Unlike|Although|Though|Because|Where|Whether|Until|Than|Also|Via|About|Around|Not)$/

interface Word {
  readonly start: number
  readonly end: number
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘]*/gu

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.replace(/['’‘](?:s)?$/, '').length,
  }))

/** What no name runs over. */
const NO_NAME = /[\n,;:!?()"“”]|\. /

/** Names that begin with the article; any other match begins after it. */
const WITH_THE = /^The (?:Hague|Gambia|Bahamas)\b/

function longest(
  text: string,
  all: readonly Word[],
  at: number,
  knowledge: Knowledge,
): [Range, KnownPlace] | null {
  const start = all[at]!.start
  for (let count = Math.min(MAX_WORDS, all.length - at); count > 0; count--) {
    const end = all[at + count - 1]!.end
    const name = text.slice(start, end)
    if (NO_NAME.test(name) || (/^the /i.test(name) && !WITH_THE.test(name))) continue
    const place =
      knowledge.placesByName.get(placeKey(name)) ??
      knowledge.placesByName.get(placeKey(name).replace(/\./g, ''))
    if (place && /^\p{Lu}/u.test(name)) return [[start, end], place]
  }
  return null
}

/** What makes a place name the end of the name of a body: `University of Georgia`, `Voice of America`, `US$`. */
const BODY_OF =
  /\b(?:Universit(?:y|ies)|Bank|Times|Voice|Corporation|Corp\.|Institute|College|Church|Duke|Prince|Bishop|Archbishop|Academy|Federation|Association|Confederation|Council|Hotel|Treaty|Battle) of (?:the )?$|[$/]$/

/** True where the name is only a piece of another name: `Washington Post`, `Michael Jordan`. */
function partOfName(text: string, [start, end]: Range): boolean {
  if (BODY_OF.test(text.slice(Math.max(0, start - 30), start)) || /^[$/]/.test(text.slice(end))) return true
  const after = CAPITAL_WORD.exec(text.slice(end, end + 40))?.groups?.word
  if (after && !OPENER.test(after) && !/^['’]s/.test(text.slice(end))) return true
  const before = /(?<word>[A-Z][\w'’.]*) $/.exec(text.slice(Math.max(0, start - 30), start))?.groups?.word
  return before !== undefined && !OPENER.test(before) && !before.endsWith('.') && !/['’]s$/.test(before)
}

function toWhere(
  text: string,
  [start, end]: Range,
  place: KnownPlace,
  free: number,
): { range: Range; where: Where } {
  const direction = BEFORE.exec(text.slice(Math.max(free, start - 40), start))?.groups?.direction
  const site = direction ? '' : (SITE.exec(text.slice(end, end + 60))?.groups?.site ?? '')
  const from = direction ? text.lastIndexOf(direction, start) : start
  const range: Range = [from, end + site.length]
  const named = text.slice(...range)
  const name = direction ? `${direction} ${place.name}` : site ? named : place.name
  const { country, lat, lon, id } = place
  return { range, where: { name, country, lat, lon, id: direction || site ? null : id, text: named } }
}

/** The places named in a text, left to right. A word inside another name (`Washington Post`), a demonym, or a piece of a word is not one. */
export function findPlaces(text: string, knowledge: Knowledge): { range: Range; where: Where }[] {
  const found: { range: Range; where: Where }[] = []
  const all = wordsOf(text)
  let until = 0
  for (let at = 0; at < all.length; at++) {
    if (all[at]!.start < until) continue
    const match = longest(text, all, at, knowledge)
    if (!match) continue
    const place = toWhere(text, match[0], match[1], until)
    until = match[0][1]
    if (place.where.text.length === match[0][1] - match[0][0] && partOfName(text, match[0])) continue
    found.push(place)
    until = place.range[1]
  }
  return found
}
