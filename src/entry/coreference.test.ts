import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

test('a role set apart from a name is that person, and is named by both', async () => {
  const { entries } = await readSample(
    'Emmanuel Macron met his Brazilian counterpart, Mauro Vieira, in Cairo.',
  )
  expect(entries[0]!.actors.map(({ name, mention }) => [name, mention])).toContainEqual([
    'Mauro Vieira',
    'his Brazilian counterpart, Mauro Vieira',
  ])
})

test('a role in a list of names stays a role', async () => {
  const { entries } = await readSample('The minister, Chile and Peru met in Cairo.')
  expect(entries[0]!.actors.map(({ mention }) => mention)).toEqual(['The minister', 'Chile', 'Peru'])
})
