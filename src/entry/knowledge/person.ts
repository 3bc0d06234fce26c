import { slug } from '../../lib/slug.ts'
import type { Actor } from '../actor.ts'
import { officeOf } from '../known-actor/offices.ts'
import { groupBy } from './names.ts'
import type { Row } from './table.ts'
import { list, orNull } from './table.ts'

/** An office somebody held. */
export interface Holding {
  /** As in `foreign minister`, small letters. */
  readonly office: string
  /** Name of the country or body whose office it is. */
  readonly of: string
  readonly from: string | null
  readonly until: string | null
  /** A day on which the source shows the person in office; for sources that give no dates. */
  readonly seen: string | null
}

/** A person with the offices held. */
export interface Person {
  readonly actor: Actor
  /** What news calls the person after the first mention: `Lavrov`, `Xi`, `Bou Saab`. */
  readonly short: string
  readonly holdings: readonly Holding[]
}

const toHoldings = (row: Row): readonly Holding[] =>
  list(row.title).map(title => ({
    office: officeOf(title) ?? title.toLowerCase(),
    of: row.of ?? '',
    from: orNull(row.from),
    until: orNull(row.until),
    seen: orNull(row.seen),
  }))

function toPerson(rows: readonly Row[], codeOf: (country: string) => string | null): Person {
  const name = rows[0]!.name ?? ''
  const holdings = rows.filter(row => row.title)
  const short = rows.map(row => row.short).find(Boolean) ?? name.split(' ').at(-1) ?? name
  return {
    actor: {
      id: slug(name),
      name,
      kind: 'person',
      country: rows.map(row => codeOf(row.of ?? '')).find(code => code !== null) ?? null,
      aliases: [...new Set(rows.flatMap(row => list(row.aliases)))],
      roles: holdings.map(row => ({
        title: `${list(row.title)[0]}, ${row.of}`,
        from: orNull(row.from),
        until: orNull(row.until),
        source: orNull(row.source),
      })),
    },
    short,
    holdings: holdings.flatMap(toHoldings),
  }
}

/** Persons out of tables that have one row for each office; rows with the same name are one person. */
export const toPersons = (
  rows: readonly Row[],
  codeOf: (country: string) => string | null,
): readonly Person[] =>
  [...groupBy(rows, row => slug(row.name ?? '')).values()].map(each => toPerson(each, codeOf))

const year = (date: string): number => Number(date.slice(0, 4))

/** True when the office was held on that date, or, with `slack` above 0, within so many years of it. */
export function held({ from, until, seen }: Holding, date: string, slack = 0): boolean {
  const near = (a: string, b: string): boolean => Math.abs(year(a) - year(b)) <= slack
  const starts = from !== null && (from.slice(0, date.length) <= date || near(from, date))
  const ends = until === null || until + '~' >= date || near(until, date)
  if (until !== null && from === null) return ends && near(until, date)
  if (from !== null) return starts && ends && (until !== null || seen === null || year(date) <= year(seen) + 1)
  return seen !== null && year(seen) === year(date)
}
