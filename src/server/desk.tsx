import { type Context, Hono } from 'hono'
import { Query } from '../record/query.ts'
import type { OpenRecord } from '../record/record.ts'
import { droppedText } from '../view/index.ts'
import { AboutPage } from './pages/about.tsx'
import { ActorPage, Actors } from './pages/actors.tsx'
import { Reader } from './pages/article.tsx'
import { Articles } from './pages/articles.tsx'
import { EntryPage } from './pages/entry.tsx'
import { Home } from './pages/home.tsx'
import { PageView } from './pages/page.tsx'
import { TrackPage, Tracks } from './pages/tracks.tsx'
import { ArticleQuery, ListQuery, named, parameters } from './parameters.ts'
import { lookUp } from './paths.ts'
import { otherTellings, pageTextOf, readActor, readTrack } from './reads.ts'
import { show } from './show.ts'

type Handler = (c: Context) => Promise<Response>

const home =
  (record: OpenRecord): Handler =>
  async c => {
    const query = parameters(Query, c.req.query())
    const [stats, found] = await Promise.all([record.stats(), record.search(query)])
    return show(c, <Home stats={stats} query={query} found={found} />)
  }

const reader =
  (record: OpenRecord): Handler =>
  async c => {
    const found = await lookUp(record, c.req.param('id')!, id => record.article(id))
    if ('path' in found) return c.redirect(found.path)
    const article = found.item
    const dropped = c.req.query('dropped') ? droppedText(article, await pageTextOf(record, article)) : null
    const entries = await record.entriesOf(article.article)
    return show(c, <Reader article={article} entries={entries} dropped={dropped} />)
  }

const entry =
  (record: OpenRecord): Handler =>
  async c => {
    const found = await lookUp(record, c.req.param('id')!, id => record.entry(id))
    if ('path' in found) return c.redirect(found.path)
    const hit = found.item
    const [article, tellings] = await Promise.all([
      record.article(hit.entry.article),
      otherTellings(record, hit.entry.id),
    ])
    return show(c, <EntryPage hit={hit} article={article} tellings={tellings} />)
  }

const page =
  (record: OpenRecord): Handler =>
  async c => {
    const found = await lookUp(record, c.req.param('id')!, id => record.page(id))
    if ('path' in found) return c.redirect(found.path)
    const { item } = found
    const [articles, notes] = await Promise.all([record.articlesOf(item.page), record.notes(item.page)])
    return show(c, <PageView page={item} articles={articles} notes={notes} />)
  }

/** The bytes of a page, to be saved. They may be markup of any kind, so a browser must never show them as such. */
const raw =
  (record: OpenRecord): Handler =>
  async c => {
    const found = await lookUp(record, c.req.param('id')!, id => record.page(id))
    if ('path' in found) return c.redirect(`${found.path}/raw`)
    const { page: key, bytes, charset } = found.item
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': /^[\w-]+$/.test(charset) ? `text/plain; charset=${charset}` : 'text/plain',
      'content-disposition': `attachment; filename="${key.replace(/\W/g, '').slice(0, 12)}.txt"`,
    })
  }

const actor =
  (record: OpenRecord): Handler =>
  async c => {
    const found = await lookUp(record, c.req.param('id')!, id => record.actor(id))
    if ('path' in found) return c.redirect(found.path)
    return show(c, <ActorPage {...await readActor(record, found.item)} />)
  }

const track =
  (record: OpenRecord, today: () => string): Handler =>
  async c => {
    const found = await lookUp(record, c.req.param('id')!, id => record.track(id))
    if ('path' in found) return c.redirect(found.path)
    return show(c, <TrackPage {...await readTrack(record, found.item, today())} />)
  }

/** The pages for people. `today` gives the ISO date from which next steps are ahead. */
export const desk = (record: OpenRecord, today: () => string): Hono =>
  new Hono()
    .get('/', home(record))
    .get('/search', home(record))
    .get('/articles', async c => {
      const query = parameters(ArticleQuery, c.req.query())
      return show(c, <Articles query={query} found={await record.searchArticles(query)} />)
    })
    .get('/articles/:id', reader(record))
    .get('/entries/:id', entry(record))
    .get('/pages/:id', page(record))
    .get('/pages/:id/raw', raw(record))
    .get('/actors', async c => {
      const query = parameters(ListQuery, c.req.query())
      return show(c, <Actors query={query} actors={await record.actors(named(query))} />)
    })
    .get('/actors/:id', actor(record))
    .get('/tracks', async c => {
      const query = parameters(ListQuery, c.req.query())
      return show(c, <Tracks query={query} tracks={await record.tracks(named(query))} />)
    })
    .get('/tracks/:id', track(record, today))
    .get('/about', async c => show(c, <AboutPage stats={await record.stats()} location={record.location} />))
