import { expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('the public API is these names', () => {
  expect(Object.keys(api).toSorted()).toEqual([
    'RapporteurError',
    'findArticles',
    'findEntries',
    'openKnowledge',
    'openLanguage',
    'openReader',
    'openRecord',
    'readPages',
    'serve',
  ])
})
