import type { Entry } from '../../entry/entry.ts'
import type { EntryHit } from '../../record/query.ts'
import type { Stats } from '../../record/record.ts'
import { entryLines, headLines } from './entry-lines.ts'
import { counted, table } from './layout.ts'
import type { Screen } from './screen.ts'

/** Lines of articles that fit on two screens together with what stands around them. */
const MOST_LINES = 84
/** Entries shown of an article. */
const SOME = 3

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

function byArticle(hits: readonly EntryHit[]): readonly (readonly EntryHit[])[] {
  const groups = new Map<string, EntryHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.entry.article)
    if (group) group.push(hit)
    else groups.set(hit.entry.article, [hit])
  }
  return [...groups.values()]
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

/** A few entries in the order of the text, such that their acts and statuses differ where they can. */
function varied(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  const first = entries.filter(entry => {
    const kind = `${entry.act} ${entry.status}`
    return !entry.same_as && !seen.has(kind) && seen.add(kind)
  })
  const chosen = new Set([...first, ...entries].slice(0, SOME))
  return entries.filter(entry => chosen.has(entry))
}

const NEXT = [
  ['npm run demo -- --serve', 'open this record at a desk in the browser'],
  ['bin/rapporteur search ceasefire --store .rapporteur/demo', 'look something up'],
  ['bin/rapporteur explain ID --store .rapporteur/demo', 'why an entry is as it is, word by word'],
  ['bin/rapporteur read story.html', 'your own page; nothing is kept'],
  ['bin/rapporteur add pages/', 'your own record'],
] as const

/** What to try next, and where the desk is or can be opened. */
export function nextLines(desk: string | null, { style }: Paper): readonly string[] {
  const rows = desk ? NEXT.slice(1) : NEXT
  return [
    ...(desk ? [`The desk over this record is open at ${style.bold(desk)}`, ''] : []),
    style.bold('What to try next'),
    ...table(rows.map(([line, what]) => [`  ${line}`, style.dim(what)])),
  ]
}
