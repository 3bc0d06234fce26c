import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord } from '../record/index.ts'
import type { OpenRecord } from '../record/record.ts'
import { HOSTILE, NAIROBI } from '../../test/view-samples.ts'
import { createApp, serve } from './index.ts'

const store = mkdtempSync(join(tmpdir(), 'rapporteur-desk-'))
let record: OpenRecord
let app: ReturnType<typeof createApp>
let empty: string
const failures: unknown[] = []

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers })
  return { response, status: response.status, body: await response.text() }
}

beforeAll(async () => {
  record = await openRecord({ store })
  app = createApp(record, { today: () => '2022-11-13', onFailure: error => failures.push(error) })
  empty = (await get('/')).body
  await record.append([NAIROBI, HOSTILE])
})

afterAll(async () => {
  await record.close()
  rmSync(store, { recursive: true })
})

const { article, entries } = NAIROBI.articles[0]!
const hostile = HOSTILE.articles[0]!

test('an empty record says what to do', () => {
  expect(empty).toContain('rapporteur add PAGE...')
})

test.each([
  ['/', ['11 entries', 'SUPPORT', 'on the word of', 'Tigrayan officials', '2 articles']],
  ['/search?act=AGREE', ['1 entry', 'Take away act', 'href="/api/entries?act=AGREE"']],
  ['/search?act=&text=truce&from=', ['Pretoria agreement']],
  ['/articles?text=truce', ['Ethiopian and Tigrayan commanders settle how to disarm']],
  [`/articles/${article.article}`, ['<mark class="trigger s-negated"', 'Show what was dropped (4)']],
  [
    `/articles/${article.article}?dropped=1`,
    ['dropped: repeated title', 'Read also: Fuel prices rise again'],
  ],
  [`/entries/${entries[6]!.id}`, ['had not left', 'unconfirmed', entries[6]!.id]],
  ['/actors', ['Ethiopia']],
  ['/actors/eritrea', ['With or towards', 'Tigrayan officials']],
  ['/tracks', ['Nairobi declaration']],
  ['/tracks/pretoria-agreement', ['Next steps', 'Ahead', 'Contested', 'Denied or not done', 'Timeline']],
  [`/pages/${NAIROBI.page.page}`, ['dropped: related story', '1 · paragraph', '/raw']],
  ['/about', ['On whose word', store]],
])('%s shows what it should', async (path, words) => {
  const { status, body, response } = await get(path)
  expect(status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
  for (const word of words) expect(body).toContain(word)
})

test('every entry of an article stands in the reader with its number, its words and its permalink', async () => {
  const { body } = await get(`/articles/${article.article}`)
  for (const entry of entries) expect(body).toContain(`href="/entries/${entry.id}"`)
  for (const [index] of entries.entries()) {
    expect(body).toContain(`id="n${index + 1}"`)
    expect(body).toContain(`href="#n${index + 1}"`)
  }
})

test.each(['/', '/api/stats', '/nowhere', '/search?limit=0', '/about'])(
  '%s has the security headers',
  async path => {
    const { headers } = (await get(path)).response
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('private, no-cache')
  },
)

test('no page holds a script, style or handler of its own', async () => {
  const pages = ['/', '/about', `/articles/${hostile.article.article}`, `/entries/${entries[0]!.id}`]
  for (const path of pages) {
    const { body } = await get(path)
    expect(body.match(/<script/g)).toHaveLength(1)
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=/)
  }
})

