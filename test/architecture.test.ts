import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../src/lib/root.ts'

/** The data flows one way: a file may import its own folder and those before it in this list. */
const FLOW = [
  'lib',
  'page',
  'article',
  'language',
  'entry',
  'read.ts',
  'record',
  'view',
  'server',
  'cli',
  'index.ts',
]
const SRC = join(ROOT, 'src')
const stageOf = (file: string): number => FLOW.indexOf(relative(SRC, file).split(sep)[0]!)
const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name)
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !isTest(name))
  .map(name => join(SRC, name))

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(?<path>\.[^']+)'/g)].map(match =>
    join(dirname(file), match.groups!['path']!),
  )

test.each(sources.map(file => relative(SRC, file)))('%s imports only what comes before it', name => {
  const file = join(SRC, name)
  expect(stageOf(file), `${name} stands in no stage`).toBeGreaterThanOrEqual(0)
  const forward = importsOf(file).filter(path => stageOf(path) > stageOf(file) || stageOf(path) < 0)
  expect(forward.map(path => relative(SRC, path))).toEqual([])
})
