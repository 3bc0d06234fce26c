import { expect, test } from 'vitest'
import { pageOfBytes } from './page/index.ts'
import { openReader } from './read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const reader = await openReader()

const STORY = `Prespa agreement signed on the lake shore

2018-06-17

Greece and Macedonia signed an agreement on Sunday to end their dispute over a name.

“This is a historic day,” Macedonian Foreign Minister Nikola Dimitrov said.
`

test('the same page gives the same reading, byte for byte', async () => {
  const [one, other] = [1, 2].map(() => reader.read(pageOfBytes(bytes(STORY), 'prespa.txt', 'text')))
  expect(JSON.stringify(await one)).toBe(JSON.stringify(await other))
})

test('a page without a story keeps a note that says so', async () => {
  const { page, articles } = await reader.read(pageOfBytes(bytes('Home\nLog in\n'), 'menu.txt', 'text'))
  expect(articles).toEqual([])
  expect(page.notes.map(({ rule }) => rule)).toEqual(['no-story'])
})

test('a page that could not be read keeps the reason it has, and no second one', async () => {
  const { page, articles } = await reader.read(pageOfBytes(bytes(''), 'empty.txt', 'text'))
  expect(articles).toEqual([])
  expect(page.notes.map(({ rule }) => rule)).toEqual(['empty'])
})
