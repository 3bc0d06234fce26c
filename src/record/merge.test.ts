import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTOR_KINDS, type Actor } from '../entry/actor.ts'
import { TRACK_KINDS, type Track } from '../entry/track.ts'
import { mergeActors, mergeAll, mergeTracks } from './merge.ts'

const words = fc.constantFrom('Iran', 'Islamic Republic of Iran', 'Tehran', 'Persia', 'IRI')
const id = fc.constant('iran')
const role = fc.record({
  title: words,
  from: fc.option(fc.constantFrom('1979', '2013-08-03')),
  until: fc.option(fc.constant('2021')),
  source: fc.constant(null),
})
const actors: fc.Arbitrary<Actor> = fc.record({
  id,
  name: words,
  kind: fc.constantFrom(...ACTOR_KINDS),
  country: fc.option(fc.constantFrom('IR', 'IQ')),
  aliases: fc.array(words, { maxLength: 3 }),
  roles: fc.array(role, { maxLength: 2 }),
})
const tracks: fc.Arbitrary<Track> = fc.record({
  id,
  name: words,
  kind: fc.constantFrom(...TRACK_KINDS),
  aliases: fc.array(words, { maxLength: 3 }),
})

function holdsFor<T extends { readonly id: string }>(items: fc.Arbitrary<T>, merge: (a: T, b: T) => T): void {
  fc.assert(
    fc.property(items, items, items, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a))
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      expect(mergeAll([a, b, a, c, b], merge)).toEqual(mergeAll([c, b, a], merge))
    }),
  )
}

test('actors merge the same in any order and any number of times', () => holdsFor(actors, mergeActors))
test('tracks merge the same in any order and any number of times', () => holdsFor(tracks, mergeTracks))

test('the fuller name wins and the other becomes an alias; a known kind wins', () => {
  const base = { id: 'lavrov', country: null, roles: [] }
  const short: Actor = { ...base, name: 'Lavrov', kind: 'unknown', aliases: [] }
  const full: Actor = {
    ...base,
    name: 'Sergei Lavrov',
    kind: 'person',
    country: 'RU',
    aliases: ['Sergey Lavrov'],
  }
  expect(mergeActors(short, full)).toEqual({ ...full, aliases: ['Lavrov', 'Sergey Lavrov'] })
})
