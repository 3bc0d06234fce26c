import { relative } from 'node:path'
import type { Entry } from '../../entry/entry.ts'
import { setting } from '../../lib/settings.ts'
import type { EntryHit } from '../../record/query.ts'
import type { Stats } from '../../record/record.ts'
import { entryLines, headLines } from './entry-lines.ts'
import { counted, table } from './layout.ts'
import type { Screen } from './screen.ts'

/** Lines of articles that fit on two screens together with what stands around them. */
const MOST_LINES = 84
/** Entries shown of an article. */
const SOME = 3
/** An entry shown for the sake of its kind is right more often than not. */
const SURE = 0.5

type Paper = Pick<Screen, 'width' | 'style'>

/** The record on about two screens: how much there is, then articles with some of their entries. */
export function demoLines(stats: Stats, hits: readonly EntryHit[], paper: Paper): readonly string[] {
  const lines: string[] = [paper.style.bold(statsLine(stats)), '']
  let shown = 0
  for (const article of byArticle(hits)) {
    const next = articleLines(article, paper)
    if (lines.length + next.length > MOST_LINES) break
    lines.push(...next)
    shown++
  }
  const left = stats.articles - shown
  return left > 0
    ? [...lines, paper.style.dim(`and ${counted(left, 'more article', 'more articles')}`), '']
    : lines
}

/** How much a record holds: `17 pages, 20 articles, 143 entries, 61 actors, 9 tracks`. */
export const statsLine = ({ pages, articles, entries, actors, tracks }: Stats): string =>
  [
    counted(pages, 'page'),
    counted(articles, 'article'),
    counted(entries, 'entry', 'entries'),
    counted(actors, 'actor'),
    counted(tracks, 'track'),
  ].join(', ')

const kinds = (group: readonly EntryHit[]): number =>
  new Set(group.flatMap(({ entry: { act, status, holder } }) => [act, status, holder])).size

/** Entries by article, first the articles that show most: those with the most kinds of acts, statuses and holders. */
function byArticle(hits: readonly EntryHit[]): readonly (readonly EntryHit[])[] {
  const groups = new Map<string, EntryHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.entry.article)
    if (group) group.push(hit)
    else groups.set(hit.entry.article, [hit])
  }
  return [...groups.values()].toSorted((a, b) => kinds(b) - kinds(a))
}

function articleLines(hits: readonly EntryHit[], paper: Paper): readonly string[] {
  const chosen = varied(hits.map(({ entry }) => entry))
  const left = hits.length - chosen.length
  return [
    ...headLines(hits[0]!.head, paper),
    ...chosen.flatMap(entry => entryLines(entry, paper, 'line')),
    ...(left > 0 ? [paper.style.dim(`  and ${counted(left, 'more entry', 'more entries')}`)] : []),
    '',
  ]
}

/** A few sure entries in the order of the text, of different statuses and then of different acts where there are such. */
function varied(entries: readonly Entry[]): readonly Entry[] {
  const own = entries
    .filter(entry => !entry.same_as && entry.actors.length > 0)
    .toSorted((a, b) => b.confidence - a.confidence)
  const sure = own.filter(({ confidence }) => confidence >= SURE)
  const ranked = [
    ...firstOf(sure, ({ status }) => status),
    ...firstOf(sure, ({ act }) => act),
    ...own,
    ...entries,
  ]
  const chosen = new Set([...new Set(ranked)].slice(0, SOME))
  return entries.filter(entry => chosen.has(entry))
}

/** The first entry of each kind, in the order given. */
const firstOf = (entries: readonly Entry[], kind: (entry: Entry) => string): readonly Entry[] =>
  entries.filter((entry, at) => entries.findIndex(each => kind(each) === kind(entry)) === at)

/** What to try next, and where the desk over the record in `location` is or can be opened. */
export function nextLines(desk: string | null, location: string, { style }: Paper): readonly string[] {
  const here = `--store ${relative(process.cwd(), location) || '.'}`
  const address = `http://${setting('host')}:${setting('port')}/`
  const rows = [
    [
      desk ? `open ${desk}` : 'npm run demo -- --serve',
      desk ? 'the desk over this record, open now' : `opens this record at a desk: ${address}`,
    ],
    [`bin/rapporteur search ceasefire ${here}`, 'look something up'],
    [`bin/rapporteur explain ID ${here}`, 'why an entry is as it is, word by word'],
    ['bin/rapporteur read story.html', 'your own page; nothing is kept'],
    ['bin/rapporteur add pages/', 'your own record'],
  ] as const
  return [
    style.bold('What to try next'),
    ...table(rows.map(([line, what]) => [`  ${line}`, style.dim(what)])),
  ]
}
