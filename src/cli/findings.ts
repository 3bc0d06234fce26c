import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { findOwner, LOCK_KIND } from '../record/driver/owner.ts'
import { statsLine } from './print/demo-lines.ts'
import { holdsRecord, placeOf, type StoreOptions, withRecord } from './store.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly name: string
  readonly state: 'well' | 'wrong'
  readonly text: string
}

/** Looks at one thing after the other. Whatever goes wrong becomes a finding; it never throws. */
export async function* findings(options: StoreOptions): AsyncGenerator<Finding> {
  const { database, store } = placeOf(options)
  yield await look('node', () => `${process.versions.node} on ${process.platform} ${process.arch}`)
  yield await look('knowledge', knowledgeText)
  yield await look('language', languageText)
  if (database) yield await look('server', () => serverText(database))
  else yield await look('store', () => storeText(resolve(store)))
  yield await look('record', () => recordText(database, store))
}

async function look(name: string, at: () => string | Promise<string>): Promise<Finding> {
  try {
    return { name, state: 'well', text: await at() }
  } catch (error) {
    return { name, state: 'wrong', text: error instanceof Error ? error.message : String(error) }
  }
}

async function knowledgeText(): Promise<string> {
  const { openKnowledge } = await import('../entry/index.ts')
  const { countries, persons, groups, tracks, version } = await openKnowledge()
  const held = `${countries.length} countries, ${persons.length} persons, ${groups.length} groups, ${tracks.length} tracks`
  return `${held}; version ${version.slice(0, 10)}`
}

async function languageText(): Promise<string> {
  const { openLanguage } = await import('../language/index.ts')
  const language = await openLanguage()
  await language.close()
  return language.engine
}

async function serverText(address: string): Promise<string> {
  const { openPostgres } = await import('../record/driver/postgres.ts')
  const source = openPostgres(address)
  try {
    const session = await source.acquire()
    const { rows } = await session.query('show server_version', [])
    await session.release()
    return `PostgreSQL ${String(rows[0]?.['server_version'])} at ${source.location}`
  } finally {
    await source.close()
  }
}

async function storeText(folder: string): Promise<string> {
  const there = existingAbove(folder)
  accessSync(there, constants.W_OK)
  if (there !== folder) return `${folder} is not there yet; the first \`add\` makes it`
  const owner = await findOwner(folder, LOCK_KIND)
  return owner ? `${folder}, held by process ${owner.pid} since ${owner.since}` : `${folder}, held by nobody`
}

const existingAbove = (path: string): string => (existsSync(path) ? path : existingAbove(dirname(path)))

async function recordText(database: string, store: string): Promise<string> {
  if (!database && !holdsRecord(store)) return 'empty'
  const stats = await withRecord({ database, store }, record => record.stats())
  return `${statsLine(stats)}${stats.failedPages > 0 ? `; ${stats.failedPages} pages could not be read` : ''}`
}
