import { z } from '@hono/zod-openapi'
import { Article as ArticleNoun } from '../../article/article.ts'
import { Actor as ActorNoun } from '../../entry/actor.ts'
import { Entry as EntryNoun } from '../../entry/entry.ts'
import { Track as TrackNoun } from '../../entry/track.ts'
import { PageJson } from '../../page/page.ts'
import { FACETS } from '../../record/query.ts'

// Naming for OpenAPI is a method that only schemas made after its import have; so each noun is made anew.
export const Article = ArticleNoun.clone().openapi('Article')
const Actor = ActorNoun.clone().openapi('Actor')
const Entry = EntryNoun.clone().openapi('Entry')
const Track = TrackNoun.clone().openapi('Track')
export const Page = PageJson.clone().openapi('Page')

/** The one shape of every refusal. */
export const ErrorBody = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi('Error')

const text = z.string().nullable()
const ArticleHead = z
  .object({
    article: z.string(),
    page: z.string(),
    title: text,
    publisher: text,
    published: text,
    url: text,
    source: z.string(),
  })
  .openapi('ArticleHead')

const EntryHit = z.object({ entry: Entry, head: ArticleHead }).readonly().openapi('EntryHit')
const Hits = z.array(EntryHit).readonly()
const FacetValues = z
  .array(z.object({ value: z.string(), label: z.string(), count: z.int() }).readonly())
  .readonly()

export const FoundEntries = z
  .object({ total: z.int(), capped: z.boolean(), hits: Hits, facets: z.record(z.enum(FACETS), FacetValues) })
  .openapi('FoundEntries')

export const FoundArticles = z
  .object({
    total: z.int(),
    capped: z.boolean(),
    hits: z.array(z.object({ head: ArticleHead, passage: z.string() }).readonly()).readonly(),
  })
  .openapi('FoundArticles')

export const EntryAnswer = z
  .object({ entry: Entry, head: ArticleHead, tellings: Hits })
  .openapi('EntryAnswer')
export const EntriesAnswer = z.object({ entries: z.array(Entry).readonly() }).openapi('EntriesAnswer')
export const ActorsAnswer = z
  .object({ actors: z.array(z.object({ item: Actor, entries: z.int() }).readonly()).readonly() })
  .openapi('ActorsAnswer')
export const TracksAnswer = z
  .object({ tracks: z.array(z.object({ item: Track, entries: z.int() }).readonly()).readonly() })
  .openapi('TracksAnswer')

const Tallies = z
  .array(z.object({ value: z.string(), label: z.string(), count: z.int() }).readonly())
  .readonly()
const Timeline = z
  .object({
    moments: z
      .array(z.object({ value: z.string(), label: z.string(), year: z.string(), hits: Hits }).readonly())
      .readonly(),
    undated: Hits,
  })
  .openapi('Timeline')

export const ActorAnswer = z
  .object({
    actor: Actor,
    total: z.int(),
    acts: Tallies,
    statuses: Tallies,
    others: Tallies,
    timeline: Timeline,
  })
  .openapi('ActorAnswer')

export const TrackAnswer = z
  .object({
    track: Track,
    total: z.int(),
    parties: Tallies,
    nextSteps: z.object({ ahead: Hits, passed: Hits, undated: Hits }),
    contested: z
      .array(z.object({ doubt: z.enum(['negated', 'unconfirmed', 'word']), hit: EntryHit }).readonly())
      .readonly(),
    timeline: Timeline,
  })
  .openapi('TrackAnswer')

export const Stats = z
  .object({
    pages: z.int(),
    failedPages: z.int(),
    articles: z.int(),
    entries: z.int(),
    actors: z.int(),
    tracks: z.int(),
  })
  .openapi('Stats')
