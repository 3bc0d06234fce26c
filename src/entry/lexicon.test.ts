import { expect, test } from 'vitest'
import type { Article } from '../article/article.ts'
import { openLanguage } from '../language/index.ts'
import type { Entry } from './entry.ts'
import { findEntries, openKnowledge } from './index.ts'
import { readBlocks } from './lexicon.ts'

const [language, knowledge] = await Promise.all([openLanguage(), openKnowledge()])

const articleOf = (text: string, kind: 'title' | 'paragraph'): Article => ({
  article: 'a',
  page: 'p',
  source: '-',
  title: null,
  publisher: null,
  authors: [],
  dateline: null,
  published: '2024-05-01',
  modified: null,
  language: 'en',
  url: null,
  text: kind === 'title' ? '' : text,
  blocks: [{ kind, text, range: [0, text.length] }],
  dropped: [],
  notes: [],
})

async function entriesOf(example: string): Promise<readonly Entry[]> {
  const title = example.startsWith('headline: ')
  const article = articleOf(example.replace('headline: ', ''), title ? 'title' : 'paragraph')
  return findEntries(article, await language.annotate(article), knowledge).entries
}

const blocks = readBlocks()

test.each(blocks.map(block => [block.rule, block] as const))(
  '%s has examples and near-misses',
  (_, block) => {
    expect(block.lines.length).toBeGreaterThan(0)
    expect(block.examples.length).toBeGreaterThan(0)
    expect(block.nearMisses.length).toBeGreaterThan(0)
  },
)

test.each(blocks.flatMap(block => block.examples.map(example => [block.rule, example, block] as const)))(
  '%s finds: %s',
  async (_, example, block) => {
    const wanted = /\[(?<words>[^\]]+)\]/.exec(example)!.groups!['words']!.toLowerCase()
    const entries = await entriesOf(example.replace(/[[\]]/g, ''))
    const triggers = entries
      .filter(({ act }) => act === block.act)
      .map(({ evidence }) => evidence.trigger.toLowerCase())
    expect(
      triggers.some(trigger => trigger.includes(wanted) || wanted.includes(trigger)),
      triggers.join('; '),
    ).toBe(true)
  },
)

test.each(blocks.flatMap(block => block.nearMisses.map(text => [block.rule, text, block] as const)))(
  '%s does not find: %s',
  async (_, text, block) => {
    const entries = await entriesOf(text)
    expect(entries.filter(({ act }) => act === block.act).map(({ evidence }) => evidence.trigger)).toEqual([])
  },
)
