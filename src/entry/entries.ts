import { contains, overlaps, type Range, slice } from '../lib/range.ts'
import type { Actor } from './actor.ts'
import { confidenceOf } from './confidence.ts'
import type { Speech } from './coreference.ts'
import type { Cue, Entry, TrackMention } from './entry.ts'
import { evidenceOf } from './evidence.ts'
import { type Draft, idOf } from './identity.ts'
import { isPast } from './inflection.ts'
import { type Named, namedBy, pointsBack } from './named.ts'
import { statedWhen, statedWhere } from './occasion.ts'
import { isMedium, outletAround } from './outlet.ts'
import { type Parties, partiesOf } from './party.ts'
import { rangeOf } from './sentence.ts'
import { speechAt, type Told } from './speaker.ts'
import { isVerbal } from './statement.ts'
import { type Judged, statusOf } from './status.ts'
import type { Story } from './story.ts'
import type { Trigger } from './trigger.ts'

/** An entry with the actors that its parties and holder stand for. */
export interface Made {
  readonly entry: Entry
  readonly actors: readonly Actor[]
}

const UNCONFIRMED =
  /\b(?:reportedly|allegedly|alleged|unconfirmed|rumou?red|purportedly|suspected|could not be (?:independently )?(?:verified|confirmed)|not (?:yet )?(?:been )?confirmed)\b/i
/** Said of what stands before it: "The claim could not be independently verified." */
const NO_CONFIRMATION =
  /\bno (?:immediate |independent |official )?(?:confirmation|comment|response|reaction)\b|\b(?:could|can|cannot|has|have|had|was|were)(?: not|n['’]t)?(?: yet)?(?: be| been)?(?: immediately| independently)? (?<=not .*|cannot .*|n['’]t .*)(?:verified|confirmed)\b/i
const BACKGROUND =
  /\b(?:previously|earlier this (?:year|month)|in the past|last (?:year|month)|(?:years|months) ago|since (?:19|20)\d\d)\b/i

/** "urged Israel to halt": whoever is asked does what is asked. */
function asked(parties: Parties, { group }: Trigger, by: Told | null): Parties {
  const addressee = by?.statement.trigger.act === 'REQUEST' ? by.statement.addressee : []
  return addressee.length > 0 && group?.form === 'infinitive' ? { ...parties, actors: addressee } : parties
}

/** True where too little is told: a saying without words, or a word that counts only with someone who does it. */
function isWeak(
  { item, act }: Trigger,
  own: Told | undefined,
  actors: readonly Named[],
  { status }: Judged,
): boolean {
  if (status === 'negated') return false
  if (item.block.needsActor && actors.length === 0) return true
  if (item.block.quotationOnly && own?.statement.pattern !== 'after-quotation') return true
  return act === 'SAY' && item.kind === 'verbs' && own?.statement.content.length === 0
}

function cue(story: Story, field: Cue['field'], range: Range | undefined): readonly Cue[] {
  const place = range && story.ground.place(range)
  return place ? [{ field, text: slice(story.text, range), range: place.page }] : []
}

function tracksIn(story: Story, ranges: readonly Range[]): readonly TrackMention[] {
  const found = story.tracks.filter(({ range }) => ranges.some(each => contains(each, range)))
  return [
    ...new Map(
      found.map(({ track, range }) => [
        track.id,
        { id: track.id, name: track.name, mention: slice(story.text, range) },
      ]),
    ).values(),
  ]
}

/** Told as background: a time in an earlier month than the story's, or words such as "last year". */
function isBackground(text: string, when: string | undefined, published: string | null): boolean {
  return BACKGROUND.test(text) || Boolean(when && published && when.slice(0, 7) < published.slice(0, 7))
}

/** Signing and striking a deal are done, not said. */
const isDeed = ({ item, syntax, head, act }: Trigger): boolean =>
  item.nouns === null
    ? act === 'SUPPORT' && /^(?:sign|ratif|ink)/.test(syntax.words[head]!.lower)
    : act === 'AGREE'

/** What is known of one trigger before its entry is put together. */
interface Case {
  readonly story: Story
  readonly trigger: Trigger
  readonly own: Told | undefined
  /** The statement whose words the trigger stands in. */
  readonly by: Told | null
  readonly speech: Speech
  readonly at: Range
}

interface FoundParties {
  readonly actors: readonly Named[]
  readonly targets: readonly Named[]
  readonly outlet: string | null
  /** How the actors were found, for the rule's name. */
  readonly how: '' | ':pointed' | ':nobody'
}

/** Where the words around a saying place it; words around one that is itself reported belong to its reporter. */
const outletOf = ({ text }: Story, trigger: Trigger, own: Told, by: Told | null, at: Range): string | null =>
  by || isDeed(trigger) ? null : outletAround(text, trigger.syntax.sentence.range, at, own.statement.content)

function findParties({ story, trigger, own, by, speech, at }: Case, earlier: readonly Made[]): FoundParties {
  const { syntax, act } = trigger
  const parties = asked(partiesOf(trigger, own?.statement), trigger, by)
  const found = namedBy(story, syntax, parties.actors, speech, own !== undefined && act !== 'THREATEN')
  // A survey may say something or praise it; ways and corridors agree to nothing.
  const here = found.filter(
    ({ actor }) => act !== 'AGREE' || actor.kind !== 'unknown' || /\p{Lu}/u.test(actor.name),
  )
  const actors = here.length > 0 ? here : pointsBack(trigger, earlier)
  const aimed = namedBy(story, syntax, parties.targets, speech, false)
  const medium = act === 'SAY' ? aimed.find(({ party }) => isMedium(party.mention)) : undefined
  return {
    actors,
    targets: aimed.filter(each => each !== medium && !actors.some(({ actor }) => actor.id === each.actor.id)),
    outlet: medium?.party.mention ?? (own ? outletOf(story, trigger, own, by, at) : null),
    how: here.length > 0 ? '' : actors.length > 0 ? ':pointed' : ':nobody',
  }
}

