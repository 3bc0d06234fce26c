import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord } from '../../record/index.ts'
import type { OpenRecord } from '../../record/record.ts'
import { HOSTILE, NAIROBI } from '../../../test/view-samples.ts'
import { createApp } from '../app.tsx'
import * as schema from './schemas.ts'

const store = mkdtempSync(join(tmpdir(), 'rapporteur-api-'))
let record: OpenRecord
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  record = await openRecord({ store })
  await record.append([NAIROBI, HOSTILE])
  app = createApp(record, { today: () => '2022-11-13' })
})

afterAll(async () => {
  await record.close()
  rmSync(store, { recursive: true })
})

const get = async (path: string) => {
  const response = await app.request(`/api${path}`)
  const body: unknown = await response.json()
  return { response, status: response.status, body }
}
const { article, entries } = NAIROBI.articles[0]!

const ANSWERS: readonly (readonly [path: string, schema: z.ZodType, page: string])[] = [
  ['/stats', schema.Stats, '/about'],
  ['/entries', schema.FoundEntries, '/search'],
  [
    '/entries?text=truce&order=oldest&limit=3',
    schema.FoundEntries,
    '/search?text=truce&order=oldest&limit=3',
  ],
  [`/entries/${entries[0]!.id}`, schema.EntryAnswer, `/entries/${entries[0]!.id}`],
  ['/articles?text=truce', schema.FoundArticles, '/articles?text=truce'],
  [`/articles/${article.article}`, schema.Article, `/articles/${article.article}`],
  [`/articles/${article.article}/entries`, schema.EntriesAnswer, `/articles/${article.article}`],
  [`/pages/${NAIROBI.page.page}`, schema.Page, `/pages/${NAIROBI.page.page}`],
  ['/actors', schema.ActorsAnswer, '/actors'],
  ['/actors/ethiopia', schema.ActorAnswer, '/actors/ethiopia'],
  ['/tracks?limit=1', schema.TracksAnswer, '/tracks?limit=1'],
  ['/tracks/pretoria-agreement', schema.TrackAnswer, '/tracks/pretoria-agreement'],
]

test.each(ANSWERS)('%s answers in its schema and names its page', async (path, noun, page) => {
  const { status, body, response } = await get(path)
  expect(status).toBe(200)
  expect(noun.parse(body)).toEqual(body)
  expect(response.headers.get('link')).toBe(`<${page}>; rel="alternate"; type="text/html"`)
  expect((await app.request(page)).status).toBe(200)
})

test('entries come whole, as they were kept', async () => {
  const { body } = await get(`/articles/${article.article}/entries`)
  expect(body).toEqual({ entries: JSON.parse(JSON.stringify(entries)) })
})

test.each([
  ['/entries?act=FOO', 400, 'usage/option'],
  ['/entries?actr=ethiopia', 400, 'usage/option'],
  ['/entries?from=2022-13-01', 400, 'usage/option'],
  ['/entries/ffffffffff', 404, 'record/not-found'],
  ['/tracks/no-such-track', 404, 'record/not-found'],
  ['/nowhere', 404, 'record/not-found'],
])('%s is refused with %i %s', async (path, status, code) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(schema.ErrorBody.parse(answer.body)).toEqual(answer.body)
  expect(answer.body).toMatchObject({ error: { code } })
})

const Names = z.record(z.string(), z.unknown())
const Description = z.object({ paths: Names, components: z.object({ schemas: Names }) })

test('the description names every path and every noun', async () => {
  const { body } = await get('/openapi.json')
  expect(body).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api' }] })
  const { paths, components } = Description.parse(body)
  expect(Object.keys(paths)).toEqual([
    '/stats',
    '/entries',
    '/articles',
    '/actors',
    '/tracks',
    '/articles/{id}',
    '/articles/{id}/entries',
    '/pages/{id}',
    '/entries/{id}',
    '/actors/{id}',
    '/tracks/{id}',
  ])
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(['Entry', 'Article', 'Actor', 'Track', 'Page', 'Error', 'FoundEntries']),
  )
})
