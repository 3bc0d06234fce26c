import type { Note } from '../lib/note.ts'
import { sha256 } from '../lib/hash.ts'
import { decode } from './decode.ts'
import { renderHtml } from './html.ts'
import { pageNote } from './note.ts'
import type { Claim, Page } from './page.ts'
import { failedPage } from './failed.ts'
import { lineSegments, normalizeText } from './text.ts'

type Fields = Readonly<Record<string, unknown>>

const CLAIMED: readonly (readonly [name: string, field: Claim['field']])[] = [
  ['title', 'title'],
  ['url', 'url'],
  ['published', 'published'],
  ['date', 'published'],
  ['modified', 'modified'],
  ['publisher', 'publisher'],
  ['authors', 'author'],
  ['author', 'author'],
  ['language', 'language'],
]

/** The page in one line of a JSON Lines source: words in `text`, `html` or `body`, claims in the fields beside it. */
export function pageOfJsonLine(bytes: Uint8Array, source: string): Page {
  const bad = (rule: string, reason: string): Page =>
    failedPage({ source, kind: 'json', bytes }, rule, reason)
  const decoded = decode(bytes)
  if (decoded.text === null) return bad('binary', 'The line is not text.')
  const fields = parse(decoded.text)
  if (!fields) return bad('json-line-broken', 'The line is not a JSON object; the lines after it were read.')
  const words = wordsOf(fields)
  if (!words) return bad('json-line-empty', 'The line has no words in a field `text`, `html` or `body`.')
  const claims = CLAIMED.flatMap(([name, field]) =>
    strings(fields[name]).map(value => ({ field, value, from: 'json line' })),
  )
  return {
    page: sha256(bytes),
    source,
    url: claims.find(claim => claim.field === 'url')?.value ?? null,
    kind: 'json',
    charset: decoded.charset,
    text: words.text,
    claims: [...claims, ...words.claims],
    segments: words.segments,
    notes: [...decoded.notes, ...words.notes],
    bytes,
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

type Words = Pick<Page, 'text' | 'segments' | 'claims'> & { readonly notes: readonly Note[] }

function wordsOf(fields: Fields): Words | null {
  const { html, text, body } = fields
  if (typeof html === 'string' && html.trim()) return renderHtml(normalizeText(html))
  const plain = [text, body].find((each): each is string => typeof each === 'string' && each.trim() !== '')
  if (plain === undefined) return null
  const clean = normalizeText(plain)
  const notes = clean.includes('\uFFFD') && !plain.includes('\uFFFD') ? [LOST] : []
  return { text: clean, segments: lineSegments(clean), claims: [], notes }
}

const LOST = pageNote(
  'characters-replaced',
  'warning',
  'The text holds NUL or half of a surrogate pair; each became U+FFFD.',
)

/** The strings of a field: one, several, or the names of objects. */
function strings(value: unknown): readonly string[] {
  return [value].flat().flatMap(each => {
    const name: unknown = isFields(each) ? each['name'] : each
    return typeof name === 'string' && name.trim() ? [normalizeText(name.trim())] : []
  })
}
