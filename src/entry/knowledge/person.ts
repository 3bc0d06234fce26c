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
  /** What news calls the person after the first mention, in each spelling: `Lavrov`, `Xi`, `Bou Saab`. */
  readonly shorts: readonly string[]
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

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name

function toPerson(rows: readonly Row[], codeOf: (country: string) => string | null): Person {
  const name = rows[0]!.name ?? ''
  const holdings = rows.filter(row => row.title)
  const aliases = [...new Set(rows.flatMap(row => list(row.aliases)))]
  const given = [...new Set(rows.flatMap(row => list(row.short)))]
  return {
    actor: {
      id: slug(name),
      name,
      kind: 'person',
      country: rows.map(row => codeOf(row.of ?? '')).find(code => code !== null) ?? null,
      aliases,
      roles: holdings.map(row => ({
        title: `${list(row.title)[0]}, ${row.of}`,
        from: orNull(row.from),
        until: orNull(row.until),
        source: orNull(row.source),
      })),
    },
    shorts: given.length > 0 ? given : [...new Set([name, ...aliases].map(lastWord))],
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

/** True when the office was held on that date, or, with `slack` above 0, within so many years of it. A source that gives no dates speaks for the year in which it saw the holder. */
export function held({ from, until, seen }: Holding, date: string, slack = 0): boolean {
  const near = (a: string): boolean => slack > 0 && Math.abs(year(a) - year(date)) <= slack
  if (from === null && until === null) return seen !== null && year(seen) === year(date)
  if (from === null) return near(until!) && until! >= date
  const started = from.slice(0, date.length) <= date || near(from)
  if (until !== null) return started && (`${until}~` >= date || near(until))
  return started && (seen === null || year(date) <= year(seen) + 1)
}
