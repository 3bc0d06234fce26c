import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaFiles } from '../scripts/schema.ts'
import { ROOT } from '../src/lib/root.ts'

const fresh = schemaFiles()

test.each(Object.keys(fresh))('schema/%s is fresh (`npm run schema` makes it)', name => {
  expect(readFileSync(join(ROOT, 'schema', name), 'utf8')).toBe(fresh[name])
})

test('schema/ holds nothing else', () => {
  expect(
    readdirSync(join(ROOT, 'schema'))
      .filter(name => name !== 'openapi.json')
      .toSorted(),
  ).toEqual(Object.keys(fresh).toSorted())
})
