import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../lib/hash.ts'
import { ROOT } from '../lib/root.ts'
import { slug } from '../lib/slug.ts'
import type { Actor } from './actor.ts'
import { ACTOR_KINDS } from './actor.ts'
import type { Country } from './knowledge/country.ts'
import { toCountries } from './knowledge/country.ts'
import { nameKey, put, shortKey } from './knowledge/names.ts'
import type { Person } from './knowledge/person.ts'
import { toPersons } from './knowledge/person.ts'
import type { KnownPlace } from './knowledge/place-names.ts'
import { toPlaces } from './knowledge/place-names.ts'
import type { Row } from './knowledge/table.ts'
import { knowledgeText, list, orNull, parseTable } from './knowledge/table.ts'
import type { Track } from './track.ts'
import { TRACK_KINDS } from './track.ts'

/** What is known before any page is read: countries, places, actors, tracks, and the ways to find them by name. */
export interface Knowledge {
  /** SHA-256 over the knowledge files; part of what makes an entry reproducible. */
  readonly version: string
  readonly countries: readonly Country[]
  readonly persons: readonly Person[]
  /** Bodies, armed groups, outlets, peoples. */
  readonly groups: readonly Actor[]
  readonly tracks: readonly Track[]
  /** By `nameKey` of name, alias and seat. */
  readonly countriesByName: ReadonlyMap<string, readonly Country[]>
  /** By `nameKey` of demonym. */
  readonly countriesByDemonym: ReadonlyMap<string, readonly Country[]>
  /** By `nameKey` of full name and alias. */
  readonly personsByName: ReadonlyMap<string, readonly Person[]>
  /** By `shortKey` of the short name. */
  readonly personsByShort: ReadonlyMap<string, readonly Person[]>
  readonly groupsByName: ReadonlyMap<string, readonly Actor[]>
  /** By the name as written, marks removed. */
  readonly placesByName: ReadonlyMap<string, KnownPlace>
}

const kindOf = <K extends string>(kinds: readonly K[], kind: string | undefined, fallback: K): K =>
  kinds.find(each => each === kind) ?? fallback

const toGroup = (row: Row): Actor => ({
  id: slug(row.name ?? ''),
  name: row.name ?? '',
  kind: kindOf(ACTOR_KINDS, row.kind, 'organisation'),
  country: orNull(row.country),
  aliases: list(row.aliases),
  roles: [],
})

const toTrack = (row: Row): Track => ({
  id: slug(row.name ?? ''),
  name: row.name ?? '',
  kind: kindOf(TRACK_KINDS, row.kind, 'process'),
  aliases: list(row.aliases),
})

function byName<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of items) for (const name of namesOf(item)) put(map, nameKey(name), item)
  return map
}

/** The files of `knowledge/`, in the order they are read. */
export function knowledgeFiles(): readonly string[] {
  const actors = readdirSync(join(ROOT, 'knowledge', 'actors')).filter(name => name.endsWith('.tsv'))
  const names = ['countries.tsv', 'countries.own.tsv', 'places.own.tsv', 'places.tsv', 'tracks.tsv']
  return [...names, ...actors.toSorted().map(name => `actors/${name}`)]
}

/** Loads the files of `knowledge/`. The same files give the same knowledge. */
export async function openKnowledge(): Promise<Knowledge> {
  const texts = knowledgeFiles().map(file => ({ file, text: knowledgeText(file) }))
  const rows = (wanted: (file: string) => boolean): readonly Row[] =>
    texts.filter(({ file }) => wanted(file)).flatMap(({ text }) => parseTable(text))
  const countries = toCountries(rows(file => file.startsWith('countries')))
  const codes = new Map(countries.map(country => [country.actor.name, country.code]))
  const persons = toPersons(
    rows(file => file.startsWith('actors/persons')),
    name => codes.get(name) ?? null,
  )
  const groups = rows(file => file.startsWith('actors/') && !file.startsWith('actors/persons')).map(toGroup)
  return {
    version: sha256(texts.map(({ text }) => text).join('\0')),
    countries,
    persons,
    groups,
    tracks: rows(file => file === 'tracks.tsv').map(toTrack),
    countriesByName: byName(countries, ({ actor, seats }) => [actor.name, ...actor.aliases, ...seats]),
    countriesByDemonym: byName(countries, country => country.demonyms),
    personsByName: byName(persons, ({ actor }) => [actor.name, ...actor.aliases]),
    personsByShort: byName(persons, person => person.shorts.map(shortKey)),
    groupsByName: byName(groups, actor => [actor.name, ...actor.aliases]),
    placesByName: toPlaces(
      rows(file => file.startsWith('places')),
      countries,
    ),
  }
}
