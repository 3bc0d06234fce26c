import type { Article } from '../article/article.ts'
import type { Actor } from '../entry/actor.ts'
import type { Entry, Party } from '../entry/entry.ts'
import type { ReadArticle, Reading } from '../entry/reading.ts'
import type { Track } from '../entry/track.ts'
import type { Page } from '../page/page.ts'
import { eventsOf } from './same-event.ts'
import { mergeActors, mergeAll, mergeTracks } from './merge.ts'
import type { ArticleHead } from './query.ts'
import type { ArticleRow, EntryActorRow, EntryRow, EntryTrackRow, NamedRow, PageRow } from './tables.ts'
import { daysOf } from './when.ts'
import { clean, keyOf } from './words.ts'

/** What readings put into the tables, beside their pages. */
export interface Rows {
  readonly articles: readonly ArticleRow[]
  readonly entries: readonly EntryRow[]
  readonly entryActors: readonly EntryActorRow[]
  readonly entryTracks: readonly EntryTrackRow[]
  readonly actors: readonly Actor[]
  readonly tracks: readonly Track[]
}

const keyOrNull = (text: string | null | undefined): string | null => (text == null ? null : keyOf(text))
const dayOf = (published: string | null): string | null => daysOf(published?.slice(0, 10) ?? '')?.from ?? null

/** True when something went wrong and nothing was read. */
const isFailed = ({ page, articles }: Reading): boolean =>
  articles.length === 0 && page.notes.some(note => note.level === 'error')

function pageRow(reading: Reading): PageRow {
  const { bytes, ...document } = reading.page
  return {
    key: keyOf(reading.page.page),
    failed: isFailed(reading),
    bytes,
    document: JSON.stringify(document),
  }
}

const headOf = ({ article, page, title, publisher, published, url, source }: Article): ArticleHead => ({
  article,
  page,
  title,
  publisher,
  published,
  url,
  source,
})

const articleRow = (page: Page, { article, notes }: ReadArticle, position: number): ArticleRow => ({
  key: keyOf(article.article),
  page: keyOf(page.page),
  position,
  published: dayOf(article.published),
  publisher: keyOrNull(article.publisher),
  title: article.title === null ? null : clean(article.title),
  body: clean(article.text),
  head: JSON.stringify(headOf(article)),
  document: JSON.stringify(article),
  notes: JSON.stringify(notes),
})

function entryRow(article: Article, entry: Entry, position: number, event: string): EntryRow {
  const days = entry.when ? daysOf(entry.when.value) : null
  const named = [...entry.actors, ...entry.targets, ...entry.tracks].map(each => each.name)
  return {
    id: keyOf(entry.id),
    article: keyOf(article.article),
    position,
    act: entry.act,
    status: entry.status,
    holder: keyOf(entry.holder),
    publisher: keyOrNull(article.publisher),
    country: keyOrNull(entry.where?.country),
    when_from: days?.from ?? null,
    when_to: days?.to ?? null,
    day: days?.from ?? dayOf(article.published),
    event,
    quote: clean(entry.evidence.quote),
    names: clean(named.join('\n')),
    document: JSON.stringify(entry),
  }
}

const partyRow =
  (entry: Entry, role: string) =>
  (party: Party): EntryActorRow => ({
    entry: keyOf(entry.id),
    role,
    actor: keyOf(party.id),
    mention: clean(party.mention),
  })

const partyRows = (entry: Entry): EntryActorRow[] => [
  ...entry.actors.map(partyRow(entry, 'actor')),
  ...entry.targets.map(partyRow(entry, 'target')),
]

const trackRows = (entry: Entry): EntryTrackRow[] =>
  entry.tracks.map(track => ({
    entry: keyOf(entry.id),
    track: keyOf(track.id),
    mention: clean(track.mention),
    note: '',
  }))

function entryRows({ article, entries }: ReadArticle): EntryRow[] {
  const events = eventsOf(entries)
  return entries.map((entry, position) => entryRow(article, entry, position, events.get(entry.id)!))
}

/** Pages as rows, in the order of their keys: so two writers never wait for each other in a circle. */
export const pageRows = (readings: readonly Reading[]): PageRow[] =>
  readings.map(pageRow).toSorted((a, b) => (a.key < b.key ? -1 : 1))

/** Readings as rows. */
export function rowsOf(readings: readonly Reading[]): Rows {
  const articles = readings.flatMap(reading => reading.articles)
  const entries = articles.flatMap(article => article.entries)
  return {
    articles: readings.flatMap(({ page, articles: found }) =>
      found.map((article, position) => articleRow(page, article, position)),
    ),
    entries: articles.flatMap(entryRows),
    entryActors: entries.flatMap(partyRows),
    entryTracks: entries.flatMap(trackRows),
    actors: mergeAll(
      articles.flatMap(each => each.actors),
      mergeActors,
    ),
    tracks: mergeAll(
      articles.flatMap(each => each.tracks),
      mergeTracks,
    ),
  }
}

/** An actor or track as a row: `names` holds one name a line, the canonical one first. */
export const namedRow = (item: Actor | Track): NamedRow => ({
  id: keyOf(item.id),
  names: clean([item.name, ...item.aliases].map(name => name.replace(/\s+/g, ' ')).join('\n')),
  document: JSON.stringify(item),
})
