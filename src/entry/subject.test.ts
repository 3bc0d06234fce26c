import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

test.each([
  [
    'Kubrakov signed the agreement for Ukraine on Friday, and Russian Defence Minister Sergei Shoigu signed for Moscow.',
    'signed',
    'Sergei Shoigu',
  ],
  [
    'Serbia signed the accord and President Hakainde Hichilema criticised it.',
    'criticised',
    'Hakainde Hichilema',
  ],
  ['Chile, Peru and Brazil criticised the vote.', 'criticised', 'Chile + Peru + Brazil'],
  ['President Hakainde Hichilema "condemns" the raid.', 'condemns', 'Hakainde Hichilema'],
])('%s', async (sentence, trigger, actors) => {
  const { entries } = await readSample(sentence)
  const told = entries.findLast(({ evidence }) => evidence.trigger === trigger)
  expect(told?.actors.map(({ name }) => name).join(' + ')).toBe(actors)
})
