import type { Article } from '../article/article.ts'
import type { Actor } from '../entry/actor.ts'
import type { Entry } from '../entry/entry.ts'
import type { Track } from '../entry/track.ts'
import type { Note } from '../lib/note.ts'
import type { Page } from '../page/page.ts'
import type { ArticleHead, EntryHit } from './query.ts'

// What stands in the `json` columns was written by rows.ts, in one of these shapes.

export const pageFrom = (document: string): Omit<Page, 'bytes'> => JSON.parse(document)
export const articleFrom = (document: string): Article => JSON.parse(document)
export const entryFrom = (document: string): Entry => JSON.parse(document)
export const actorFrom = (document: string): Actor => JSON.parse(document)
export const trackFrom = (document: string): Track => JSON.parse(document)
export const headFrom = (document: string): ArticleHead => JSON.parse(document)
export const notesFrom = (document: string): readonly Note[] => JSON.parse(document)

/** An entry and the head of its article, from their rows. */
export const hitFrom = (row: { readonly document: string; readonly head: string }): EntryHit => ({
  entry: entryFrom(row.document),
  head: headFrom(row.head),
})
