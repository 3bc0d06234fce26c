import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Reading } from '../src/entry/reading.ts'
import { openLanguage } from '../src/language/index.ts'
import { ROOT } from '../src/lib/root.ts'
import { caseOf, PAGES, readExamples } from './examples.ts'
import { articlesText, entriesText } from './golden-text.ts'

// After a change that is meant: `npx vitest run test/golden.test.ts -u`, then review the difference.
const goldenPath = (file: string, name: string): string => join(ROOT, 'test', 'golden', caseOf(file), name)

let read: ReadonlyMap<string, readonly Reading[]>
beforeAll(async () => {
  read = await readExamples()
})

test.each(readdirSync(PAGES))('%s gives its articles and entries', async file => {
  const readings = read.get(file)!
  const language = await openLanguage()
  const entries = await Promise.all(readings.map(reading => entriesText(reading, language)))
  await language.close()
  await expect(readings.map(articlesText).join('\n')).toMatchFileSnapshot(goldenPath(file, 'articles.txt'))
  await expect(entries.join('\n')).toMatchFileSnapshot(goldenPath(file, 'entries.txt'))
})

test('every golden case has its page', () => {
  const cases = new Set(readdirSync(PAGES).map(caseOf))
  expect(readdirSync(join(ROOT, 'test', 'golden')).filter(name => !cases.has(name))).toEqual([])
})
