import { expect, test } from 'vitest'
import { Article } from './article.ts'
import { composeArticle, stackBlocks } from './compose.ts'

const PIECES = [
  ['title', 'Kenya hosts the second round'],
  ['paragraph', 'Commanders of both sides met in Nairobi on November 7.'],
  ['caption', 'Uhuru Kenyatta and Olusegun Obasanjo in Nairobi'],
] as const

test('blocks stand where they would stand on a page that holds them, and the body is their body', () => {
  const page = PIECES.map(([, text]) => text).join('\n\n')
  const blocks = stackBlocks(PIECES, 2)
  for (const { text, range } of blocks) expect(page.slice(...range)).toBe(text)
  const article = composeArticle({ article: 'a', page: 'p', source: '-', blocks, published: '2022-11-07' })
  expect(Article.parse(article)).toEqual(article)
  expect(article.text).toBe(PIECES[1][1])
  expect(article.published).toBe('2022-11-07')
})
