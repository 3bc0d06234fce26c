import { objectOf, type Syntax } from './clause.ts'
import { subjectOf } from './subject.ts'
import { type Act, VERBAL_ACTS } from './entry.ts'
import { lightVerbs } from './word-list.ts'
import { isParticiple } from './inflection.ts'
import { type Item, type Lexicon, openLexicon } from './lexicon.ts'
import type { NounPhrase } from './phrase.ts'
import type { VerbGroup } from './verb-group.ts'

/** Words that carry an act: `[start, end)` of their sentence. */
export interface Trigger {
  readonly act: Act
  readonly item: Item
  readonly syntax: Syntax
  readonly start: number
  readonly end: number
  /** The word that decides the act. */
  readonly head: number
  /** The verb that says whether and when: the trigger itself, or the verb a noun is the object of ("held talks"). */
  readonly group: VerbGroup | null
  /** The phrase of a nominal event. */
  readonly phrase: NounPhrase | null
}

/** Where the rest of an item ends when it stands after `at`, adverbs passed over; -1 where it does not. */
function matchRest(syntax: Syntax, at: number, rest: readonly string[]): number {
  const { words } = syntax
  let end = at + 1
  for (const word of rest) {
    if (words[end]?.tag === 'ADV' && words[end]!.lower !== word) end++
    if (words[end]?.lower !== word) return -1
    end++
  }
  return end
}

function allowed({ words }: Syntax, { block }: Item, start: number, end: number): boolean {
  const near = (from: number, to: number, list: readonly string[]): boolean =>
    words.slice(Math.max(from, 0), to).some(word => list.includes(word.lower))
  // "-ing" asks for such a form right after: "denied blocking".
  const ending = block.next.some(each => each.startsWith('-') && words[end]?.lower.endsWith(each.slice(1)))
  if (block.next.length > 0 && !ending && !near(end, end + 4, block.next)) return false
  return block.never.length === 0 || !near(start - 3, end + 3, block.never)
}

/** "arrested in Oslo": a verb that always has an object and has none here is a passive participle. */
function reduced(syntax: Syntax, { block, rest }: Item, group: VerbGroup | undefined): VerbGroup | undefined {
  if (!group || !block.transitive || group.passive || group.start !== group.head || group.form !== 'finite')
    return group
  const bare =
    isParticiple(syntax.words[group.head]!.lower) &&
    objectOf(syntax, { end: group.end + rest.length }).length === 0
  return bare ? { ...group, passive: true, form: 'participle' } : group
}

/** True when the words of a phrase up to its head end in these. */
const endsIn = ({ words }: Syntax, { start, head }: NounPhrase, noun: readonly string[]): boolean =>
  noun.every((word, index) => {
    const at = head - noun.length + 1 + index
    return at >= start && words[at]!.lower === word
  })

/** "warned that it would strike": who warns of what he will do himself threatens. */
function warnsOfOwn({ words }: Syntax, at: number): boolean {
  if (!words[at]!.lower.startsWith('warn')) return false
  const after = words.slice(at + 1, at + 5).map(({ lower }) => lower)
  const [who, modal, verb] = after[0] === 'that' ? after.slice(1) : after
  const acts = openLexicon().get(verb ?? '') ?? []
  return (
    /^(?:it|they|he|she|we|i)$/.test(who ?? '') &&
    /^(?:would|will)$/.test(modal ?? '') &&
    acts.some(({ block }) => !VERBAL_ACTS.includes(block.act))
  )
}

function verbTrigger(syntax: Syntax, item: Item, at: number): Trigger | null {
  const group = reduced(syntax, item, syntax.groups[syntax.groupAt[at]!])
  if (!group || group.head !== at) return null
  const end = matchRest(syntax, at, item.rest)
  if (end < 0 || !allowed(syntax, item, at, end)) return null
  const act: Act = warnsOfOwn(syntax, at) ? 'THREATEN' : item.block.act
  const base = { act, item, syntax, start: group.start, head: at, group }
  if (!item.nouns) return { ...base, end, phrase: null }
  const phrase = (group.passive ? subjectOf(syntax, group) : objectOf(syntax, { end })).find(each =>
    item.nouns!.some(noun => endsIn(syntax, each, noun)),
  )
  if (!phrase) return null
  return { ...base, phrase, start: Math.min(group.start, phrase.start), end: Math.max(end, phrase.head + 1) }
}

