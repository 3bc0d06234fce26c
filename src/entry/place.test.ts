import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { openKnowledge } from './knowledge.ts'
import { findPlaces } from './place.ts'

const knowledge = await openKnowledge()
const names = (text: string): string[] => findPlaces(text, knowledge).map(({ where }) => where.name)

test.each([
  ['He flew from Beirut to Damascus.', ['Beirut', 'Damascus']],
  ['Talks in Geneva, Switzerland, went on.', ['Geneva', 'Switzerland']],
  ['Shelling in southern Lebanon and eastern Ukraine.', ['southern Lebanon', 'eastern Ukraine']],
  ['Rockets hit north-eastern Syria.', ['north-eastern Syria']],
  ['A drone fell near Baghdad International Airport.', ['Baghdad International Airport']],
  ['Ships crossed the Strait of Hormuz to Côte d’Ivoire.', ['Strait of Hormuz', 'Ivory Coast']],
  ['Protests in the U.S. and in Kiev.', ['United States', 'Kyiv']],
  ['In the Middle East, Syria is named; in Syria the region knows.', ['Middle East', 'Syria', 'Syria']],
  ['The Hague and the West Bank', ['The Hague', 'West Bank']],
  ["After Doha, Moscow’s envoy left for N'Djamena.", ['Doha', 'Moscow', "N'Djamena"]],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  'The Lebanese and Iraqi envoys spoke Russian.',
  'The Washington Post quoted Michael Jordan.',
  'It cost US$20 at the University of Georgia.',
  'A nice reading of the split was mobile.',
  'They told us that who knows.',
  'Israelis and Iranians; Nigerien; Beirutis.',
])('no place in: %s', text => {
  expect(names(text)).toEqual([])
})

test('a place carries its country and a point', () => {
  const [beirut, south] = findPlaces('From Beirut to southern Lebanon.', knowledge).map(({ where }) => where)
  expect(beirut).toMatchObject({ country: 'LB', id: 'geonames:276781', text: 'Beirut' })
  expect(beirut!.lat).toBeCloseTo(33.9, 0)
  expect(south).toMatchObject({ country: 'LB', id: null, text: 'southern Lebanon' })
})

test('a found place is words of its text, and places do not overlap', () => {
  const words = [
    'southern',
    'Lebanon',
    'New',
    'York',
    'Post',
    'the',
    'Gaza',
    'Strip',
    'City',
    ',',
    'U.S.',
    '’s',
    'Iraqi',
    'province',
    '.',
  ]
  assert(
    property(array(constantFrom(...words), { maxLength: 25 }), pieces => {
      const text = pieces.join(' ')
      let end = 0
      for (const { range, where } of findPlaces(text, knowledge)) {
        expect(text.slice(...range)).toBe(where.text)
        expect(range[0]).toBeGreaterThanOrEqual(end)
        end = range[1]
      }
    }),
  )
})
