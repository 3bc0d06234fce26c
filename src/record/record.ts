import type { Article } from '../article/article.ts'
import type { Actor } from '../entry/actor.ts'
import type { Entry } from '../entry/entry.ts'
import type { Reading } from '../entry/reading.ts'
import type { Track } from '../entry/track.ts'
import type { Note } from '../lib/note.ts'
import type { Page } from '../page/page.ts'
import type { Event } from './event.ts'
import type { EntryHit, FoundArticles, FoundEntries, QueryInput } from './query.ts'

/** How much the record holds. `failedPages` counts pages in which a note of level `error` tells why nothing was read. */
export interface Stats {
  readonly pages: number
  readonly failedPages: number
  readonly articles: number
  readonly entries: number
  readonly actors: number
  readonly tracks: number
}

/** What `append` did with a page. */
export interface Appended {
  readonly page: string
  readonly state: 'added' | 'known'
}

/** A thing of the record, found by its id or by the beginning of its id. */
export interface Located {
  readonly kind: 'page' | 'article' | 'entry' | 'actor' | 'track' | 'event'
  readonly id: string
}

/** An actor or track with the number of entries that name it. */
export interface Counted<T> {
  readonly item: T
  readonly entries: number
}

/** The record, open. Every method may be called at the same time as any other. */
export interface OpenRecord {
  /** Where the record is kept: a folder or a `postgres://` address without its password. */
  readonly location: string

  /** Keeps readings, each page in one transaction; when it resolves, all of them are on disk. A page already kept changes nothing. */
  append(readings: readonly Reading[]): Promise<readonly Appended[]>
  /** True for pages that need not be read again. */
  knows(pageKeys: readonly string[]): Promise<ReadonlySet<string>>

  stats(): Promise<Stats>
  page(key: string): Promise<Page | null>
  articlesOf(pageKey: string): Promise<readonly Article[]>
  article(key: string): Promise<Article | null>
  entriesOf(articleKey: string): Promise<readonly Entry[]>
  entry(id: string): Promise<EntryHit | null>
  /** The entries, of any article, that tell the same act as this one. */
  tellingsOf(entryId: string): Promise<readonly EntryHit[]>
  event(id: string): Promise<Event | null>
  actor(id: string): Promise<Actor | null>
  track(id: string): Promise<Track | null>
  actors(options?: { limit?: number; offset?: number; text?: string }): Promise<readonly Counted<Actor>[]>
  tracks(options?: { limit?: number; offset?: number; text?: string }): Promise<readonly Counted<Track>[]>
  notes(pageKey: string): Promise<readonly Note[]>

  /** Finds what an id, or the beginning of one (six characters at least), stands for. Throws `record/not-found` or `record/ambiguous`. */
  locate(idOrPrefix: string): Promise<Located>
  search(query: QueryInput): Promise<FoundEntries>
  searchArticles(query: Pick<QueryInput, 'text' | 'publisher' | 'limit' | 'offset'>): Promise<FoundArticles>
  /** Every entry, in the order of their articles, read in pieces so that memory stays constant. */
  exportEntries(query?: QueryInput): AsyncIterable<EntryHit>

  close(): Promise<void>
}
