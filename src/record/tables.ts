import type { Generated, Kysely } from 'kysely'

// One interface a table of sql/*.sql. JSON and dates are text on both ways (driver/source.ts).

/** `document` is a page without its bytes. */
export interface PageRow {
  readonly key: string
  readonly failed: boolean
  readonly bytes: Uint8Array
  readonly document: string
}

/** `head` is what a citation needs, `notes` what the stages after the article noted. */
export interface ArticleRow {
  readonly key: string
  readonly page: string
  readonly position: number
  readonly published: string | null
  readonly publisher: string | null
  readonly title: string | null
  readonly body: string
  readonly head: string
  readonly document: string
  readonly notes: string
}

/** `day` is what entries are ordered by: the first day of the act, or the day of publication where no time is known. */
export interface EntryRow {
  readonly id: string
  readonly article: string
  readonly position: number
  readonly act: string
  readonly status: string
  readonly holder: string
  readonly publisher: string | null
  readonly country: string | null
  readonly when_from: string | null
  readonly when_to: string | null
  readonly day: string | null
  readonly event: string
  readonly quote: string
  readonly names: string
  readonly document: string
}

/** An actor or a track. `names` is its name and aliases, one a line, to look in. */
export interface NamedRow {
  readonly id: string
  readonly names: string
  readonly document: string
}

/** That an actor is a party of an entry, in the role `actor` or `target`. */
export interface EntryActorRow {
  readonly entry: string
  readonly role: string
  readonly actor: string
  readonly mention: string
}

/** That an entry is about a track; `note` is by whoever edits this membership. */
export interface EntryTrackRow {
  readonly entry: string
  readonly track: string
  readonly mention: string
  readonly note: string
}

type Searched<Row> = Row & { readonly words: Generated<string> }

/** The database, as kysely knows it. */
export interface Tables {
  readonly schema_version: { readonly version: number }
  readonly pages: PageRow
  readonly articles: Searched<ArticleRow>
  readonly entries: Searched<EntryRow>
  readonly actor: NamedRow
  readonly track: NamedRow
  readonly entry_actor: EntryActorRow
  readonly entry_track: EntryTrackRow
}

export type Database = Kysely<Tables>
