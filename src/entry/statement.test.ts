import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

const said = async (sentence: string): Promise<unknown[]> =>
  (await readSample(sentence)).entries
    .filter(({ act }) => act === 'SAY')
    .map(({ actors, content }) => [actors[0]?.name, content])

test.each([
  [
    'The attack cast serious doubt on the grain deal, US Secretary of State Antony Blinken said on Saturday.',
    'Antony Blinken',
    'The attack cast serious doubt on the grain deal',
  ],
  [
    'Two ships were hit near Odesa, the ministry said in a statement.',
    'ministry',
    'Two ships were hit near Odesa',
  ],
  [
    'The harvest was safe, Emmanuel Macron told reporters in Geneva on Monday.',
    'Emmanuel Macron',
    'The harvest was safe',
  ],
  [
    'The wells were dry, his deputy spokesman, Farhan Haq, said in a statement.',
    'Farhan Haq',
    'The wells were dry',
  ],
  [
    'Emmanuel Macron wrote on Twitter that to strike the port was an insult.',
    'Emmanuel Macron',
    'to strike the port was an insult',
  ],
  ['Emmanuel Macron denied at first that he had lost the town.', 'Emmanuel Macron', 'he had lost the town'],
])('%s', async (sentence, speaker, content) => {
  expect(await said(sentence)).toEqual([[speaker, content]])
})
