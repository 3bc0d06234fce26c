import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryHit } from '../record/query.ts'
import { actorPage } from './actor-page.ts'
import { dateLabel, firstDay, lastDay } from './date-label.ts'
import { ENTRY_COLUMNS, entryToRow } from './entry-row.ts'
import { droppedText, pagePieces } from './page-pieces.ts'
import { HOSTILE, NAIROBI } from '../../test/view-samples.ts'
import { timeline } from './timeline.ts'
import { trackPage } from './track-page.ts'

const { article, entries, actors, tracks } = NAIROBI.articles[0]!
const hits: readonly EntryHit[] = entries.map(entry => ({ entry, head: article }))
const truce = tracks.find(({ name }) => name === 'Pretoria agreement')!
const aboutTruce = hits.filter(({ entry }) => entry.tracks.some(({ id }) => id === truce.id))

const steps = (today: string) => {
  const { ahead, passed, undated } = trackPage(truce, aboutTruce, today).nextSteps
  return [ahead, passed, undated].map(found => found.map(({ entry }) => entry.evidence.trigger))
}

test.each([
  ['2020-09-24', '24 Sep 2020', '2020-09-24', '2020-09-24'],
  ['2020-09', 'Sep 2020', '2020-09-01', '2020-09-31'],
  ['2020', '2020', '2020-01-01', '2020-12-31'],
  ['2020-09-01/2020-10', '1 Sep – Oct 2020', '2020-09-01', '2020-10-31'],
  ['2020-09-18/2020-09-25', '18–25 Sep 2020', '2020-09-18', '2020-09-25'],
  ['2020-09-18/2020-10-02', '18 Sep – 2 Oct 2020', '2020-09-18', '2020-10-02'],
  ['2019-12-30/2020-01-02', '30 Dec 2019 – 2 Jan 2020', '2019-12-30', '2020-01-02'],
  ['2019/2020', '2019–2020', '2019-01-01', '2020-12-31'],
  ['2020-09-24T18:30:00Z', '24 Sep 2020', '2020-09-24', '2020-09-24'],
])('%s reads as %s', (value, label, first, last) => {
  expect([dateLabel(value), firstDay(value), lastDay(value)]).toEqual([label, first, last])
})

test('a value that is no date stays as it is', () => {
  expect(dateLabel('soon')).toBe('soon')
})

test('a timeline goes from old to new, years and months before their days, undated apart', () => {
  const { moments, undated } = timeline(hits)
  expect(moments.map(({ label, hits: found }) => [label, found.length])).toEqual([
    ['2 Nov 2022', 2],
    ['12 Nov 2022', 1],
    ['Dec 2022', 1],
    ['2023', 1],
  ])
  expect(undated).toHaveLength(5)
})

test('a timeline loses no entry and does not depend on their order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...hits], { minLength: hits.length }), shuffled => {
      const { moments, undated } = timeline(shuffled)
      expect(moments.map(({ value }) => value)).toEqual(timeline(hits).moments.map(({ value }) => value))
      expect([...moments.flatMap(moment => moment.hits), ...undated]).toHaveLength(hits.length)
    }),
  )
})

test('the next steps of a track are ahead, passed or undated as of the day given', () => {
  const undated = ['would take over', 'would be handed over']
  expect(steps('2022-11-13')).toEqual([['are to be deployed', 'could follow'], [], undated])
  expect(steps('2023-02-01')).toEqual([['could follow'], ['are to be deployed'], undated])
})

test('what is denied, unconfirmed or told on one word is contested, each with its reason', () => {
  const doubts = trackPage(truce, hits, '2022-11-13').contested
  expect(doubts.map(({ doubt, hit }) => [doubt, hit.entry.act])).toEqual([
    ['negated', 'RETREAT'],
    ['unconfirmed', 'COERCE'],
  ])
})

const told = (holder: string) =>
  trackPage(truce, [{ ...hits[0]!, entry: { ...entries[0]!, holder } }], '2022-11-13')

test('what another tells of an act is contested, what the one who acts tells is not', () => {
  expect(told('Kenya').contested.map(({ doubt }) => doubt)).toEqual(['word'])
  expect(told('Ethiopia').contested).toEqual([])
})

test('the parties of a track are counted', () => {
  expect(trackPage(truce, aboutTruce, '2022-11-13').parties[0]).toEqual({
    value: 'ethiopia',
    label: 'Ethiopia',
    count: 3,
  })
})

test('an actor page counts what the actor does and with whom', () => {
  const eritrea = actors.find(({ name }) => name === 'Eritrea')!
  const page = actorPage(
    eritrea,
    hits.filter(({ entry }) => [...entry.actors, ...entry.targets].some(({ id }) => id === eritrea.id)),
  )
  expect(page.acts).toEqual([
    { value: 'COERCE', label: 'COERCE', count: 1 },
    { value: 'RETREAT', label: 'RETREAT', count: 1 },
  ])
  expect(page.others.map(({ label }) => label)).toEqual(['Tigrayan officials'])
})

test('the pieces of a page join to its text and tell what became of each', () => {
  const pieces = pagePieces(NAIROBI.page.text, [article])
  expect(pieces.map(({ text }) => text).join('')).toBe(NAIROBI.page.text)
  const labels = pieces.flatMap(piece => piece.labels)
  expect(labels).toHaveLength(article.blocks.length + article.dropped.length)
})

test('dropped text stands before the block it preceded', () => {
  expect(
    droppedText(article, NAIROBI.page.text).map(({ before, text }) => [before, text.slice(0, 9)]),
  ).toEqual([
    [0, 'World  Af'],
    [1, 'Ethiopian'],
    [4, 'Read also'],
    [7, 'Related s'],
  ])
})

test('a row has every column, and takes text as it is', () => {
  for (const hit of hits) expect(Object.keys(entryToRow(hit))).toEqual(ENTRY_COLUMNS)
  const row = entryToRow({ entry: HOSTILE.articles[0]!.entries[0]!, head: HOSTILE.articles[0]!.article })
  expect(row).toMatchObject({ act: 'SAY', actors: '<b>Kenya</b>', url: 'javascript:alert(1)', when: null })
})
