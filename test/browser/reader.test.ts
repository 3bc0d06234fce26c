import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STATUSES } from '../../src/entry/entry.ts'
import type { ReadArticle } from '../../src/entry/reading.ts'
import { ROOT } from '../../src/lib/root.ts'
import { readPages } from '../../src/page/index.ts'
import { openReader } from '../../src/read.ts'
import { openRecord } from '../../src/record/index.ts'
import type { OpenRecord } from '../../src/record/record.ts'
import { serve, type Serving } from '../../src/server/index.ts'
import { HOSTILE, NAIROBI } from '../view-samples.ts'
import { CHROMIUM, type Colour, lineColour, near, painted, shownBlocks } from './looking.ts'

const inBrowser = test.skipIf(!CHROMIUM)
const store = mkdtempSync(join(tmpdir(), 'rapporteur-browser-'))
const sample = NAIROBI.articles[0]!
let record: OpenRecord
let desk: Serving
let browser: Browser
let read: ReadArticle

async function readExample(): Promise<void> {
  const reader = await openReader()
  for await (const page of readPages(join(ROOT, 'examples', 'pages', 'grain-and-truce.txt'))) {
    const reading = await reader.read(page)
    await record.append([reading])
    read = reading.articles.toSorted((a, b) => b.entries.length - a.entries.length)[0]!
  }
  await reader.close()
}

beforeAll(async () => {
  if (!CHROMIUM) return
  record = await openRecord({ store })
  await record.append([NAIROBI, HOSTILE])
  await readExample()
  desk = await serve(record, { port: 0, today: () => '2022-11-13' })
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
  await record?.close()
  rmSync(store, { recursive: true, force: true })
})

/** Opens a page of the desk and hands it over with all that the browser complained of. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    page.on('dialog', dialog => complaints.push(`dialog ${dialog.message()}`))
    await page.goto(new URL(path, desk.url).href)
    await look(page)
  } finally {
    await context.close()
  }
  return complaints
}

const pathOf = ({ article }: ReadArticle): string => `/articles/${article.article}`

/** Where the first text with entries and its first entry stand on a window of some width. */
async function places(width: number) {
  const found = { text: { x: 0, y: 0 }, note: { x: 0, y: 0 } }
  await visit(pathOf(sample), { viewport: { width, height: 800 } }, async page => {
    const row = page.locator('.row', { has: page.locator('.note') }).first()
    found.text = (await row.locator('.text').boundingBox())!
    found.note = (await row.locator('.note').first().boundingBox())!
  })
  return found
}

inBrowser(
  'the reader of an article read from an example shows its words and fields (needs chromium)',
  async () => {
    const complaints = await visit(pathOf(read), {}, async page => {
      expect(read.entries.length).toBeGreaterThan(5)
      expect(await page.locator('.note').count()).toBe(read.entries.length)
      for (const note of await page.locator('.note').all()) {
        expect(await note.locator('.act').isVisible()).toBe(true)
        expect(await note.locator('.chip').first().isVisible()).toBe(true)
        expect(await note.locator('.holder').isVisible()).toBe(true)
      }
      expect(await page.locator('mark.trigger').first().isVisible()).toBe(true)
      expect(await shownBlocks(page)).toEqual(read.article.blocks.map(({ text }) => text))
    })
    expect(complaints).toEqual([])
  },
)

inBrowser.each(['light', 'dark'] as const)(
  'each status is painted in its own colour under its words, in the %s scheme (needs chromium)',
  async colorScheme => {
    await visit(pathOf(sample), { colorScheme }, async page => {
      const seen: Colour[] = []
      for (const status of STATUSES) {
        const mark = `mark.s-${status}`
        const colour = await lineColour(page, mark)
        const pixels = await painted(page.locator(mark).first())
        expect(pixels.filter(each => near(each, colour)).length, `${status} line`).toBeGreaterThan(20)
        if (!seen.some(each => near(each, colour))) seen.push(colour)
      }
      expect(seen).toHaveLength(7)
      const unmarked = await painted(page.locator('.b-caption'))
      expect(unmarked.filter(each => seen.some(colour => near(each, colour)))).toEqual([])
    })
  },
)

inBrowser.each([360, 1280])('nothing runs over the edge at %i pixels (needs chromium)', async width => {
  const paths = ['/', '/articles', '/actors', '/tracks/pretoria-agreement', '/actors/eritrea', '/about']
  paths.push(`${pathOf(read)}?dropped=1`, `${pathOf(HOSTILE.articles[0]!)}?dropped=1`)
  paths.push(`/entries/${sample.entries[6]!.id}`, `/pages/${NAIROBI.page.page}`)
  await visit('/', { viewport: { width, height: 800 } }, async page => {
    for (const path of paths) {
      await page.goto(new URL(path, desk.url).href)
      const over: number = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(over, path).toBe(0)
    }
  })
})

inBrowser(
  'fields stand beside the words where there is room, and below them where not (needs chromium)',
  async () => {
    const wide = await places(1280)
    expect(wide.note.x).toBeGreaterThan(wide.text.x + 300)
    expect(Math.abs(wide.note.y - wide.text.y)).toBeLessThan(10)
    const narrow = await places(360)
    expect(narrow.note.y).toBeGreaterThan(narrow.text.y + 20)
  },
)

inBrowser('everything works without script (needs chromium)', async () => {
  const complaints = await visit(pathOf(sample), { javaScriptEnabled: false }, async page => {
    await page.locator('sup a').first().click()
    expect(new URL(page.url()).hash).toBe('#n1')
    await page.getByText('Show what was dropped').click()
    expect(await page.getByText('Read also: Fuel prices rise again').isVisible()).toBe(true)
    await page.locator('.find input').fill('looting')
    await page.locator('.find input').press('Enter')
    expect(await page.locator('.entry').count()).toBe(3)
    await page.locator('.facets a', { hasText: 'ongoing' }).click()
    expect(await page.locator('.entry').count()).toBe(1)
    await page.locator('.entry .act').click()
    expect(await page.locator('.sentence mark').innerText()).toBe('were still looting')
  })
  expect(complaints).toEqual([])
})

inBrowser('pointing at an entry lights its words, and `/` goes to the search (needs chromium)', async () => {
  await visit(pathOf(sample), {}, async page => {
    await page.locator('#n3').hover()
    expect(await page.locator('.text .lit').allInnerTexts()).toContain('said')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name')).toBe('text')
  })
})

inBrowser('text that tries to be markup is shown and does nothing (needs chromium)', async () => {
  const paths = ['/', `${pathOf(HOSTILE.articles[0]!)}?dropped=1`, `/pages/${HOSTILE.page.page}`]
  for (const path of paths) {
    const complaints = await visit(path, {}, async page => {
      expect(await page.locator('main').innerText()).toContain('<script>alert(1)</script>')
      expect(await page.locator('main script, main iframe, main img').count()).toBe(0)
    })
    expect(complaints).toEqual([])
  }
})
