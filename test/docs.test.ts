import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ACTS, STATUSES } from '../src/entry/entry.ts'
import { ERROR_CODES } from '../src/lib/errors.ts'
import { ROOT } from '../src/lib/root.ts'
import { SETTINGS } from '../src/lib/settings.ts'

const Names = z.record(z.string(), z.string())
const Manifest = z.object({ dependencies: Names, devDependencies: Names })
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8')
const firstCells = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| `?(?<cell>[^`|]+?)`? \|/gm)].map(match => match.groups!['cell']!)

test('docs/reference/errors.md lists each code with its meaning, and no other', () => {
  const rows = [
    ...read('docs/reference/errors.md').matchAll(/^\| `(?<code>[^`]+)` \| (?<meaning>[^|]+) \|/gm),
  ]
  expect(Object.fromEntries(rows.map(({ groups }) => [groups!['code'], groups!['meaning']]))).toEqual(
    ERROR_CODES,
  )
})

test('docs/reference/settings.md lists each setting with its variable, default and meaning', () => {
  const text = read('docs/reference/settings.md')
  for (const { name, env, fallback, help } of SETTINGS)
    expect(text).toContain(`| ${name} | \`${env}\` | ${fallback ? `\`${fallback}\`` : '(empty)'} | ${help} |`)
  expect(firstCells(text).filter(cell => cell !== 'setting' && cell !== '---')).toEqual(
    SETTINGS.map(({ name }) => name),
  )
})

test('every act and every status is explained', () => {
  expect(firstCells(read('docs/reference/acts.md'))).toEqual(expect.arrayContaining([...ACTS]))
  expect(firstCells(read('docs/explanation/status-and-holder.md'))).toEqual(
    expect.arrayContaining([...STATUSES]),
  )
})

test('every dependency earns its place in one line of ARCHITECTURE.md, and none is there without being used', () => {
  const { dependencies, devDependencies } = Manifest.parse(JSON.parse(read('package.json')))
  const text = read('ARCHITECTURE.md')
  const rows = [...text.slice(text.indexOf('## Dependencies')).matchAll(/^\| (?<packages>[^|]+) \|/gm)]
  const named = rows.flatMap(({ groups }) => groups!['packages']!.match(/(?<=`)[^`, ]+(?=`)/g) ?? [])
  const used = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
    name => !name.startsWith('@types/'),
  )
  expect(named.toSorted()).toEqual(used.toSorted())
})

const markdown = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  name => name.endsWith('.md') && !/(^|\/)(node_modules|dist|\.rapporteur|\.cache)\//.test(name),
)

test.each(markdown)('the links of %s lead somewhere', name => {
  const links = [...read(name).matchAll(/\]\((?<link>[^)#\s]+)[^)]*\)/g)]
    .map(match => match.groups!['link']!)
    .filter(link => !/^[a-z]+:/.test(link))
  expect(links.filter(link => !existsSync(join(ROOT, dirname(name), link)))).toEqual([])
})

test('every stage folder tells in its README what it takes and gives', () => {
  for (const stage of ['page', 'article', 'language', 'entry', 'record', 'view', 'server', 'cli'])
    expect(existsSync(join(ROOT, 'src', stage, 'README.md')), `src/${stage}/README.md`).toBe(true)
})