type Timed = Pick<Draft, 'status' | 'when' | 'where' | 'unconfirmed' | 'background' | 'cues'>

/** Status, time and place, with the words that decided them. */
function occasionOf({ story, trigger, by, at }: Case, told: readonly Told[], judged: Judged): Timed {
  const { words, sentence } = trigger.syntax
  const { text, article } = story
  const scopes = told.flatMap(each => each.statement.content)
  // "agreed on Monday to meet on Friday": what lies ahead is dated by the words after it.
  const toCome = /^(?:planned|proposed|possible|conditional)$/.test(judged.status)
  const times = story.times.map((time, index) =>
    toCome && time.range[0] >= at[1] ? (story.timesAhead[index] ?? time) : time,
  )
  const when = statedWhen(times, text, sentence.range, at, scopes)
  const where = statedWhere(story.places, text, sentence.range, at, scopes, trigger.act)
  const written = slice(text, sentence.range)
  const after = story.syntaxes[sentence.index + 1]?.sentence
  const next = after ? slice(text, after.range) : ''
  const published = article.published?.slice(0, 10)
  const ahead =
    trigger.phrase !== null &&
    judged.cue === null &&
    published !== undefined &&
    when !== null &&
    when.when.value > published
  const heldBy = by?.statement.trigger
  return {
    status: ahead && judged.status === 'happened' ? 'planned' : judged.status,
    when: when?.when ?? null,
    where: where?.where ?? null,
    unconfirmed:
      UNCONFIRMED.test(written) ||
      (by !== null && (NO_CONFIRMATION.test(written) || NO_CONFIRMATION.test(next))),
    background: isBackground(written, when?.when.value, article.published),
    cues: [
      ...(judged.cue === null ? [] : cue(story, 'status', words[judged.cue]?.range)),
      ...cue(story, 'holder', heldBy?.syntax.words[heldBy.head]?.range),
      ...cue(story, 'when', when?.range),
      ...cue(story, 'where', where?.range),
    ],
  }
}

/** What is denied is negated, what is demanded is proposed; null where the words around the act decide. */
function heldStatus({ by, trigger: { group, syntax } }: Case): Judged | null {
  const over = by?.statement.trigger
  if (!over || over.syntax !== syntax) return null
  if (over.item.block.rule === 'say/deny') return { status: 'negated', cue: over.head }
  const verb = group && syntax.words[group.head]!.lower
  const bare = verb && group.start === group.head && group.form === 'finite' && !group.passive
  // "demanded that Chad withdraw": the bare verb tells what is wanted.
  return over.act === 'REQUEST' && bare && !isPast(verb) && !verb.endsWith('s')
    ? { status: 'proposed', cue: over.head }
    : null
}

/** "Noting that ..., Vieira said": the second saying of one speaker does not stand in the words of his first. */
function others(told: readonly Told[], { group, syntax }: Trigger, own: Told | undefined): readonly Told[] {
  const goesOn = group?.form === 'gerund' || (group && syntax.words[group.start - 1]?.tag === 'CCONJ')
  const speaker = own?.speakers[0]?.id
  return goesOn && speaker ? told.filter(each => each.speakers[0]?.id !== speaker) : told
}

/** Makes the entry of one trigger: null where too little is told, `not verbatim` where its words cannot be found again on the page. */
export function makeEntry(
  story: Story,
  trigger: Trigger,
  told: readonly Told[],
  earlier: readonly Made[],
): Made | null | 'not verbatim' {
  const { syntax, act, item } = trigger
  const { text, article } = story
  const own = told.find(each => each.statement.trigger === trigger)
  if (isVerbal(trigger) && !own) return null
  const at = rangeOf(syntax.words, trigger.start, trigger.end)
  const found: Case = {
    story,
    trigger,
    own,
    at,
    ...speechAt(syntax.words[trigger.head]!.range, others(told, trigger, own), own?.statement),
  }
  const judged = heldStatus(found) ?? statusOf(trigger)
  const { actors, targets, outlet, how } = findParties(found, earlier)
  if (isWeak(trigger, own, actors, judged)) return null
  const content = own?.statement.content ?? []
  const sentences = story.syntaxes.map(each => each.sentence.range)
  const spoken = sentences.filter(range => content.some(each => overlaps(range, each)))
  const evidence = evidenceOf(text, [syntax.sentence.range, ...spoken], at, story.ground)
  if (!evidence || content.some(range => !story.ground.place(range))) return 'not verbatim'
  const rule = `${item.block.rule}${own && item.kind !== 'nouns' ? `:${own.statement.pattern}` : ''}${how}`
  const draft: Draft = {
    article: article.article,
    page: article.page,
    act,
    actors: actors.map(({ party }) => party),
    targets: targets.map(({ party }) => party),
    content: content.length > 0 ? content.map(range => slice(text, range)).join(' … ') : null,
    speech: isDeed(trigger) ? null : (own?.statement.speech ?? null),
    outlet,
    ...occasionOf(found, told, judged),
    holder: found.by?.speakers[0]?.name ?? 'reporter',
    tracks: tracksIn(story, [syntax.sentence.range, ...content]),
    confidence: confidenceOf(rule),
    evidence,
    rule,
  }
  const entry: Entry = { id: idOf(draft, story.annotation.engine, at[0]), ...draft, same_as: null }
  const named = [...actors, ...targets].map(({ actor }) => actor)
  return { entry, actors: [...named, ...(found.by?.speakers.slice(0, 1) ?? [])] }
}