/** The light verb a nominal event is the object of, or the passive one it is the subject of. */
function carrier(syntax: Syntax, phrase: NounPhrase): VerbGroup | null {
  const { groups, words } = syntax
  const light = lightVerbs()
  const before = groups.findLast(group => group.end <= phrase.start)
  if (before && !before.passive && light.has(words[before.head]!.lower)) {
    const end = /^(?:out|part|in|on|off|up)$/.test(words[before.end]?.lower ?? '')
      ? before.end + 1
      : before.end
    const after = words[end]?.lower === 'in' ? end + 1 : end
    if (objectOf(syntax, before).includes(phrase) || objectOf(syntax, { end: after }).includes(phrase))
      return before
  }
  const after = groups.find(group => group.start >= phrase.end)
  if (
    after &&
    after.start - phrase.end < 12 &&
    light.has(words[after.head]!.lower) &&
    after.form === 'finite' &&
    subjectOf(syntax, after).includes(phrase)
  )
    return after
  return null
}

function nounTrigger(syntax: Syntax, item: Item, at: number): Trigger | null {
  const end = matchRest(syntax, at, item.rest)
  const phrase = syntax.phrases[syntax.phraseAt[at]!]
  if (end < 0 || !phrase || phrase.head !== end - 1 || !allowed(syntax, item, at, end)) return null
  const group = carrier(syntax, phrase)
  const near = end - phrase.start <= 5 ? phrase.start : at
  const start = group && group.end <= phrase.start && phrase.start - group.end < 3 ? group.start : near
  const stop = group && group.start >= phrase.end && group.start - phrase.end < 2 ? group.end : end
  return { act: item.block.act, item, syntax, start, end: stop, head: end - 1, group, phrase }
}

/** "Talks to resume: minister": the end of a headline that tells who says so. */
function endsHeadline({ sentence, words, groups, phrases }: Syntax, at: number): boolean {
  const last = phrases.at(-1)
  const short = words.length - at < 6 && at > 3 && !groups.some(group => group.start > at)
  return (
    sentence.kind === 'title' &&
    short &&
    last !== undefined &&
    last.start > at &&
    last.end >= words.length - 1
  )
}

function phraseTrigger(syntax: Syntax, item: Item, at: number): Trigger | null {
  if (syntax.words[at]!.lower === ':') {
    if (!endsHeadline(syntax, at)) return null
    return { act: item.block.act, item, syntax, start: at, end: at + 1, head: at, group: null, phrase: null }
  }
  const end = matchRest(syntax, at, item.rest)
  if (end < 0 || !allowed(syntax, item, at, end)) return null
  const group =
    syntax.words[at]!.lower === 'no'
      ? null
      : (syntax.groups[syntax.groupAt[at]!] ??
        syntax.groups.findLast(each => each.end === at || each.end === at - 1) ??
        null)
  return { act: item.block.act, item, syntax, start: at, end, head: at, group, phrase: null }
}

const MATCH = { verbs: verbTrigger, pairs: verbTrigger, nouns: nounTrigger, phrases: phraseTrigger }

/** The triggers of a sentence in order; where two overlap, the one of more words stands. */
export function triggersIn(syntax: Syntax, lexicon: Lexicon): readonly Trigger[] {
  const found: Trigger[] = []
  syntax.words.forEach((word, at) => {
    for (const item of lexicon.get(word.lower) ?? []) {
      const trigger = MATCH[item.kind](syntax, item, at)
      if (trigger) {
        found.push(trigger)
        break
      }
    }
  })
  const size = ({ item }: Trigger): number => (item.nouns ? 2 : 1) + item.rest.length
  const covers = (one: Trigger, other: Trigger): boolean =>
    one !== other &&
    one.start <= other.head &&
    other.head < one.end &&
    (size(one) > size(other) ||
      (one.item.nouns !== null && one.phrase === other.phrase && other.item.nouns === null))
  return found.filter(each => !found.some(other => covers(other, each)))
}
