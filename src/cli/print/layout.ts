import { stripVTControlCharacters } from 'node:util'

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const split = (text: string): readonly string[] =>
  /^[ -~]*$/.test(text) ? text.split('') : Array.from(letters.segment(text), ({ segment }) => segment)

/** Columns a text takes, colours not counted. */
export const columns = (text: string): number => split(stripVTControlCharacters(text)).length

/** Words of a page made safe for a terminal: white space as one blank, nothing that moves the cursor or turns the line around. */
export const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()

/** Fills with blanks up to `width` columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)))

/** Cuts to `width` columns, between words where one ends near; a cut ends in `…`. For text without colours. */
export function clip(text: string, width: number): string {
  const all = split(text)
  if (all.length <= width) return text
  const cut = all.slice(0, Math.max(0, width - 1))
  const blank = all[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ')
  const whole = cut.length - blank <= LONGEST_WORD_LOST ? cut.slice(0, blank) : cut
  return `${whole.join('').trimEnd()}…`
}
/** A longer word at the end of a line is cut rather than left out. */
const LONGEST_WORD_LOST = 12

/** Breaks between words so that no line is wider than `width`, except for a word that is wider itself. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

/** Rows as aligned columns, two blanks between; the last column is left as it is. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => columns(row[column] ?? ''))))
  return rows.map(row =>
    row.map((cell, column) => (column < row.length - 1 ? pad(cell, widths[column] ?? 0) : cell)).join('  '),
  )
}

/** `1 page`, `2 pages`, `1,200 entries`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
