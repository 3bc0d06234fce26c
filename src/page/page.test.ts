import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../lib/hash.ts'
import { type Page, PageJson, type PageOptions, readPages } from './index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
})
afterAll(() => rm(folder, { recursive: true }))

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const readAll = async (source: string, options?: PageOptions): Promise<Page[]> => {
  const pages: Page[] = []
  for await (const page of readPages(source, options)) pages.push(page)
  for (const page of pages) {
    expect(PageJson.safeParse(page).error).toBeUndefined()
    for (const segment of page.segments) expect(page.text.slice(...segment.range).trim()).not.toBe('')
  }
  return pages
}
const readOne = async (name: string, content: string | Uint8Array, options?: PageOptions): Promise<Page> => {
  const [page, ...more] = await readAll(await put(name, content), options)
  expect(more).toEqual([])
  return page!
}
const rules = (page: Page | undefined): string[] =>
  (page?.notes ?? []).map(note => `${note.level} ${note.rule}`)

test('a text file keeps its bytes, its words and one segment a line', async () => {
  const page = await readOne('a.txt', '\uFEFFThe talks ended.\r\n\r\n  Both sides signed. \r\n')
  expect(page.text).toBe('The talks ended.\n\n  Both sides signed. \n')
  expect(page.segments.map(segment => page.text.slice(...segment.range))).toEqual([
    'The talks ended.',
    'Both sides signed.',
  ])
  expect(page.page).toBe(sha256(page.bytes))
  expect(page.notes).toEqual([])
})

test('a folder is read to its depths, sorted by name, without hidden files and without following links to folders', async () => {
  const root = join(folder, 'tree')
  await mkdir(join(root, 'b', 'deep'), { recursive: true })
  await mkdir(join(root, '.hidden'))
  const files = ['c.txt', 'a.txt', 'b/deep/x.txt', '.hidden/h.txt', '.secret']
  await Promise.all(files.map(each => writeFile(join(root, each), `Words of ${each}.`)))
  await symlink(root, join(root, 'b', 'loop'))
  await symlink(join(root, 'gone.txt'), join(root, 'z.txt'))
  const pages = await readAll(root)
  expect(pages.map(page => page.source)).toEqual(
    ['a.txt', 'b/deep/x.txt', 'c.txt', 'z.txt'].map(each => join(root, each)),
  )
  expect(rules(pages.at(-1))).toEqual(['error unreadable'])
})

test('a source that does not exist is misuse', async () => {
  await expect(readAll(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'source/not-found' })
})

test.each([
  ['<!doctype html><p>The talks ended.</p>', 'html'],
  ['{"text": "The talks ended."}', 'json'],
  ['The talks ended.', 'text'],
])('standard input is known by its content: %s', async (content, kind) => {
  const [page] = await readAll('-', { input: Readable.from([Buffer.from(content)]) })
  expect(page).toMatchObject({ kind, text: 'The talks ended.' })
})

test('a file without a telling name is known by its content', async () => {
  expect((await readOne('page', '  <html><body><p>The talks ended.')).kind).toBe('html')
})

test.each([
  ['empty.txt', '', 'empty'],
  ['blank.html', '<html><body> &nbsp; <script>1</script></body></html>', 'empty'],
  ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary'],
])('%s is a page with no text and the reason', async (name, content, rule) => {
  const page = await readOne(name, content)
  expect(page.text).toBe('')
  expect(rules(page)).toEqual([`error ${rule}`])
  expect(page.page).toBe(sha256(content))
})

test('a page larger than allowed is not kept, but named by its bytes', async () => {
  const content = 'The talks went on. '.repeat(100)
  const page = await readOne('large.txt', content, { maxPageBytes: 1000 })
  expect(rules(page)).toEqual(['error too-large'])
  expect([page.page, page.bytes.length]).toEqual([sha256(content), 0])
})

test('50 MB in one line are noted within the limit and read beyond it', async () => {
  const path = await put('line.txt', Buffer.alloc(50_000_000, 'words '))
  const [noted] = await readAll(path)
  expect(rules(noted)).toEqual(['error too-large'])
  const [read] = await readAll(path, { maxPageBytes: 60_000_000 })
  expect(read?.segments).toHaveLength(1)
})
