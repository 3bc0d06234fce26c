import type { Command } from 'commander'
import { ACTS, STATUSES } from '../../entry/entry.ts'
import { RapporteurError } from '../../lib/errors.ts'
import { slug } from '../../lib/slug.ts'
import { Query } from '../../record/query.ts'

/** What `search` and `export` can be asked for, as commander gives it. */
export interface QueryOptions {
  readonly act?: string
  readonly status?: string
  readonly actor?: string
  readonly track?: string
  readonly holder?: string
  readonly publisher?: string
  readonly country?: string
  readonly from?: string
  readonly to?: string
  readonly order?: string
  readonly limit?: string
}

/** Adds the options that narrow down which entries are meant. */
export const withQueryOptions = (command: Command): Command =>
  command
    .option('--act <act>', `one of ${ACTS.join(', ')}`)
    .option('--status <status>', `one of ${STATUSES.join(', ')}`)
    .option('--actor <name>', 'name or id of one who acts or is acted upon')
    .option('--track <name>', 'name or id of a negotiation, agreement or body')
    .option('--holder <name>', 'on whose word; "reporter" for what the article itself asserts')
    .option('--publisher <name>', 'publisher of the article')
    .option('--country <code>', 'country of the place, two letters')
    .option('--from <date>', 'acts on or after this day, such as 2020-09-24')
    .option('--to <date>', 'acts on or before this day')

const EXPECTED: Readonly<Record<string, string>> = {
  act: `one of ${ACTS.join(', ')}`,
  status: `one of ${STATUSES.join(', ')}`,
  from: 'a date such as 2020-09-24',
  to: 'a date such as 2020-09-24',
  order: 'newest, oldest or relevance',
  limit: 'a whole number from 1 to 500',
}

/** A checked query. Throws `usage/option` for a value that is not allowed. Names of actors and tracks become their ids. */
export function queryOf(options: QueryOptions, words: readonly string[]): Query {
  const { act, status, actor, track, holder, publisher, country, from, to, order, limit } = options
  const asked = {
    text: words.join(' ') || undefined,
    act: act?.toUpperCase(),
    status: status?.toLowerCase(),
    actor: actor && slug(actor),
    track: track && slug(track),
    country: country?.toUpperCase(),
    holder,
    publisher,
    from,
    to,
    order,
    limit,
  }
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  const checked = Query.safeParse(given)
  if (checked.success) return checked.data
  const name = String(checked.error.issues[0]?.path[0])
  throw new RapporteurError(
    'usage/option',
    `Expected ${EXPECTED[name] ?? 'another value'} for --${name}, got \`${String(given[name])}\`. Correct the option.`,
  )
}
