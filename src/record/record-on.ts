import type { Reading } from '../entry/reading.ts'
import { write } from './append.ts'
import { actorFrom, articleFrom, trackFrom } from './documents.ts'
import { exportEntries } from './export.ts'
import { grouped } from './group.ts'
import { locate } from './locate.ts'
import * as look from './look.ts'
import type { OpenRecord } from './record.ts'
import { searchArticles } from './search-articles.ts'
import { searchEntries } from './search.ts'
import type { Database } from './tables.ts'

/** Pages, and characters and bytes of pages, written in one transaction at most. */
const GROUP = { items: 64, weight: 8_000_000 }
const weigh = ({ page }: Reading): number => page.bytes.length + page.text.length

/** The record on a database that is open. Closing it closes the database. */
export function recordOn(db: Database, location: string): OpenRecord {
  const append = grouped((readings: readonly Reading[]) => write(db, readings), weigh, GROUP)
  return {
    location,
    append: readings => Promise.all(readings.map(append)),
    knows: keys => look.knows(db, keys),
    stats: () => look.stats(db),
    page: key => look.page(db, key),
    articlesOf: key => look.articlesOf(db, key),
    article: key => look.one(db, 'articles', key, articleFrom),
    entriesOf: key => look.entriesOf(db, key),
    entry: id => look.entry(db, id),
    tellingsOf: id => look.tellingsOf(db, id),
    event: id => look.event(db, id),
    actor: id => look.one(db, 'actor', id, actorFrom),
    track: id => look.one(db, 'track', id, trackFrom),
    actors: given => look.counted(db, 'actor', actorFrom, given),
    tracks: given => look.counted(db, 'track', trackFrom, given),
    notes: key => look.notes(db, key),
    locate: id => locate(db, id),
    search: query => searchEntries(db, query),
    searchArticles: query => searchArticles(db, query),
    exportEntries: query => exportEntries(db, query),
    close: () => db.destroy(),
  }
}
