import { contains, type Range, slice } from '../lib/range.ts'
import type { Actor } from './actor.ts'
import { endWithOf } from './cast.ts'
import type { Syntax } from './clause.ts'
import { confidenceOf } from './confidence.ts'
import { NOBODY, resolve, type Speech } from './coreference.ts'
import type { Cue, Entry, Party } from './entry.ts'
import { evidenceOf } from './evidence.ts'
import { type Draft, idOf } from './identity.ts'
import { isMedium } from './outlet.ts'
import { statedWhen, statedWhere } from './occasion.ts'
import { type NounPhrase } from './phrase.ts'
import { MODIFIER, partiesOf } from './party.ts'
import { rangeOf } from './sentence.ts'
import type { Statement } from './statement.ts'
import { statusOf } from './status.ts'
import type { Story } from './story.ts'
import type { Trigger } from './trigger.ts'

/** An entry with the actors its parties and holder stand for. */
export interface Made {
  readonly entry: Entry
  readonly actors: readonly Actor[]
  /** The range of its trigger in the annotation's text. */
  readonly at: Range
}

/** Statements with their speakers, found so far; later statements look to earlier ones for their own. */
export interface Told {
  readonly statement: Statement
  readonly speakers: readonly Actor[]
}

/** Whose words a place in the text stands in: the speaker of the smallest content around it. */
function speechAt(
  at: Range,
  told: readonly Told[],
  own: Statement | undefined,
): { speech: Speech; by: Told | null } {
  let best: { told: Told; range: Range } | null = null
  for (const each of told) {
    if (each.statement === own) continue
    for (const range of each.statement.content)
      if (each.speakers.length > 0 && contains(range, at) && (!best || range[1] - range[0] < best.range[1] - best.range[0]))
        best = { told: each, range }
  }
  if (!best) return { speech: NOBODY, by: null }
  return {
    speech: { speakers: best.told.speakers, direct: best.told.statement.speech === 'direct' },
    by: best.told,
  }
}

/** The speakers of all statements; a speech within a speech knows the outer speaker. */
export function speakersOf(story: Story): readonly Told[] {
  const told: Told[] = []
  for (const statement of story.statements) {
    const { syntax, start } = statement.trigger
    const { speech } = speechAt(syntax.words[start]!.range, told, statement)
    const speakers = statement.source.flatMap(phrase => resolve(syntax, phrase, story.cast, speech, true))
    told.push({ statement, speakers })
  }
  return told
}

function mentionRange(syntax: Syntax, phrase: NounPhrase): Range {
  return rangeOf(syntax.words, phrase.start, endWithOf(syntax, phrase))
}

interface Named {
  readonly party: Party
  readonly actor: Actor
}

/** "Israeli" in "Israeli strikes" is Israel; "Geneva" in "the Geneva talks" is a place and nobody. */
function modifierActors(story: Story, syntax: Syntax, phrase: NounPhrase): readonly Actor[] {
  const at = rangeOf(syntax.words, phrase.start, phrase.end)
  const actor = story.cast.lookUp(slice(story.text, at))
  if (!actor) return []
  const place = story.places.find(({ range }) => contains(range, at) || contains(at, range))
  return place && place.where.name !== actor.name ? [] : [actor]
}

function named(story: Story, syntax: Syntax, phrases: readonly NounPhrase[], speech: Speech, speaks: boolean): readonly Named[] {
  const found = phrases.flatMap(phrase => {
    const actors = phrase.preposition === MODIFIER ? modifierActors(story, syntax, phrase) : resolve(syntax, phrase, story.cast, speech, speaks)
    return actors.map(actor => ({ actor, party: partyOf(actor, slice(story.text, mentionRange(syntax, phrase))) }))
  })
  return [...new Map(found.map(each => [each.actor.id, each])).values()]
}

const partyOf = ({ id, name, aliases }: Actor, mention: string): Party => ({ id, name, mention, ...(aliases.length > 0 ? { aliases } : {}) })

/** "the talks", "the attack": an event told before, whose parties are those of the earlier telling. */
function pointsBack(trigger: Trigger, earlier: readonly Made[]): readonly Named[] {
  const { syntax, phrase, act, head } = trigger
  if (!phrase || trigger.item.kind !== 'nouns') return []
  const first = syntax.words[phrase.start]!
  if (!/^(?:the|this|that|these|those)$/.test(first.lower)) return []
  const told = earlier.findLast(({ entry }) => entry.act === act && entry.actors.length > 0 && (act !== 'CONSULT' || entry.actors.length > 1))
  if (!told) return []
  const mention = syntax.words[head]!.text
  return told.entry.actors.flatMap(party => {
    const actor = told.actors.find(({ id }) => id === party.id)
    return actor ? [{ actor, party: { ...party, mention } }] : []
  })
}

