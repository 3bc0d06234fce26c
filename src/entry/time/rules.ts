import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../lib/root.ts'
import { parseTable } from '../knowledge/table.ts'
import { VALUES } from './values.ts'
import type { Value } from './values.ts'
import { MACROS } from './words.ts'

/** One row of lexicon/en/times.tsv. */
export interface TimeRule {
  readonly words: string
  /** Name of its value. */
  readonly name: string
  readonly pattern: RegExp
  readonly value: Value
  readonly example: string
  readonly gives: string
  readonly nearMiss: string
}

/** Macros that hold no piece of the value. */
const UNNAMED = ['in', 'within', 'dash']

/** The words of a rule as a pattern: macros filled in, first letters small or capital, spaces of any kind. */
function toPattern(words: string): RegExp {
  const used = new Map<string, number>()
  const source = words
    .split(/(?<macro>\{\w+(?::\w+)?\})/)
    .map(piece => {
      const macro = /^\{(?<kind>\w+)(?::(?<name>\w+))?\}$/.exec(piece)?.groups
      if (!macro) return literal(piece)
      const body = MACROS[macro.kind ?? ''] ?? ''
      if (UNNAMED.includes(macro.kind ?? '')) return body
      const name = macro.name ?? macro.kind ?? ''
      const times = used.get(name) ?? 0
      used.set(name, times + 1)
      return times ? `(?:${body})` : `(?<${name}>${body})`
    })
    .join('')
  return new RegExp(`(?<![\\p{L}\\p{N}$€£-])(?:${source})(?![\\p{L}\\p{N}])`, 'gu')
}

function literal(piece: string): string {
  return piece
    .replace(
      /(?<![\\<\p{L}’'])(?<first>[a-z])(?=[a-z '’])(?!\w*>)/gu,
      first => `[${first}${first.toUpperCase()}]`,
    )
    .replace(/\((?!\?)/g, '(?:')
    .replace(/ (?!\?)/g, '\\s+')
    .replace(/ \?/g, '\\s*')
}

const rows = parseTable(readFileSync(join(ROOT, 'lexicon', 'en', 'times.tsv'), 'utf8'))

/** The rules of lexicon/en/times.tsv, in its order. */
export const TIME_RULES: readonly TimeRule[] = rows.map(row => ({
  words: row.words ?? '',
  pattern: toPattern(row.words ?? ''),
  name: row.value ?? '',
  value: VALUES[row.value ?? ''] ?? (() => null),
  example: row.example ?? '',
  gives: row.gives ?? '',
  nearMiss: row['near miss'] ?? '',
}))
