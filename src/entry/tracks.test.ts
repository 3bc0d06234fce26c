import { expect, test } from 'vitest'
import { openKnowledge } from './knowledge.ts'
import { findTracks } from './tracks.ts'

const knowledge = await openKnowledge()
const names = (text: string): string[] => findTracks(text, knowledge).map(({ track }) => track.name)

test.each([
  ['They stood by the Astana process.', ['Astana process']],
  ['In line with Resolution 2254, he said.', ['UN Security Council Resolution 2254']],
  [
    'Under UNSCR 1701 and Security Council resolution 425',
    ['UN Security Council Resolution 1701', 'UN Security Council Resolution 425'],
  ],
  [
    'The 2015 nuclear deal, or JCPOA',
    ['Joint Comprehensive Plan of Action', 'Joint Comprehensive Plan of Action'],
  ],
  ['Russia left the Black Sea grain deal.', ['Black Sea Grain Initiative']],
  ['Syria’s constitutional committee met.', ['Syrian Constitutional Committee']],
  ['The six-party talks resumed.', ['Six-Party Talks']],
  ['The Abu Dhabi talks ended without a word.', ['Abu Dhabi talks']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  'Its New Year resolution was 2254 pages long.',
  'The Monday talks and the Iran agreement were discussed.',
  'Talks resumed; an agreement is near.',
  'Under General Assembly resolution 181 they voted.',
  'He quadrupled the grain in the quad.',
])('no track in: %s', text => {
  expect(names(text)).toEqual([])
})

test('a found track is words of its text, with its kind', () => {
  const text = 'Both sides named the Minsk agreements and UNIFIL.'
  const found = findTracks(text, knowledge)
  expect(found.map(({ range }) => text.slice(...range))).toEqual(['Minsk agreements', 'UNIFIL'])
  expect(found.map(({ track }) => track.kind)).toEqual(['agreement', 'mission'])
})
