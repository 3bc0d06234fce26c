import type { Actor } from '../../entry/actor.ts'
import type { Track } from '../../entry/track.ts'
import type { EntryHit, QueryInput } from '../../record/query.ts'
import type { Located, OpenRecord } from '../../record/record.ts'
import { articleLines } from './article-lines.ts'
import { entryLines, headLines, SHORT_ID } from './entry-lines.ts'
import { counted, plain, table, wrap } from './layout.ts'
import { noteLine } from '../input/pages.ts'
import type { Screen } from './screen.ts'

/** A thing of the record as JSON and as lines for people. */
export interface Shown {
  readonly json: unknown
  readonly lines: readonly string[]
}

/** How many entries of an actor or track are shown. */
const SOME = 12

/** What was located, read from the record. */
export async function shown({ kind, id }: Located, record: OpenRecord, screen: Screen): Promise<Shown> {
  if (kind === 'page') return shownPage(id, record, screen)
  if (kind === 'article') return shownArticle(id, record, screen)
  if (kind === 'actor') return shownNamed((await record.actor(id))!, { actor: id }, record, screen)
  if (kind === 'track') return shownNamed((await record.track(id))!, { track: id }, record, screen)
  if (kind === 'event') return shownEvent(id, record, screen)
  return shownEntry(id, record, screen)
}

async function shownPage(key: string, record: OpenRecord, { width }: Screen): Promise<Shown> {
  const { bytes, ...page } = (await record.page(key))!
  const articles = await record.articlesOf(key)
  const facts = table([
    ['page', page.page],
    ['source', plain(page.source)],
    ['kind', `${page.kind}, ${page.charset}, ${counted(bytes.length, 'byte')}`],
    ...articles.map(({ article, title }) => [
      'article',
      `${article.slice(0, SHORT_ID)}  ${plain(title ?? '(no title)')}`,
    ]),
  ])
  const notes = (await record.notes(key)).flatMap(note => wrap(noteLine(page.source, note), width))
  return { json: { ...page, articles: articles.map(({ article }) => article) }, lines: [...facts, ...notes] }
}

async function shownArticle(key: string, record: OpenRecord, screen: Screen): Promise<Shown> {
  const article = (await record.article(key))!
  const entries = await record.entriesOf(key)
  return {
    json: { ...article, entries },
    lines: [
      ...articleLines(article, screen, null),
      screen.style.bold(counted(entries.length, 'entry', 'entries')),
      '',
      ...entries.flatMap(entry => [...entryLines(entry, screen, 'whole'), '']),
    ],
  }
}

async function shownEntry(id: string, record: OpenRecord, screen: Screen): Promise<Shown> {
  const hit = (await record.entry(id))!
  const others = (await record.tellingsOf(id)).filter(({ entry }) => entry.id !== id)
  return {
    json: { ...hit, tellings: others.map(({ entry }) => entry.id) },
    lines: [
      ...hitLines(hit, screen),
      ...(others.length > 0 ? [screen.style.bold('The same act, told elsewhere'), ''] : []),
      ...others.flatMap(each => hitLines(each, screen)),
    ],
  }
}

async function shownEvent(id: string, record: OpenRecord, screen: Screen): Promise<Shown> {
  const event = (await record.event(id))!
  const tellings = await record.tellingsOf(event.tellings[0]!.entry)
  return { json: event, lines: tellings.flatMap(each => hitLines(each, screen)) }
}

const hitLines = ({ entry, head }: EntryHit, screen: Screen): readonly string[] => [
  ...headLines(head, screen),
  ...entryLines(entry, screen, 'whole'),
  '',
]

async function shownNamed(
  item: Actor | Track,
  query: QueryInput,
  record: OpenRecord,
  screen: Screen,
): Promise<Shown> {
  const { total, hits } = await record.search({ ...query, limit: SOME })
  const facts = table([
    ['id', item.id],
    ['kind', item.kind],
    ...(item.aliases.length > 0 ? [['also', item.aliases.map(plain).join(', ')]] : []),
    ...('roles' in item ? item.roles.map(role => ['role', plain(roleLine(role))]) : []),
    ['entries', String(total)],
  ])
  const entries = hits.flatMap(({ entry }) => [...entryLines(entry, screen, 'line'), ''])
  return {
    json: { ...item, entries: total },
    lines: [screen.style.bold(plain(item.name)), ...facts, '', ...entries],
  }
}

const roleLine = ({ title, from, until }: Actor['roles'][number]): string =>
  [title, from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')
