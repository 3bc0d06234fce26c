import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { sha256 } from '../lib/hash.ts'
import { type Page, type PageOptions, readPages } from './index.ts'

const read = async (content: string | readonly string[], options?: PageOptions): Promise<Page[]> => {
  const pieces = typeof content === 'string' ? [content] : content
  const pages: Page[] = []
  const input = Readable.from(pieces.map(piece => Buffer.from(piece)))
  for await (const page of readPages('-', { ...options, input })) pages.push(page)
  return pages
}
const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
const line = (fields: object): string => `${JSON.stringify(fields)}\n`

test('a line gives its words, and its fields as claims', async () => {
  const text = 'The talks ended.\r\nBoth sides signed.'
  const fields = {
    title: 'Deal',
    url: 'https://example.com/1',
    date: '2015-07-14',
    authors: ['Martha Gellhorn', { name: 'Walter Lippmann' }],
  }
  const [page] = await read(line({ ...fields, text }))
  expect(page).toMatchObject({
    source: '-#1',
    kind: 'json',
    url: 'https://example.com/1',
    text: text.replace('\r', ''),
  })
  expect(page?.claims.map(claim => `${claim.field} ${claim.value}`)).toEqual([
    'title Deal',
    'url https://example.com/1',
    'published 2015-07-14',
    'author Martha Gellhorn',
    'author Walter Lippmann',
  ])
  expect(page?.page).toBe(sha256(JSON.stringify({ ...fields, text })))
})

test('HTML in a line is rendered', async () => {
  const [page] = await read(line({ html: '<p>The talks ended.<p>Both sides signed.' }))
  expect(page?.segments.map(segment => segment.tag)).toEqual(['p', 'p'])
})

test('a bad line is a failed page and the rest goes on', async () => {
  const pages = await read(`{"text":"One."}\n\n{"text": oops}\n[1]\n{"title":"no words"}\n{"text":"Two."}`)
  expect(pages.map(page => [page.source, page.text, page.notes[0]?.rule])).toEqual([
    ['-#1', 'One.', undefined],
    ['-#3', '', 'json-line-broken'],
    ['-#4', '', 'json-line-broken'],
    ['-#5', '', 'json-line-empty'],
    ['-#6', 'Two.', undefined],
  ])
})

test('a line longer than allowed is noted and the rest goes on', async () => {
  const long = JSON.stringify({ text: 'x'.repeat(3000) })
  const pages = await read(
    [`{"text":"One."}\n${long.slice(0, 1200)}`, `${long.slice(1200)}\n{"text":"Two."}\n`],
    { maxPageBytes: 2000 },
  )
  expect(pages.map(page => page.notes[0]?.rule)).toEqual([undefined, 'too-large', undefined])
  expect(pages[1]?.page).toBe(sha256(long))
})

test('what JSON can hold but a database cannot is replaced and noted', async () => {
  const [page] = await read(String.raw`{"text":"One \u0000 two \ud800 three."}`)
  expect(page?.text).toBe('One \uFFFD two \uFFFD three.')
  expect(page?.notes.map(note => note.rule)).toEqual(['characters-replaced'])
})

test('200 MB of lines are read in constant memory', async () => {
  const body = 'The talks ended on Tuesday and both sides signed the agreement. '.repeat(300)
  const lines = 10_500
  function* chunks(): Generator<Buffer> {
    for (let number = 0; number < lines; number++)
      yield Buffer.from(line({ title: `Talks ${number}`, text: body }))
  }
  const start = used()
  let peak = 0
  let pages = 0
  let bytes = 0
  for await (const page of readPages('-', { input: Readable.from(chunks()) })) {
    bytes += page.bytes.length
    if (++pages % 500 === 0) peak = Math.max(peak, used() - start)
  }
  expect(pages).toBe(lines)
  expect(bytes).toBeGreaterThan(200_000_000)
  // Garbage not yet collected is in this too; the stream alone would be three times as much.
  expect(peak).toBeLessThan(100_000_000)
})