const UNCONFIRMED =
  /\b(?:reportedly|allegedly|alleged|unconfirmed|rumou?red|purportedly|suspected|could not be (?:independently )?(?:verified|confirmed)|not (?:yet )?(?:been )?confirmed|no (?:immediate |independent )?confirmation)\b/i
const BACKGROUND =
  /\b(?:previously|earlier this (?:year|month)|in the past|last (?:year|month)|years ago|months ago|since (?:19|20)\d\d)\b/i

function cueOf(story: Story, field: Cue['field'], range: Range): Cue[] {
  const place = story.ground.place(range)
  return place ? [{ field, text: slice(story.text, range), range: place.page }] : []
}

/** Makes the entry of one trigger; null where its words cannot be found again on the page. */
export function makeEntry(story: Story, trigger: Trigger, told: readonly Told[], earlier: readonly Made[]): Made | null {
  const { syntax, act } = trigger
  const { words, sentence } = syntax
  const { text, article } = story
  const at = rangeOf(words, trigger.start, trigger.end)
  const own = told.find(each => each.statement.trigger === trigger)
  const { speech, by } = speechAt(words[trigger.head]!.range, told, own?.statement)
  const parties = partiesOf(trigger, own?.statement)
  const speaks = own !== undefined
  const here = named(story, syntax, parties.actors, speech, speaks)
  const actors = here.length > 0 ? here : pointsBack(trigger, earlier)
  const all = named(story, syntax, parties.targets, speech, false)
  const outlet = act === 'SAY' ? all.find(({ party }) => isMedium(party.mention)) : undefined
  const targets = all.filter(
    each => each !== outlet && !actors.some(({ actor }) => actor.id === each.actor.id),
  )
  const content = own?.statement.content ?? []
  const judged = statusOf(trigger)
  const contents = told.filter(each => each !== own).flatMap(each => each.statement.content)
  const when = statedWhen(story.times, sentence.range, at, [...contents, ...content])
  const where = statedWhere(story.places, text, sentence.range, at, [...contents, ...content], act)
  const tail = text.slice(sentence.range[0], Math.min(text.length, sentence.range[1] + 120))
  const unconfirmed =
    UNCONFIRMED.test(text.slice(...sentence.range)) ||
    (/\bno (?:immediate |independent )?confirmation\b/i.test(tail) && by !== null)
  const published = article.published?.slice(0, 10) ?? null
  const old = when && published && when.when.value.slice(0, 7) < published.slice(0, 7)
  const background = Boolean(old) || BACKGROUND.test(text.slice(...sentence.range))
  const sentences = story.syntaxes.filter(other =>
    content.some(range => range[0] < other.sentence.range[1] && other.sentence.range[0] < range[1]),
  )
  const evidence = evidenceOf(
    text,
    [sentence.range, ...sentences.map(other => other.sentence.range)],
    at,
    story.ground,
  )
  if (!evidence || content.some(range => !story.ground.place(range))) return null
  const holder = by?.speakers[0]?.name ?? 'reporter'
  const rule = own ? `${trigger.item.block.rule}:${own.statement.pattern}` : trigger.item.block.rule
  const seen = new Map(
    story.tracks
      .filter(({ range }) => contains(sentence.range, range) || content.some(each => contains(each, range)))
      .map(({ track, range }) => [track.id, { id: track.id, name: track.name, mention: slice(text, range) }]),
  )
  const cues = [
    ...(judged.cue === null ? [] : cueOf(story, 'status', words[judged.cue]!.range)),
    ...(by
      ? cueOf(story, 'holder', by.statement.trigger.syntax.words[by.statement.trigger.head]!.range)
      : []),
    ...(when ? cueOf(story, 'when', when.range) : []),
    ...(where ? cueOf(story, 'where', where.range) : []),
  ]
  const draft: Draft = {
    article: article.article,
    page: article.page,
    act,
    actors: actors.map(({ party }) => party),
    targets: targets.map(({ party }) => party),
    content: content.length > 0 ? content.map(range => slice(text, range)).join(' … ') : null,
    speech: own?.statement.speech ?? null,
    outlet: outlet?.party.mention ?? null,
    when: when?.when ?? null,
    where: where?.where ?? null,
    status: judged.status,
    holder,
    unconfirmed,
    background,
    cues,
    tracks: [...seen.values()],
    confidence: confidenceOf(rule),
    evidence,
    rule,
  }
  const entry: Entry = { id: idOf(draft, story.annotation.engine, at[0]), ...draft, same_as: null }
  return {
    entry,
    at,
    actors: [...actors, ...targets].map(({ actor }) => actor).concat(by?.speakers.slice(0, 1) ?? []),
  }
}
