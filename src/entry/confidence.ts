import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'

const FALLBACK = 0.3
let table: ReadonlyMap<string, number> | null = null

function open(): ReadonlyMap<string, number> {
  table ??= new Map(
    readFileSync(join(ROOT, 'lexicon/en/confidence.tsv'), 'utf8')
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => line.split('\t'))
      .map(([rule, share]) => [rule!, Number(share)]),
  )
  return table
}

/** The share of a rule's entries that were right in act and actor on hand-coded pages, measured and kept in `lexicon/en/confidence.tsv`. */
export const confidenceOf = (rule: string): number => open().get(rule) ?? FALLBACK
