import { expect, test } from 'vitest'
import { knowledgeFiles, openKnowledge } from './knowledge.ts'
import { nameKey } from './knowledge/names.ts'
import { held } from './knowledge/person.ts'
import { knowledgeText, parseTable } from './knowledge/table.ts'

const knowledge = await openKnowledge()
const DATE = /^(?:1[89]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

test.each(knowledgeFiles())('%s says what it is, and every row fits its columns', file => {
  const text = knowledgeText(file)
  expect(text).toMatch(/^# \S/)
  expect(text).toMatch(/^# .*Licence: \S/m)
  const lines = text.split('\n').filter(line => line && !line.startsWith('#'))
  const columns = lines[0]!.split('\t').length
  for (const line of lines) expect(line.split('\t').length, line).toBe(columns)
})

test.each(knowledgeFiles())('%s has only dates that are dates, in order', file => {
  for (const { name, from, until, seen, lat, lon } of parseTable(knowledgeText(file))) {
    expect(name, 'a row without a name').toBeTruthy()
    for (const date of [from, until, seen]) if (date) expect(date, name).toMatch(DATE)
    if (from && until) expect(from <= `${until}~`, `${name}: ${from} to ${until}`).toBe(true)
    if (lat) expect(Math.abs(Number(lat)), name).toBeLessThanOrEqual(90)
    if (lon) expect(Math.abs(Number(lon)), name).toBeLessThanOrEqual(180)
  }
})

const actors = [
  ...knowledge.countries.map(({ actor, seats, from, until }) => ({
    actor,
    names: [actor.name, ...actor.aliases, ...seats],
    from,
    until,
  })),
  ...[...knowledge.persons.map(({ actor }) => actor), ...knowledge.groups].map(actor => ({
    actor,
    names: [actor.name, ...actor.aliases],
    from: null,
    until: null,
  })),
]

const twice = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

test('no two actors have one id, nor two tracks', () => {
  expect(twice(actors.map(({ actor }) => actor.id))).toEqual([])
  expect(twice(knowledge.tracks.map(({ id }) => id))).toEqual([])
})

test('no name belongs to two actors on the same date', () => {
  const owners = new Map<string, (typeof actors)[number][]>()
  for (const each of actors)
    for (const key of new Set(each.names.map(nameKey))) owners.set(key, [...(owners.get(key) ?? []), each])
  const clashes = [...owners].flatMap(([key, all]) =>
    all.flatMap((a, at) =>
      all
        .slice(at + 1)
        .filter(b => (a.from ?? '') < (b.until ?? '~') && (b.from ?? '') < (a.until ?? '~'))
        .map(b => `${key}: ${a.actor.name}, ${b.actor.name}`),
    ),
  )
  expect(clashes).toEqual([])
})

test('no name belongs to two tracks', () => {
  const owner = new Map<string, string>()
  for (const { id, name, aliases } of knowledge.tracks)
    for (const each of [name, ...aliases]) {
      expect(owner.get(each) ?? id, each).toBe(id)
      owner.set(each, id)
    }
})

test('every office belongs to a country or body that is known', () => {
  const known = new Set(actors.map(({ actor }) => actor.name))
  const unknown = knowledge.persons.flatMap(({ holdings }) => holdings.map(each => each.of))
  expect([...new Set(unknown.filter(of => !known.has(of)))]).toEqual([])
})

test('the same files give the same version', async () => {
  expect((await openKnowledge()).version).toBe(knowledge.version)
  expect(knowledge.version).toMatch(/^[0-9a-f]{64}$/)
})

test('an office is held from its first to its last day', () => {
  const holding = { office: 'president', of: 'France', from: '1995-05-17', until: '2007-05-16', seen: null }
  expect(held(holding, '2007-05-16')).toBe(true)
  expect(held(holding, '2007-05-17')).toBe(false)
  expect(held(holding, '2008-01-01', 1)).toBe(true)
  expect(held({ ...holding, from: null, until: null, seen: '2019-06' }, '2019-12-01')).toBe(true)
  expect(held({ ...holding, from: null, until: null, seen: '2019-06' }, '2020-01-01')).toBe(false)
})
