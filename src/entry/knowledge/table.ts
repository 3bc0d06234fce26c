import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../lib/root.ts'

/** One row of a knowledge file: column name to cell; a cell left out is empty. */
export type Row = Readonly<Record<string, string>>

/** The rows of a tab-separated table: lines that begin with `#` are comments, the first other line names the columns. */
export function parseTable(text: string): readonly Row[] {
  const lines = text.split(/\r?\n/).filter(line => line.trim() && !line.startsWith('#'))
  const columns = (lines[0] ?? '').split('\t')
  return lines.slice(1).map(line => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()]))
  })
}

/** The text of a file under `knowledge/`. */
export const knowledgeText = (file: string): string => readFileSync(join(ROOT, 'knowledge', file), 'utf8')

/** The pieces of a cell that holds a list: `UN; U.N.` -> two. */
export const list = (cell: string | undefined): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map(each => each.trim())
    .filter(Boolean)

/** A cell, or null where it is empty. */
export const orNull = (cell: string | undefined): string | null => cell || null
