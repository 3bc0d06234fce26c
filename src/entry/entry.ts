import { z } from 'zod'
import { Range } from '../lib/range.ts'

/** The seventeen acts; meanings after the PLOVER ontology, with statements kept. */
export const ACTS = [
  'SAY',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'CONSULT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type Act = (typeof ACTS)[number]

/** The acts done by speaking. */
export const VERBAL_ACTS: readonly Act[] = ACTS.slice(0, 8)

export const STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'possible',
  'conditional',
  'proposed',
  'negated',
] as const
export type Status = (typeof STATUSES)[number]

/** One party of an act. */
export const Party = z
  .object({
    id: z.string().describe('actor id'),
    name: z.string().describe('canonical name'),
    mention: z.string().describe('the words that name it here, verbatim'),
    aliases: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type Party = z.infer<typeof Party>

export const When = z
  .object({
    value: z.string().describe('ISO date, month, year, or interval `a/b`'),
    basis: z.enum(['stated', 'carried', 'published']),
    text: z.string().describe('the words used, verbatim; empty when the basis is `published`'),
  })
  .readonly()
export type When = z.infer<typeof When>

export const Where = z
  .object({
    name: z.string(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    lat: z.number().nullable().describe('degrees north'),
    lon: z.number().nullable().describe('degrees east'),
    id: z.string().nullable(),
    text: z.string().describe('the words used, verbatim'),
  })
  .readonly()
export type Where = z.infer<typeof Where>

/** Words that decided a field. */
export const Cue = z
  .object({
    field: z.enum([
      'act',
      'status',
      'holder',
      'when',
      'where',
      'speech',
      'outlet',
      'unconfirmed',
      'background',
    ]),
    text: z.string(),
    range: Range.describe('in the page text'),
  })
  .readonly()
export type Cue = z.infer<typeof Cue>

/** What an entry is about. */
export const TrackMention = z.object({ id: z.string(), name: z.string(), mention: z.string() }).readonly()
export type TrackMention = z.infer<typeof TrackMention>

/** Where the words of an entry stand, one item a piece. */
export const Place = z
  .object({
    block: z.int().describe('index into `article.blocks`'),
    article: Range.nullable().describe('in `article.text`; null for a title, standfirst or caption'),
    page: Range.describe('in the page text'),
  })
  .readonly()
export type Place = z.infer<typeof Place>

/** The verbatim words: `quote` is the pieces of `ranges` joined with ` … `; `trigger` stands inside them. */
export const Evidence = z
  .object({ quote: z.string(), trigger: z.string(), ranges: z.array(Place).min(1).readonly() })
  .readonly()
export type Evidence = z.infer<typeof Evidence>

/** One act found in an article: who did or said what to whom, when, where, how certain it is, and on whose word. */
export const Entry = z
  .object({
    id: z.string().describe('SHA-256 over article key, engine version, evidence ranges, act and parties'),
    article: z.string(),
    page: z.string(),
    act: z.enum(ACTS),
    actors: z.array(Party).readonly().describe('all participants of a meeting are actors'),
    targets: z.array(Party).readonly(),
    content: z
      .string()
      .nullable()
      .describe('the words said, demanded, agreed, accused or rejected, verbatim; pieces joined with ` … `'),
    speech: z.enum(['direct', 'indirect', 'mixed']).nullable(),
    outlet: z.string().nullable().describe('where it was said: `Sputnik`, `X`, `reporters`'),
    when: When.nullable(),
    where: Where.nullable(),
    status: z.enum(STATUSES),
    holder: z
      .string()
      .describe('`reporter` when the article asserts it, else the canonical name of the innermost source'),
    unconfirmed: z.boolean(),
    background: z.boolean(),
    cues: z.array(Cue).readonly(),
    tracks: z.array(TrackMention).readonly(),
    confidence: z.number().min(0).max(1),
    evidence: Evidence,
    rule: z.string().describe('which rule or model head produced it'),
    same_as: z.string().nullable().describe('id of the entry of this article that it retells'),
  })
  .readonly()
export type Entry = z.infer<typeof Entry>
