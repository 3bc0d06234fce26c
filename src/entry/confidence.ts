import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'

/** For a rule that was never counted. */
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

/** The share of a rule's entries that were right in act and actor on hand-coded pages; a rule counted too seldom takes the share of the one it is a case of. */
export function confidenceOf(rule: string): number {
  const known = open().get(rule)
  if (known !== undefined) return known
  const end = rule.lastIndexOf(':')
  return end < 0 ? FALLBACK : confidenceOf(rule.slice(0, end))
}