test('text that tries to be markup stays text, everywhere', async () => {
  const paths = [
    '/',
    '/articles',
    '/actors',
    '/tracks',
    `/articles/${hostile.article.article}?dropped=1`,
    `/entries/${hostile.entries[0]!.id}`,
    `/pages/${HOSTILE.page.page}`,
    `/actors/${encodeURIComponent(hostile.actors[0]!.id)}`,
    `/tracks/${encodeURIComponent(hostile.tracks[0]!.id)}`,
    `/search?text=${encodeURIComponent('"><script>alert(1)</script>')}`,
    `/search?publisher=${encodeURIComponent('<script>alert(1)</script>')}`,
  ]
  for (const path of paths) {
    const { body, status } = await get(path)
    expect(status, path).toBe(200)
    expect(body, path).not.toMatch(/<script>|<iframe|<img|<b>Kenya|<i>Mission|href="javascript/)
  }
})

test('links out are to the web only, and tell nothing', async () => {
  const { body } = await get(`/articles/${article.article}`)
  expect(body).toContain('<a href="https://example.org/nairobi" rel="noopener noreferrer external">')
})

test('a page is given back as plain text to be saved, byte for byte', async () => {
  const response = await app.request(`/pages/${HOSTILE.page.page}/raw`)
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{12}\.txt"$/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(HOSTILE.page.bytes)
})

test('the beginning of an id leads to the whole address', async () => {
  const cases = [
    [`/entries/${entries[0]!.id.slice(0, 10)}`, `/entries/${entries[0]!.id}`],
    [`/articles/${article.article.slice(0, 10)}`, `/articles/${article.article}`],
    [`/entries/${article.article.slice(0, 10)}`, `/articles/${article.article}`],
    [`/pages/${NAIROBI.page.page.slice(0, 10)}/raw`, `/pages/${NAIROBI.page.page}/raw`],
    [`/api/entries/${entries[0]!.id.slice(0, 10)}`, `/api/entries/${entries[0]!.id}`],
  ]
  for (const [short, whole] of cases) {
    const { response, status } = await get(short!)
    expect([status, response.headers.get('location')]).toEqual([302, whole])
  }
})

test.each([
  '/nowhere',
  '/entries/ffffffffff',
  '/actors/nobody-of-that-name',
  '/entries/ab',
  '/static/desk.css',
])('%s is a helpful 404', async path => {
  const { status, body } = await get(path)
  expect(status).toBe(404)
  expect(body).toContain('Nothing is kept here')
  expect(body).toContain('Back to the record')
})

test.each([
  ['/search?act=FOO', 'Expected one of SAY, AGREE'],
  ['/search?from=yesterday', 'Expected a day such as 2020-09-24 for from, got `yesterday`.'],
  ['/search?limit=0', 'Expected 1 or more for limit, got `0`.'],
  ['/search?limit=9999', 'Expected 500 or less for limit, got `9999`.'],
  ['/actors?offset=-1', 'Expected 0 or more for offset'],
  ['/search?limit=many', 'Expected a whole number for limit, got `many`.'],
])('%s is refused in plain words', async (path, message) => {
  const { status, body } = await get(path)
  expect(status).toBe(400)
  expect(body).toContain(message)
})

test.each([
  ['localhost:4747', 200],
  ['127.0.0.1', 200],
  ['[::1]:4747', 200],
  ['LOCALHOST', 200],
  ['evil.example', 421],
  ['localhost.evil.example:4747', 421],
])('a request for %s is answered with %i', async (host, status) => {
  expect((await get('/about', { host })).status).toBe(status)
})

test('files for the browser are kept for ever under the hash of their content', async () => {
  const { body } = await get('/about')
  const paths = [...body.matchAll(/"(?<path>\/static\/[^"]+)"/g)].map(match => match.groups!['path']!)
  expect(paths).toHaveLength(3)
  for (const path of paths) {
    const { status, response } = await get(path)
    expect(status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
})

test('whatever is asked, nothing fails inside', async () => {
  const strange = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '%', "'", '"', '(', '-', 'or', '\ud800'),
  )
  await fc.assert(
    fc.asyncProperty(strange, async text => {
      const asked = new URLSearchParams({ text }).toString()
      const id = encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
      for (const path of [
        `/search?${asked}`,
        `/articles?${asked}`,
        `/actors?${asked}`,
        `/entries/${id}`,
        `/api/actors/${id}`,
      ])
        expect([200, 302, 400, 404]).toContain((await get(path)).status)
    }),
    { numRuns: 25 },
  )
  expect(failures).toEqual([])
})

test('a desk that is served answers, says when its port is taken, and lets go of it', async () => {
  const first = await serve(record, { port: 0 })
  const port = Number(new URL(first.url).port)
  expect(first.url).toBe(`http://127.0.0.1:${port}/`)
  expect((await fetch(`${first.url}api/stats`)).status).toBe(200)
  await expect(serve(record, { port })).rejects.toMatchObject({ code: 'usage/option' })
  await first.close()
  const again = await serve(record, { port })
  await again.close()
})
