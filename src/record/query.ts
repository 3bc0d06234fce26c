import { z } from 'zod'
import type { Entry } from '../entry/entry.ts'
import { ACTS, STATUSES } from '../entry/entry.ts'

/** What to look for. All given conditions must hold. */
export const Query = z.object({
  text: z.string().optional().describe('words to look for; "quoted words" stand together, `or`, `-not`'),
  act: z.enum(ACTS).optional(),
  status: z.enum(STATUSES).optional(),
  actor: z.string().optional().describe('actor id, as actor or target'),
  track: z.string().optional().describe('track id'),
  holder: z.string().optional().describe('on whose word: canonical name, or `reporter`'),
  publisher: z.string().optional(),
  country: z.string().optional().describe('ISO 3166-1 alpha-2, of the place'),
  article: z.string().optional().describe('article key'),
  from: z.iso.date().optional().describe('ISO date; the act was on or after it'),
  to: z.iso.date().optional().describe('ISO date; the act was on or before it'),
  order: z.enum(['newest', 'oldest', 'relevance']).default('newest'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})
export type Query = z.infer<typeof Query>
export type QueryInput = z.input<typeof Query>

/** What a reader needs to cite an article. */
export interface ArticleHead {
  readonly article: string
  readonly page: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
  readonly source: string
}

/** An entry beside the article it stands in. */
export interface EntryHit {
  readonly entry: Entry
  readonly head: ArticleHead
}

export const FACETS = ['act', 'status', 'actor', 'track', 'holder', 'publisher', 'country'] as const
export type FacetName = (typeof FACETS)[number]

/** One value of a facet: `value` goes into a query, `label` is for people. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Entries found. `capped` is true when only the first 1,000 candidates were ranked and counted. */
export interface FoundEntries {
  readonly total: number
  readonly capped: boolean
  readonly hits: readonly EntryHit[]
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
}

/** Articles found, each with a passage in which the words stand. */
export interface FoundArticles {
  readonly total: number
  readonly capped: boolean
  readonly hits: readonly { readonly head: ArticleHead; readonly passage: string }[]
}
