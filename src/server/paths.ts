import { RapporteurError } from '../lib/errors.ts'
import type { QueryInput } from '../record/query.ts'
import type { Located, OpenRecord } from '../record/record.ts'

type Shown = Exclude<Located['kind'], 'event'>
const FOLDERS: Readonly<Record<Shown, string>> = {
  page: 'pages',
  article: 'articles',
  entry: 'entries',
  actor: 'actors',
  track: 'tracks',
}

/** The address at which a thing of the record can be cited. */
export const pathOf = (kind: Shown, id: string): string => `/${FOLDERS[kind]}/${encodeURIComponent(id)}`

/** The address of a search. Conditions that are absent or empty are left out, so that one search has one address. */
export function searchPath(query: QueryInput, base = '/search'): string {
  const kept = Object.entries(query)
    .filter(([name, value]) => value !== undefined && value !== '' && DEFAULTS[name] !== value)
    .map(([name, value]): [string, string] => [name, String(value)])
  return kept.length > 0 ? `${base}?${new URLSearchParams(kept).toString()}` : base
}
const DEFAULTS: Readonly<Record<string, unknown>> = { order: 'newest', limit: 50, offset: 0 }

/** A web address that is safe to link to, or null: only http and https are. */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

/** The thing itself, or the address of what the beginning of an id stands for. Throws `record/not-found` or `record/ambiguous`. */
export async function lookUp<T>(
  record: OpenRecord,
  id: string,
  get: (id: string) => Promise<T | null>,
): Promise<{ readonly item: T } | { readonly path: string }> {
  const item = await get(id)
  if (item !== null) return { item }
  const located = await record.locate(id)
  if (located.kind !== 'event' && located.id !== id) return { path: pathOf(located.kind, located.id) }
  throw new RapporteurError(
    'record/not-found',
    `Expected something that can be shown here, got \`${id}\`, which is ${located.kind} ${located.id}. Look for it with the search.`,
  )
}
