import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTS } from '../../entry/entry.ts'
import { ROOT } from '../../lib/root.ts'
import { ACT_MEANINGS } from './meanings.ts'

test.each(ACTS)('the desk says of %s what the reference says', act => {
  const reference = readFileSync(join(ROOT, 'docs', 'reference', 'acts.md'), 'utf8')
  expect(reference).toContain(`| ${ACT_MEANINGS[act]} |`)
})
