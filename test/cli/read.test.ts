import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { Article } from '../../src/article/article.ts'
import { Entry } from '../../src/entry/entry.ts'
import { Annotation } from '../../src/language/annotation.ts'
import { ended, exitCode, jsonLines, rapporteur, start, temporaryFolder } from './rapporteur.ts'
import { sampleLine, sampleLines, samplePage } from './sample-pages.ts'

// Each test runs a process or two, which start slowly on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

test('read prints entries: for people, and as JSON Lines of the noun', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'talks.txt'), samplePage(1))
  const people = await rapporteur(['read', 'talks.txt'], folder)
  expect(people).toMatchObject({ code: 0, err: '' })
  expect(people.out).toMatch(/^Talks in Belfast, round 1\n/)
  expect(people.out).toMatch(
    /\n {2}SAY +Tony Blair .* happened\n {13}“the deal offered peace after meeting number 1”\n/,
  )

  const { code, out } = await rapporteur(['read', 'talks.txt', '--jsonl'], folder)
  expect(code).toBe(0)
  const entries = jsonLines(out).map(line => Entry.parse(line))
  expect(entries.map(({ act }) => act)).toEqual(expect.arrayContaining(['SAY', 'SUPPORT']))
})

test('articles prints clean articles: for people, with what was left out, and as JSON Lines of the noun', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'talks.txt'), samplePage(1).replace('\n\nIrish', '\n\nAdvertisement\n\nIrish'))
  const people = await rapporteur(['articles', 'talks.txt', '--dropped'], folder)
  expect(people).toMatchObject({ code: 0, err: '' })
  expect(people.out).toMatch(/Irish Prime Minister Bertie Ahern urged/)
  expect(people.out).toMatch(/\nLeft out: 1\n {2}Advertisement\n {4}\S/)

  const { out } = await rapporteur(['articles', 'talks.txt', '--jsonl'], folder)
  const [article] = jsonLines(out).map(line => Article.parse(line))
  expect(article).toMatchObject({ title: 'Talks in Belfast, round 1', source: 'talks.txt' })
})

test('annotate prints what the language engine says; --plain takes the file as it is', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'talks.txt'), 'Menu\n\nMoscow said it would not attend.')
  const { out, code } = await rapporteur(['annotate', '--plain', '--jsonl', 'talks.txt'], folder)
  expect(code).toBe(0)
  const [annotation] = jsonLines(out).map(line => Annotation.parse(line))
  expect(annotation?.text).toBe('Menu\n\nMoscow said it would not attend.')
  const people = await rapporteur(['annotate', '--plain', 'talks.txt'], folder)
  expect(people.out).toMatch(/Moscow\/PROPN said\/VERB/)
})

test('a folder is read in one process, in the order of its names; what cannot be read is told and the rest goes on', async () => {
  const folder = temporaryFolder()
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'more'), { recursive: true })
  writeFileSync(join(pages, 'a.txt'), samplePage(1))
  writeFileSync(join(pages, 'empty.txt'), '')
  writeFileSync(join(pages, 'more', 'lines.jsonl'), `${sampleLine(2)}{"text": broken\n${sampleLine(3)}`)
  writeFileSync(
    join(pages, 'picture.html'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 0, 0, 1, 2, 0, 0]),
  )
  const { code, out, err } = await rapporteur(['articles', 'pages', 'absent.txt', '--jsonl'], folder)
  expect(code).toBe(1)
  expect(jsonLines(out).map(line => Article.parse(line).source)).toEqual([
    join('pages', 'a.txt'),
    `${join('pages', 'more', 'lines.jsonl')}#1`,
    `${join('pages', 'more', 'lines.jsonl')}#3`,
  ])
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^rapporteur: pages.empty.txt: /),
    expect.stringMatching(/^rapporteur: pages.more.lines\.jsonl#2: The line is not a JSON object/),
    expect.stringMatching(/^rapporteur: pages.picture\.html: The file is binary/),
    expect.stringMatching(/^rapporteur: source\/not-found: .*`absent.txt`/),
  ])
})

test('- reads standard input: a page, or JSON Lines', async () => {
  const folder = temporaryFolder()
  const page = await rapporteur(['read', '-', '--jsonl'], folder, samplePage(1))
  const lines = await rapporteur(['read', '-', '--jsonl'], folder, sampleLines(3))
  expect(page.code).toBe(0)
  expect(jsonLines(page.out).length).toBeGreaterThan(2)
  expect(new Set(jsonLines(lines.out).map(line => Entry.parse(line).page)).size).toBe(3)
})

test.each([
  { name: 'an empty input', input: '', says: /no words/ },
  { name: 'binary', input: Buffer.from([0, 1, 2, 0, 0xff, 0xfe, 0, 0, 3, 4, 0, 5]), says: /binary|encoding/ },
  { name: 'a line of 50 MB', input: Buffer.alloc(50_000_000, 'word '), says: /larger than 20000000 bytes/ },
])('$name is a note and exit code 1', async ({ input, says }) => {
  const child = start(['read', '-'], temporaryFolder())
  child.stdin.end(input)
  const { code, out, err } = await ended(child)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})

test('broken UTF-8 and HTML nested 100,000 deep are read', async () => {
  const folder = temporaryFolder()
  const broken = Buffer.concat([
    Buffer.from(samplePage(1)),
    Buffer.from([0xe2, 0x82, 0x20, 0xc3]),
    Buffer.from('\n\nEnd.'),
  ])
  writeFileSync(join(folder, 'broken.txt'), broken)
  const paragraphs = samplePage(2)
    .split('\n\n')
    .map(words => `<p>${words}</p>`)
  writeFileSync(join(folder, 'deep.html'), `<html><body>${'<div>'.repeat(100_000)}${paragraphs.join('')}`)
  const { code, out } = await rapporteur(['read', '--jsonl', 'broken.txt', 'deep.html'], folder)
  expect(code).toBe(0)
  expect(new Set(jsonLines(out).map(line => Entry.parse(line).page)).size).toBe(2)
})

test('words of a page cannot steer the terminal', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'evil.txt'), `Title \u001B[2J\u001B]0;owned\u0007 here\n\n${samplePage(1)}`)
  const { out } = await rapporteur(['articles', 'evil.txt'], folder)
  expect(out).not.toContain('\u001B')
  expect(out).not.toContain('\u0007')
})

test('a reader that goes away ends the command quietly', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'many.jsonl'), sampleLines(400))
  const child = start(['articles', 'many.jsonl', '--jsonl'], folder)
  child.stdin.end()
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code, err] = await Promise.all([exitCode(child), text(child.stderr)])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
