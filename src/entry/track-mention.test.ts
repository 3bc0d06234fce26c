import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

test('later words that may be a name of it point at the track named before', async () => {
  const { entries } = await readSample(
    'Turkey hailed the Black Sea Grain Initiative.',
    'Russia rejected the deal on Monday.',
    'Chad rejected the court.',
  )
  expect(entries.map(({ tracks }) => tracks.map(({ name, mention }) => [name, mention]))).toEqual([
    [['Black Sea Grain Initiative', 'Black Sea Grain Initiative']],
    [['Black Sea Grain Initiative', 'the deal']],
    [],
  ])
})

test('words that stand before any name point at nothing', async () => {
  const { entries } = await readSample(
    'Russia rejected the deal.',
    'Turkey hailed the Black Sea Grain Initiative.',
  )
  expect(entries[0]!.tracks).toEqual([])
})
