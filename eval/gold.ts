import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Article } from '../src/article/article.ts'
import { composeArticle, stackBlocks } from '../src/article/compose.ts'
import { sha256 } from '../src/lib/hash.ts'
import { ROOT } from '../src/lib/root.ts'

/** The folder of hand-coded pages; it stands beside the project and is not part of it. */
export const GOLD = join(ROOT, '..', 'shared', 'gold')
export const hasGold = (): boolean => existsSync(GOLD)

export const GOLD_SETS = ['dev', 'web', 'wire', 'wikinews'] as const
export type GoldSet = (typeof GOLD_SETS)[number]

const GoldArticle = z
  .object({
    title: z.string(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    paragraphs: z.array(z.string()).readonly(),
    captions: z.array(z.string()).readonly(),
  })
  .readonly()
type GoldArticle = z.infer<typeof GoldArticle>
const Coding = z.object({ page: z.string(), articles: z.array(GoldArticle).readonly() })

/** One hand-coded page: its coding file, its text, and the articles that the coder saw on it. */
export interface GoldPage {
  readonly name: string
  readonly coding: string
  readonly page: string
  readonly articles: readonly GoldArticle[]
}

/** The hand-coded pages of one set, by name. */
export function goldPages(set: GoldSet): readonly GoldPage[] {
  return readdirSync(join(GOLD, set))
    .filter(file => file.endsWith('.json'))
    .toSorted()
    .map(file => {
      const coding = join(GOLD, set, file)
      const { page, articles } = Coding.parse(JSON.parse(readFileSync(coding, 'utf8')))
      return { name: basename(file, '.json'), coding, page: join(GOLD, page), articles }
    })
}

/** A gold article as the article stage would give it, so that later stages can be scored apart from extraction. */
export const asArticle = (gold: GoldArticle, key: string): Article =>
  composeArticle({
    article: sha256(key),
    page: sha256(`page ${key}`),
    source: key,
    title: gold.title,
    publisher: gold.publisher,
    published: gold.published,
    language: 'en',
    blocks: stackBlocks(
      [
        ['title', gold.title],
        ...gold.captions.map(text => ['caption', text] as const),
        ...gold.paragraphs.map(text => ['paragraph', text] as const),
      ],
      2,
    ),
  })
