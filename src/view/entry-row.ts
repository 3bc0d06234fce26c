import type { Party } from '../entry/entry.ts'
import type { EntryHit } from '../record/query.ts'

type Cell = string | number | boolean | null
const names = (parties: readonly Party[]): string => parties.map(({ name }) => name).join('; ')
const ids = (parties: readonly Party[]): string => parties.map(({ id }) => id).join('; ')
const mentions = (parties: readonly Party[]): string => parties.map(({ mention }) => mention).join('; ')

const COLUMNS: Readonly<Record<string, (hit: EntryHit) => Cell>> = {
  id: ({ entry }) => entry.id,
  article: ({ entry }) => entry.article,
  page: ({ entry }) => entry.page,
  act: ({ entry }) => entry.act,
  actors: ({ entry }) => names(entry.actors),
  actor_ids: ({ entry }) => ids(entry.actors),
  actor_mentions: ({ entry }) => mentions(entry.actors),
  targets: ({ entry }) => names(entry.targets),
  target_ids: ({ entry }) => ids(entry.targets),
  target_mentions: ({ entry }) => mentions(entry.targets),
  content: ({ entry }) => entry.content,
  speech: ({ entry }) => entry.speech,
  outlet: ({ entry }) => entry.outlet,
  when: ({ entry }) => entry.when?.value ?? null,
  when_basis: ({ entry }) => entry.when?.basis ?? null,
  when_text: ({ entry }) => entry.when?.text ?? null,
  where: ({ entry }) => entry.where?.name ?? null,
  where_country: ({ entry }) => entry.where?.country ?? null,
  where_lat: ({ entry }) => entry.where?.lat ?? null,
  where_lon: ({ entry }) => entry.where?.lon ?? null,
  where_text: ({ entry }) => entry.where?.text ?? null,
  status: ({ entry }) => entry.status,
  holder: ({ entry }) => entry.holder,
  unconfirmed: ({ entry }) => entry.unconfirmed,
  background: ({ entry }) => entry.background,
  cues: ({ entry }) => entry.cues.map(({ field, text }) => `${field}: ${text}`).join('; '),
  tracks: ({ entry }) => entry.tracks.map(({ name }) => name).join('; '),
  confidence: ({ entry }) => entry.confidence,
  quote: ({ entry }) => entry.evidence.quote,
  trigger: ({ entry }) => entry.evidence.trigger,
  page_ranges: ({ entry }) => entry.evidence.ranges.map(({ page }) => page.join('-')).join('; '),
  rule: ({ entry }) => entry.rule,
  same_as: ({ entry }) => entry.same_as,
  title: ({ head }) => head.title,
  publisher: ({ head }) => head.publisher,
  published: ({ head }) => head.published,
  url: ({ head }) => head.url,
  source: ({ head }) => head.source,
}

/** The columns of the flat form, in order: the fields of an entry, then what cites its article. */
export const ENTRY_COLUMNS: readonly string[] = Object.keys(COLUMNS)

/** An entry as one flat row, for CSV; several values in one cell are joined with `; `. */
export const entryToRow = (hit: EntryHit): Readonly<Record<string, Cell>> =>
  Object.fromEntries(Object.entries(COLUMNS).map(([column, of]) => [column, of(hit)]))
