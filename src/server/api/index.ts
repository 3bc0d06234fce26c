import { OpenAPIHono, z } from '@hono/zod-openapi'
import { RapporteurError } from '../../lib/errors.ts'
import { Query } from '../../record/query.ts'
import type { OpenRecord } from '../../record/record.ts'
import { ArticleQuery, explain, ListQuery, named } from '../parameters.ts'
import { lookUp } from '../paths.ts'
import { otherTellings, readActor, readTrack } from '../reads.ts'
import { pageOfApi } from './back.ts'
import { itemRoute, listRoute } from './route.ts'
import * as schema from './schemas.ts'

const Nothing = z.strictObject({})

/** The API, as it stands under `/api`. `today` gives the ISO date from which next steps are ahead. */
export function api(record: OpenRecord, today: () => string): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success)
        throw new RapporteurError('usage/option', explain(result.error.issues[0], c.req.query()))
    },
  })
  app.use(async (c, next) => {
    await next()
    c.header('link', `<${pageOfApi(new URL(c.req.url))}>; rel="alternate"; type="text/html"`)
  })
  addLists(app, record)
  addArticles(app, record)
  addItems(app, record, today)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: '1',
      description: 'A sourced record of who said, promised, demanded or did what. Read only.',
    },
    servers: [{ url: '/api' }],
  })
  return app
}

function addLists(app: OpenAPIHono, record: OpenRecord): void {
  app.openapi(listRoute('/stats', 'How much the record holds', Nothing, schema.Stats), async c =>
    c.json(await record.stats(), 200),
  )
  app.openapi(listRoute('/entries', 'Look for entries', Query.strict(), schema.FoundEntries), async c =>
    c.json(await record.search(c.req.valid('query')), 200),
  )
  app.openapi(
    listRoute('/articles', 'Look for articles', ArticleQuery.strict(), schema.FoundArticles),
    async c => c.json(await record.searchArticles(c.req.valid('query')), 200),
  )
  app.openapi(
    listRoute('/actors', 'Actors, most entries first', ListQuery.strict(), schema.ActorsAnswer),
    async c => c.json({ actors: await record.actors(named(c.req.valid('query'))) }, 200),
  )
  app.openapi(
    listRoute('/tracks', 'Tracks, most entries first', ListQuery.strict(), schema.TracksAnswer),
    async c => c.json({ tracks: await record.tracks(named(c.req.valid('query'))) }, 200),
  )
}

function addArticles(app: OpenAPIHono, record: OpenRecord): void {
  app.openapi(itemRoute('/articles/{id}', 'An article', schema.Article), async c => {
    const found = await lookUp(record, c.req.valid('param').id, id => record.article(id))
    return 'path' in found ? c.redirect(`/api${found.path}`) : c.json(found.item, 200)
  })
  app.openapi(
    itemRoute('/articles/{id}/entries', 'The entries of an article', schema.EntriesAnswer),
    async c => {
      const found = await lookUp(record, c.req.valid('param').id, id => record.article(id))
      if ('path' in found) return c.redirect(`/api${found.path}/entries`)
      return c.json({ entries: await record.entriesOf(found.item.article) }, 200)
    },
  )
  app.openapi(itemRoute('/pages/{id}', 'A page as it came, without its bytes', schema.Page), async c => {
    const found = await lookUp(record, c.req.valid('param').id, id => record.page(id))
    if ('path' in found) return c.redirect(`/api${found.path}`)
    const { bytes: _, ...page } = found.item
    return c.json(page, 200)
  })
}

function addItems(app: OpenAPIHono, record: OpenRecord, today: () => string): void {
  app.openapi(itemRoute('/entries/{id}', 'An entry, and who else tells it', schema.EntryAnswer), async c => {
    const found = await lookUp(record, c.req.valid('param').id, id => record.entry(id))
    if ('path' in found) return c.redirect(`/api${found.path}`)
    return c.json({ ...found.item, tellings: await otherTellings(record, found.item.entry.id) }, 200)
  })
  app.openapi(
    itemRoute('/actors/{id}', 'An actor with its entries arranged', schema.ActorAnswer),
    async c => {
      const found = await lookUp(record, c.req.valid('param').id, id => record.actor(id))
      if ('path' in found) return c.redirect(`/api${found.path}`)
      const { view, total } = await readActor(record, found.item)
      return c.json({ ...view, total }, 200)
    },
  )
  app.openapi(itemRoute('/tracks/{id}', 'A track with its entries arranged', schema.TrackAnswer), async c => {
    const found = await lookUp(record, c.req.valid('param').id, id => record.track(id))
    if ('path' in found) return c.redirect(`/api${found.path}`)
    const { view, total } = await readTrack(record, found.item, today())
    return c.json({ ...view, total }, 200)
  })
}
