import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Entry } from '../../src/entry/entry.ts'
import { ENTRY_COLUMNS } from '../../src/view/entry-row.ts'
import { jsonLines, rapporteur, temporaryFolder } from './rapporteur.ts'
import { sampleLine, sampleLines } from './sample-pages.ts'

const Summary = z.object({
  pages: z.number(),
  added: z.number(),
  known: z.number(),
  failed: z.number(),
  articles: z.number(),
  entries: z.number(),
  seconds: z.number(),
  interrupted: z.literal(false),
})

// Each test runs several processes.
vi.setConfig({ testTimeout: 120_000 })

// One store for all tests here: to make one takes seconds. Each test adds what it needs, which changes nothing when it is there.
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Makes sure that the record holds so many sample pages. */
async function haveSamplePages(count: number): Promise<void> {
  expect(await rapporteur(['add', '-', '--quiet'], folder, sampleLines(count))).toEqual({
    code: 0,
    out: '',
    err: '',
  })
}

const byId = (lines: string): readonly Entry[] =>
  jsonLines(lines)
    .map(line => Entry.parse(line))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

test('adding twice changes nothing; a page of the stream that comes twice is added once', async () => {
  const input = sampleLines(5) + sampleLine(0)
  const first = await rapporteur(['add', '-', '--json'], folder, input)
  expect(first).toMatchObject({ code: 0, err: '' })
  const sum = Summary.parse(JSON.parse(first.out))
  expect(sum).toMatchObject({ pages: 6, added: 5, known: 1, failed: 0, articles: 5 })
  const before = await rapporteur(['export'], folder)
  const second = await rapporteur(['add', '-'], folder, input)
  expect(second).toMatchObject({ code: 0, out: '' })
  expect(second.err).toMatch(/^0 pages added, 6 known, 0 articles, 0 entries in [\d.]+ s\n$/)
  expect((await rapporteur(['export'], folder)).out).toBe(before.out)
  expect(jsonLines(before.out)).toHaveLength(sum.entries)
})

test('pages that cannot be read are told, kept with the reason, and make the exit code 1', async () => {
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'lines.jsonl'), `${sampleLine(101)}not json\n${sampleLine(102)}`)
  const { code, out, err } = await rapporteur(['add', 'empty.txt', 'lines.jsonl', 'absent', '--keys'], folder)
  expect(code).toBe(1)
  const keys = out.trimEnd().split('\n')
  expect(keys).toHaveLength(4)
  expect(err).toMatch(/empty\.txt: .*no words/)
  expect(err).toMatch(/lines\.jsonl#2: The line is not/)
  expect(err).toMatch(/source\/not-found: .*`absent`/)
  expect(err).toMatch(/\n4 pages added, 2 could not be read, 2 articles, \d+ entries in/)
  const shown = await rapporteur(['show', keys[0]!], folder)
  expect(shown).toMatchObject({
    code: 0,
    out: expect.stringMatching(/source +empty\.txt[^]*no words/),
  })
})

test('search, show and explain lead from words to an entry and why it is so', async () => {
  await haveSamplePages(2)
  const found = await rapporteur(['search', 'governments', '--status', 'possible', '--limit', '1'], folder)
  expect(found).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^1 of \d+ entries; --limit prints more\.\n$/),
  })
  const id = /\n {13}(?<id>[0-9a-f]{10})\b/.exec(found.out)!.groups!['id']!
  expect((await rapporteur(['show', id], folder)).out).toContain('two governments could meet again in May')

  const json = await rapporteur(['show', id, '--json'], folder)
  expect(z.object({ entry: Entry }).parse(JSON.parse(json.out)).entry).toMatchObject({
    status: 'possible',
  })

  const { out } = await rapporteur(['explain', id], folder)
  expect(out).toMatch(/governments \[could meet\] again in \[May\]/)
  expect(out).toMatch(/\nstatus +possible\n +“could” at \d+–\d+\n/)
  expect(out).toMatch(/\nrule +\S+/)

  expect(await rapporteur(['explain', 'tony-blair'], folder)).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^rapporteur: record\/not-found: Expected the id of an entry, got `tony-blair`/,
    ),
  })
  expect((await rapporteur(['show', 'tony-blair'], folder)).out).toMatch(/^Tony Blair\nid +tony-blair\n/)
  expect((await rapporteur(['show', 'nothing-like-this'], folder)).err).toMatch(
    /^rapporteur: record\/not-found: Expected .*, got `nothing-like-this`\. .*\n$/,
  )
  expect(await rapporteur(['search', 'zebra'], folder)).toEqual({
    code: 1,
    out: '',
    err: 'No entry found.\n',
  })
  expect((await rapporteur(['search', 'Belfast', '--articles'], folder)).out).toContain(
    'Talks in Belfast, round 1',
  )
})

test('export writes what read finds, as JSON Lines and as CSV, to standard output or a file', async () => {
  await haveSamplePages(3)
  const read = await rapporteur(['read', '-', '--jsonl'], folder, sampleLines(3))
  const exported = await rapporteur(['export'], folder)
  expect(byId(exported.out)).toEqual(expect.arrayContaining([...byId(read.out)]))

  const file = await rapporteur(['export', '-o', 'entries.jsonl'], folder)
  expect(file).toEqual({ code: 0, out: '', err: '' })
  expect(readFileSync(join(folder, 'entries.jsonl'), 'utf8')).toBe(exported.out)

  const csv = await rapporteur(['export', '--format', 'csv', '--act', 'SUPPORT'], folder)
  const rows = csv.out.trimEnd().split('\n')
  expect(rows[0]).toBe(ENTRY_COLUMNS.join(','))
  expect(rows.length - 1).toBe(
    jsonLines(exported.out).filter(line => Entry.parse(line).act === 'SUPPORT').length,
  )
})

test('doctor says that all is well, and what is wrong', async () => {
  await haveSamplePages(1)
  const well = await rapporteur(['doctor'], folder)
  expect(well.code).toBe(0)
  expect(well.out).toMatch(/^node +ok +\d+\.\d+/)
  expect(well.out).toMatch(/\nrecord +ok +\d+ pages?, \d+ articles?, /)
  expect(well.out).toMatch(/\n {2}port +4747 +default; RAPPORTEUR_PORT changes it\n/)

  const address = 'postgres://ann:secret@127.0.0.1:9/nothing'
  const wrong = await rapporteur(['doctor', '--database', address], folder)
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(/\nserver +WRONG +/)
  expect(wrong.out).not.toContain('secret')

  const empty = temporaryFolder()
  expect((await rapporteur(['doctor'], empty)).code).toBe(0)
  expect(existsSync(join(empty, '.rapporteur'))).toBe(false)
})
