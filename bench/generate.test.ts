import { expect, test } from 'vitest'
import { generateLines, generatePage } from './generate.ts'

test('the same number gives the same page, another number another', () => {
  expect(generatePage(7)).toEqual(generatePage(7))
  expect(generatePage(7).text).not.toBe(generatePage(8).text)
})

test('every page is its own', () => {
  const lines = [...generateLines(2000)]
  expect(new Set(lines).size).toBe(2000)
})
