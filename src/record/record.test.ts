import { afterAll, expect, test } from 'vitest'
import { empty, kindsOfStore } from '../../test/record-stores.ts'
import { failedReading, generatedReading, READINGS } from '../../test/record-samples.ts'
import type { Reading } from '../entry/reading.ts'
import { sha256 } from '../lib/hash.ts'
import { openDatabase } from './database.ts'
import { eventsOf } from './same-event.ts'
import { openRecord } from './index.ts'
import { recordOn } from './record-on.ts'
import type { OpenRecord } from './record.ts'

const sample = (index: number): Reading => READINGS[index]!
const [astana, steppe, grain, leaving, belfast] = [sample(0), sample(1), sample(2), sample(3), sample(4)]
const idsOf = (reading: Reading): string[] => reading.articles[0]!.entries.map(entry => entry.id)

for (const kind of kindsOfStore()) {
  let opened: ReturnType<typeof openDatabase> | null = null
  const holds = (what: string, check: (record: OpenRecord) => Promise<void>): void =>
    test.skipIf(kind.isMissing)(`${kind.name}: ${what}`, async () => {
      const { db, location } = await (opened ??= kind.fresh().then(openDatabase))
      await empty(db)
      await check(recordOn(db, location))
    })
  afterAll(async () => {
    await (await opened)?.db.destroy()
    await kind.stop()
  })

  holds('gives back what was put in', async record => {
    const done = await record.append(READINGS)
    expect(done).toEqual(READINGS.map(({ page }) => ({ page: page.page, state: 'added' })))
    for (const { page, articles } of READINGS) {
      expect(await record.page(page.page)).toEqual(page)
      expect(await record.articlesOf(page.page)).toEqual(articles.map(each => each.article))
      for (const { article, entries } of articles) {
        expect(await record.article(article.article)).toEqual(article)
        expect(await record.entriesOf(article.article)).toEqual(entries)
        expect((await record.entry(entries[0]!.id))?.head.title).toBe(article.title)
      }
    }
    expect(await record.page('none')).toBeNull()
    expect(await record.entry('none')).toBeNull()
    expect(await record.actor('none')).toBeNull()
  })

  holds('knows a page that comes again, and changes nothing', async record => {
    await record.append(READINGS)
    const before = await record.stats()
    const again = await record.append([belfast, belfast])
    expect(again.map(each => each.state)).toEqual(['known', 'known'])
    expect(await record.stats()).toEqual(before)
    expect(before).toEqual({ pages: 5, failedPages: 0, articles: 5, entries: 13, actors: 11, tracks: 3 })
    expect(await record.knows([belfast.page.page, 'none'])).toEqual(new Set([belfast.page.page]))
  })

  holds('keeps a failed page with why', async record => {
    const failed = failedReading('photo.jpg', new Uint8Array([255, 216, 0, 1]))
    await record.append([failed])
    expect(await record.stats()).toMatchObject({ pages: 1, failedPages: 1, articles: 0 })
    expect(await record.notes(failed.page.page)).toEqual(failed.page.notes)
    expect(await record.page(failed.page.page)).toEqual(failed.page)
  })

  holds('takes any characters and any length', async record => {
    const [read] = astana.articles
    const odd = 'NUL \0, half a pair \ud83d, quote \\" {,} and \u{1F54A}'
    const long = 'x'.repeat(5_000)
    const page = { ...astana.page, page: sha256('odd'), source: odd, text: odd }
    const article = {
      ...read!.article,
      page: page.page,
      article: sha256('odd article'),
      title: odd,
      publisher: long,
      text: Array.from({ length: 60_000 }, (_, word) => `\u{10FFFF}${word}`).join(' '),
    }
    const entry = {
      ...read!.entries[0]!,
      id: sha256('odd entry'),
      article: article.article,
      page: page.page,
      holder: long,
      when: { value: '2021-02-30', basis: 'stated' as const, text: odd },
      actors: [{ id: long, name: odd, mention: odd }],
      evidence: { ...read!.entries[0]!.evidence, quote: odd + long },
    }
    const actor = { id: long, name: odd, kind: 'unknown' as const, country: null, aliases: [], roles: [] }
    await record.append([
      { page, articles: [{ article, entries: [entry], actors: [actor], tracks: [], notes: [] }] },
    ])
    expect(await record.page(page.page)).toEqual(page)
    expect(await record.articlesOf(page.page)).toEqual([article])
    expect(await record.entriesOf(article.article)).toEqual([entry])
    expect(await record.actor(long)).toEqual(actor)
    expect((await record.search({ holder: long, text: `quote ${odd}` })).total).toBe(1)
    expect((await record.search({ actor: long, publisher: long })).facets.actor).toHaveLength(1)
    expect((await record.searchArticles({ text: 'NUL' })).hits[0]?.head.title).toBe(odd)
    expect(await record.actors({ text: 'half a pair' })).toHaveLength(1)
  })

  holds('finds entries by each condition', async record => {
    await record.append(READINGS)
    const total = async (query: Parameters<typeof record.search>[0]): Promise<number> =>
      (await record.search(query)).total
    expect(await total({})).toBe(13)
    expect(await total({ act: 'AGREE' })).toBe(3)
    expect(await total({ status: 'possible' })).toBe(1)
    expect(await total({ actor: 'iran' })).toBe(3)
    expect(await total({ track: 'astana-process' })).toBe(4)
    expect(await total({ holder: 'Turkey' })).toBe(1)
    expect(await total({ publisher: 'Bosporus Post' })).toBe(6)
    expect(await total({ country: 'KZ' })).toBe(2)
    expect(await total({ article: astana.articles[0]!.article.article })).toBe(3)
    expect(await total({ from: '2022-07-22', to: '2022-07-22' })).toBe(3)
    expect(await total({ from: '2022-07-30', to: '2022-08-30' })).toBe(1)
    expect(await total({ text: '"grain deal" -ports' })).toBe(2)
    expect(await total({ text: 'zone or beacon' })).toBe(4)
    expect(await total({ text: 'zone', actor: 'ukraine' })).toBe(0)
    expect(await total({ text: 'the' })).toBe(0)
    await expect(record.search({ limit: 0 })).rejects.toMatchObject({ code: 'usage/option' })
  })

  holds('puts entries in the same order each time, and gives them in pages', async record => {
    await record.append(READINGS)
    const days = async (order: 'newest' | 'oldest'): Promise<(string | null)[]> =>
      (await record.search({ order })).hits.map(hit => hit.entry.when?.value ?? hit.head.published)
    const newest = await days('newest')
    expect(newest[0]).toBe('2023-07-17')
    expect(newest.at(-1)).toBe('1998-04-10')
    expect((await days('oldest'))[0]).toBe('1998-04-10')
    const all = (await record.search({})).hits
    const pages = [0, 5, 10].map(offset => record.search({ limit: 5, offset }))
    expect((await Promise.all(pages)).flatMap(found => found.hits)).toEqual(all)
    const ranked = await record.search({ text: 'grain', order: 'relevance' })
    expect(ranked.hits).toHaveLength(ranked.total)
  })

  holds('counts facets', async record => {
    await record.append(READINGS)
    const { facets } = await record.search({ track: 'astana-process' })
    expect(facets.act).toEqual([
      { value: 'AGREE', label: 'AGREE', count: 2 },
      { value: 'REJECT', label: 'REJECT', count: 1 },
      { value: 'SUPPORT', label: 'SUPPORT', count: 1 },
    ])
    expect(facets.actor[0]).toEqual({ value: 'iran', label: 'Iran', count: 3 })
    expect(facets.track).toEqual([{ value: 'astana-process', label: 'Astana process', count: 4 }])
    expect(facets.publisher.map(each => each.count)).toEqual([3, 1])
    expect(facets.country).toEqual([{ value: 'KZ', label: 'KZ', count: 2 }])
  })

  holds('ranks the newest thousand at most', async record => {
    await record.append(Array.from({ length: 101 }, (_, index) => generatedReading(index)))
    const ranked = await record.search({ text: 'said', order: 'relevance' })
    const dated = await record.search({ text: 'said', order: 'newest' })
    const alone = await record.search({ text: '"100.3"', order: 'relevance' })
    // "said" is in every sentence and no stop word.
    expect(dated).toMatchObject({ total: 1010, capped: false })
    expect(ranked).toMatchObject({ total: 1000, capped: true })
    expect(ranked.facets.status).toEqual([{ value: 'happened', label: 'happened', count: 1000 }])
    expect(alone).toMatchObject({ total: 1, capped: false })
  })

  holds('finds articles with the passage', async record => {
    await record.append(READINGS)
    const found = await record.searchArticles({ text: 'beacon' })
    expect(found).toMatchObject({ total: 1, capped: false })
    expect(found.hits[0]?.head.article).toBe(grain.articles[0]!.article.article)
    expect(found.hits[0]?.passage).toContain('a beacon of hope')
    expect((await record.searchArticles({ publisher: 'Bosporus Post' })).total).toBe(2)
    expect((await record.searchArticles({ limit: 2, offset: 4 })).hits).toHaveLength(1)
  })

  holds('knows the tellings of one act', async record => {
    await record.append(READINGS)
    const told = await record.tellingsOf(idsOf(steppe)[0]!)
    expect(told.map(hit => hit.entry.id)).toEqual([idsOf(astana)[0], idsOf(steppe)[0]])
    const title = await record.tellingsOf(idsOf(leaving)[2]!)
    expect(title.map(hit => hit.entry.id)).toEqual([idsOf(leaving)[0], idsOf(leaving)[2]])
    expect(await record.tellingsOf('none')).toEqual([])
    const key = eventsOf(steppe.articles[0]!.entries).get(idsOf(steppe)[0]!)!
    const event = await record.event(key)
    expect(event?.tellings.map(({ entry }) => entry)).toEqual(told.map(({ entry }) => entry.id))
    expect(await record.event(idsOf(steppe)[0]!)).toBeNull()
  })

  holds('locates things by the beginning of their ids', async record => {
    await record.append(READINGS)
    const id = idsOf(grain)[1]!
    expect(await record.locate(id.slice(0, 10))).toEqual({ kind: 'entry', id })
    expect(await record.locate(grain.page.page.slice(0, 12))).toEqual({ kind: 'page', id: grain.page.page })
    expect(await record.locate('iran')).toEqual({ kind: 'actor', id: 'iran' })
    expect(await record.locate('astana')).toEqual({ kind: 'track', id: 'astana-process' })
    await expect(record.locate('ira')).rejects.toMatchObject({ code: 'record/not-found' })
    await expect(record.locate('united')).rejects.toMatchObject({ code: 'record/ambiguous' })
  })

  holds('lists actors and tracks with the number of their entries', async record => {
    await record.append(READINGS)
    const actors = await record.actors({ limit: 2 })
    expect(actors.map(({ item, entries }) => [item.id, entries])).toEqual([
      ['russia', 7],
      ['iran', 3],
    ])
    expect((await record.actors({ text: 'mitch' })).map(each => each.item.name)).toEqual(['George Mitchell'])
    expect(await record.actors({ text: '%' })).toEqual([])
    expect((await record.tracks({ offset: 1 })).map(each => each.entries)).toEqual([3, 2])
    expect((await record.track('astana-process'))?.name).toBe('Astana process')
  })

  holds('exports every entry by article, in pieces', async record => {
    const readings = Array.from({ length: 120 }, (_, index) => generatedReading(index))
    await record.append(readings)
    const ids: string[] = []
    for await (const { entry } of record.exportEntries()) ids.push(entry.id)
    const expected = readings
      .flatMap(reading => reading.articles)
      .toSorted((a, b) => (a.article.article < b.article.article ? -1 : 1))
      .flatMap(each => each.entries.map(entry => entry.id))
    expect(ids).toEqual(expected)
    const some: string[] = []
    for await (const { entry } of record.exportEntries({ act: 'SAY', limit: 1 })) some.push(entry.id)
    expect(some).toHaveLength(600)
  })

  holds('answers many at once', async record => {
    const readings = Array.from({ length: 40 }, (_, index) => generatedReading(index))
    const appending = readings.map(reading => record.append([reading]))
    const asking = readings.map(() => record.search({ text: 'said' }))
    const states = (await Promise.all(appending)).flat().map(each => each.state)
    expect(states).toEqual(readings.map(() => 'added'))
    for (const found of await Promise.all(asking)) expect(found.total % 10).toBe(0)
    expect(await record.stats()).toMatchObject({ pages: 40, articles: 40, entries: 400 })
  })

  test.skipIf(kind.isMissing)(
    `${kind.name}: makes its tables once, and refuses those of a newer version`,
    async () => {
      const options = await kind.fresh()
      const both = await Promise.all([openRecord(options), openRecord(options)])
      await Promise.all(both.map(record => record.close()))
      const { db } = await openDatabase(options)
      await db.insertInto('schema_version').values({ version: 9_999 }).execute()
      await db.destroy()
      await expect(openRecord(options)).rejects.toMatchObject({ code: 'record/version' })
    },
  )
}
