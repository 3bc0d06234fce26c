import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

/** Trigger and time of each entry; the samples are of Wednesday, 1 May 2024. */
const dated = async (...paragraphs: readonly string[]): Promise<(string | undefined)[][]> =>
  (await readSample(...paragraphs)).entries.map(({ evidence, when }) => [evidence.trigger, when?.value])

test('a weekday is the coming one where the act lies ahead', async () => {
  expect(await dated('Lavrov will meet Shoukry in Cairo on Monday.')).toEqual([['will meet', '2024-05-06']])
  expect(await dated('Lavrov met Shoukry in Cairo on Monday.')).toEqual([['met', '2024-04-29']])
})

test('“a day after” dates what came first', async () => {
  expect(await dated('On 24 April Chad expelled the envoy, a day after Sudan signed the accord.')).toEqual([
    ['expelled', '2024-04-24'],
    ['signed', '2024-04-23'],
  ])
})

test('the day of a signing is not carried to what is said later', async () => {
  const [, , said] = await dated(
    'On 24 April Chad expelled the envoy, a day after Sudan signed the accord.',
    'Sudan said the wells were dry.',
  )
  expect(said).toEqual(['said', undefined])
})
