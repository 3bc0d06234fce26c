import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

/** Act, status, actors and holder of each entry. */
const told = async (...paragraphs: readonly string[]): Promise<string[]> =>
  (await readSample(...paragraphs)).entries.map(
    ({ act, status, actors, holder }) =>
      `${act} ${status} ${actors.map(({ name }) => name).join(' + ')} (${holder})`,
  )

test.each([
  ['Russia denied blocking the ports.', 'COERCE negated Russia (Russia)'],
  ['Iran denied that it had attacked the ship.', 'ASSAULT negated Iran (Iran)'],
  ['Russia denied any part in the strike.', 'ASSAULT negated Russia (Russia)'],
])('what is denied did not happen on the word of who denies it: %s', async (sentence, act) => {
  const [said, denied] = await told(sentence)
  expect(said).toMatch(/^SAY happened/)
  expect(denied).toBe(act)
})

test('a request denied is refused', async () => {
  expect(await told('Chad denied the request.')).toEqual(['REJECT happened Chad (reporter)'])
})

test('who has nothing to do with an act has not done it', async () => {
  expect(await told('Emmanuel Macron said Chad had nothing to do with this attack.')).toEqual([
    'SAY happened Emmanuel Macron (reporter)',
    'ASSAULT negated Chad (Emmanuel Macron)',
  ])
})

test('what is demanded is proposed', async () => {
  expect(await told('Kenya demanded that Rwanda withdraw its troops.')).toEqual([
    'REQUEST happened Kenya (reporter)',
    'RETREAT proposed Rwanda (Kenya)',
  ])
})

test('who warns of what he will do himself threatens', async () => {
  const { entries } = await readSample('Chad warned it would strike Sudan if the talks failed.')
  expect(entries[0]).toMatchObject({
    act: 'THREATEN',
    content: 'it would strike Sudan if the talks failed',
  })
  expect(entries[1]).toMatchObject({ act: 'ASSAULT', status: 'conditional', holder: 'Chad' })
  expect((await told('Chad warned it would rain.'))[0]).toMatch(/^SAY/)
})

test.each([
  'The claim could not be independently verified.',
  'There was no immediate comment from Khartoum.',
  'The report has not been confirmed by the ministry.',
])('an act told by another is unconfirmed before “%s”', async next => {
  const { entries } = await readSample(`Chad said Sudan had expelled its envoy. ${next}`)
  expect(entries.slice(0, 2).map(({ act, unconfirmed }) => [act, unconfirmed])).toEqual([
    ['SAY', false],
    ['SANCTION', true],
  ])
})

test('a deal signed is done, not said', async () => {
  const { entries } = await readSample('Chad and Sudan signed the accord.')
  expect(entries[0]).toMatchObject({ act: 'SUPPORT', speech: null, content: 'the accord' })
})
