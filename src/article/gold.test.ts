import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageOfBytes } from '../page/index.ts'
import { accountFor, type Article, findArticles, isBody } from './index.ts'

interface GoldArticle {
  readonly title: string
  readonly published: string
  readonly paragraphs: readonly string[]
  readonly captions: readonly string[]
  readonly junk: readonly string[]
}
interface GoldPage {
  readonly page: string
  readonly articles: readonly GoldArticle[]
}

const GOLD = new URL('../../../shared/gold/', import.meta.url)
const absent = !existsSync(GOLD)
const FOLDERS = ['dev', 'web', 'wikinews', 'wire']

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()
const load = (name: string): GoldPage => {
  const gold: GoldPage = JSON.parse(readFileSync(new URL(name, GOLD), 'utf8'))
  return gold
}
const find = (name: string): { text: string; articles: Article[] } => {
  const page = pageOfBytes(readFileSync(new URL(name, GOLD)), name, 'text')
  const articles = findArticles(page)
  expect(accountFor(page, articles)).toEqual([])
  return { text: page.text, articles }
}
const kept = (article: Article | undefined, kind: string): string[] =>
  (article?.blocks ?? []).filter(block => block.kind === kind).map(block => clean(block.text))
const body = (article: Article | undefined): string[] =>
  (article?.blocks ?? []).filter(isBody).map(block => clean(block.text))
/** The gold keeps some lines as paragraph and as junk; they are junk. */
const wanted = (gold: GoldArticle): string[] => {
  const junk = new Set(gold.junk.map(clean))
  return gold.paragraphs.map(clean).filter(line => !junk.has(line))
}

test.skipIf(absent)('the seed page gives exactly its two articles (needs ../shared)', () => {
  const gold = load('dev/seed.json')
  const { text, articles } = find(gold.page)
  expect(articles).toHaveLength(gold.articles.length)
  gold.articles.forEach((expected, index) => {
    const article = articles[index]
    expect(article?.title).toBe(expected.title)
    expect(article?.published).toBe(expected.published)
    expect(article?.publisher).toBeNull()
    expect(body(article)).toEqual(expected.paragraphs.map(clean))
    expect(kept(article, 'caption')).toEqual(expected.captions.map(clean))
    expect(kept(article, 'title')).toEqual([expected.title])
    const dropped = (article?.dropped ?? []).flatMap(each => text.slice(...each.range).split('\n')).map(clean)
    const junk = new Set(expected.junk.map(clean))
    expect(dropped.filter(line => line !== '' && !junk.has(line))).toEqual([])
    expect(dropped).toContain('TT')
  })
})

/** How many of `found` are in `expected`, each counted as often as it stands there. */
function common(expected: readonly string[], found: readonly string[]): number {
  const left = [...expected]
  return found.filter(line => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }).length
}

/** The gold takes for a title what is left of one on wire pages that lost theirs, on some pages; on others the first paragraph. */
const isTorn = (title: string): boolean => title.split(' ').length < 4 || /\/\/\/|^by |^issue of/.test(title)

/** Some gold titles end in the byline that the wire joined to them, others do not. */
const withoutByline = (title: string): string => title.replace(/ (?:\(.*\) )?by \p{Lu}\S+ \p{Lu}\S+$/u, '')

function score(): Record<
  'count' | 'title' | 'wholeTitle' | 'published' | 'precision' | 'recall' | 'f1',
  number
> {
  const sum = {
    articles: 0,
    count: 0,
    title: 0,
    whole: 0,
    wholeTitle: 0,
    published: 0,
    wanted: 0,
    found: 0,
    right: 0,
  }
  for (const folder of FOLDERS)
    for (const name of readdirSync(new URL(folder, GOLD))) {
      const gold = load(`${folder}/${name}`)
      const { articles } = find(gold.page)
      if (articles.length === gold.articles.length) sum.count += articles.length
      gold.articles.forEach((expected, index) => {
        const article = articles[index]
        const right = clean(article?.title ?? '') === withoutByline(clean(expected.title))
        sum.articles++
        sum.title += Number(right)
        sum.whole += Number(!isTorn(expected.title))
        sum.wholeTitle += Number(right && !isTorn(expected.title))
        sum.published += Number(article?.published === expected.published)
        sum.wanted += wanted(expected).length
        sum.found += body(article).length
        sum.right += common(wanted(expected), body(article))
      })
    }
  const [precision, recall] = [sum.right / sum.found, sum.right / sum.wanted]
  return {
    count: sum.count / sum.articles,
    title: sum.title / sum.articles,
    wholeTitle: sum.wholeTitle / sum.whole,
    published: sum.published / sum.articles,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
  }
}

test.skipIf(absent)(
  'the gold pages give their articles, titles, days and paragraphs (needs ../shared)',
  () => {
    const scores = score()
    expect(scores.count).toBeGreaterThanOrEqual(0.995)
    expect(scores.title).toBeGreaterThanOrEqual(0.91)
    expect(scores.wholeTitle).toBeGreaterThanOrEqual(0.985)
    expect(scores.published).toBeGreaterThanOrEqual(0.995)
    expect(scores.f1).toBeGreaterThanOrEqual(0.993)
  },
)

test.skipIf(absent)('pages put one below another come apart again (needs ../shared)', () => {
  const names = readdirSync(new URL('pages', GOLD)).filter(name => name !== 'seed.txt')
  const groups = Array.from({ length: Math.floor(names.length / 3) }, (_, index) =>
    names.slice(index * 3, index * 3 + 3),
  )
  const apart = groups.filter(group => {
    const texts = group.map(name => readFileSync(new URL(`pages/${name}`, GOLD), 'utf8').trim())
    return findArticles(pageOfBytes(Buffer.from(texts.join('\n\n\n')), 'glued', 'text')).length === 3
  })
  expect(apart.length / groups.length).toBeGreaterThanOrEqual(0.97)
})
