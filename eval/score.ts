import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findArticles } from '../src/article/index.ts'
import type { Article } from '../src/article/article.ts'
import { findEntries, type Knowledge, openKnowledge } from '../src/entry/index.ts'
import type { Entry } from '../src/entry/entry.ts'
import { type Language, openLanguage } from '../src/language/index.ts'
import { readPages } from '../src/page/index.ts'
import { asArticle, GOLD, goldPages, type GoldPage, type GoldSet } from './gold.ts'

/** What is scored: the whole way from page to entries, or the entry stage on the coder's own paragraphs. */
export type Start = 'page' | 'gold articles'

/** A set's scores by measure, as `score.py` prints them; `F1` for the five entry measures, a share for the rest. */
export interface Scores {
  readonly set: GoldSet
  readonly start: Start
  readonly pages: number
  readonly words: number
  readonly seconds: number
  readonly details: readonly string[]
  readonly table: string
  readonly measures: Readonly<Record<string, number>>
}

interface Tools {
  readonly language: Language
  readonly knowledge: Knowledge
}

async function articlesOf(gold: GoldPage, start: Start): Promise<readonly Article[]> {
  if (start === 'gold articles')
    return gold.articles.map((article, index) => asArticle(article, `${gold.name}#${index}`))
  const articles: Article[] = []
  for await (const page of readPages(gold.page)) articles.push(...findArticles(page))
  return articles
}

async function entriesOf(articles: readonly Article[], tools: Tools): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const article of articles) {
    const annotation = await tools.language.annotate(article)
    entries.push(...findEntries(article, annotation, tools.knowledge).entries)
  }
  return entries
}

/** Reads the two line forms of the scorer: `name   P 0.1 R 0.2 F1 0.3` and `name   0.9  (n=12)`. */
export function parseTable(table: string): Record<string, number> {
  const line = /^(?<name>[^\n]+?)\s+(?:P [\d.]+ R [\d.]+ F1 (?<f1>[\d.]+)|(?<share>[\d.]+)\s+\(n=\d+\))$/gm
  return Object.fromEntries(
    [...table.matchAll(line)].map(({ groups }) => [
      groups!['name']!.trim(),
      Number(groups!['f1'] ?? groups!['share']),
    ]),
  )
}

const scorer = (...args: string[]): string =>
  execFileSync('python3', [join(GOLD, 'score.py'), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })

/** A set as the pipeline reads it. */
export interface SetRead {
  readonly pages: readonly { readonly gold: GoldPage; readonly entries: readonly Entry[] }[]
  readonly words: number
  readonly seconds: number
}

/** Reads all pages of a set. */
export async function readSet(set: GoldSet, start: Start): Promise<SetRead> {
  const [language, knowledge] = await Promise.all([openLanguage(), openKnowledge()])
  const pages: { gold: GoldPage; entries: Entry[] }[] = []
  let words = 0
  let seconds = 0
  for (const gold of goldPages(set)) {
    const begun = performance.now()
    const articles = await articlesOf(gold, start)
    pages.push({ gold, entries: await entriesOf(articles, { language, knowledge }) })
    seconds += (performance.now() - begun) / 1000
    words += articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0)
  }
  await language.close()
  return { pages, words, seconds }
}

/** Writes the entries of each page into a folder that lasts as long as `use` runs. */
export function withFiles<T>(
  { pages }: SetRead,
  use: (folder: string, fileOf: (gold: GoldPage) => string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-eval-'))
  const fileOf = ({ name }: GoldPage): string => join(folder, `${name}.jsonl`)
  try {
    for (const { gold, entries } of pages)
      writeFileSync(fileOf(gold), entries.map(entry => `${JSON.stringify(entry)}\n`).join(''))
    return use(folder, fileOf)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Scores one set with the scorer that stands beside the gold; `pairs` adds what was missed and what is extra, page by page. Needs `python3` and the gold folder. */
export async function scoreSet(set: GoldSet, start: Start, pairs = false): Promise<Scores> {
  const read = await readSet(set, start)
  const [table, details] = withFiles(read, (folder, fileOf) => [
    scorer('--dir', join(GOLD, set), folder),
    pairs
      ? read.pages.map(({ gold }) => `# ${gold.name}\n${scorer(gold.coding, fileOf(gold), '--pairs')}`)
      : [],
  ])
  const { words, seconds } = read
  return { set, start, pages: read.pages.length, words, seconds, details, table, measures: parseTable(table) }
}
