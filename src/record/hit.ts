import type { Entry } from '../entry/entry.ts'
import type { ArticleHead, EntryHit } from './query.ts'

/** An entry and the head of its article, from their rows. */
export const hitOf = (row: { readonly document: string; readonly head: string }): EntryHit => ({
  entry: JSON.parse(row.document) as Entry,
  head: JSON.parse(row.head) as ArticleHead,
})
