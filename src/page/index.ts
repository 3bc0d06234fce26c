import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { RapporteurError } from '../lib/errors.ts'
import { sha256 } from '../lib/hash.ts'
import { numberSetting } from '../lib/settings.ts'
import { decode } from './decode.ts'
import { failedPage } from './failed.ts'
import { renderHtml } from './html.ts'
import { pageOfJsonLine } from './json-line.ts'
import { splitLines } from './lines.ts'
import type { Page } from './page.ts'
import { type Format, openSources, type Source } from './source.ts'
import { lineSegments, normalizeText } from './text.ts'

export { Claim, type Page, PageJson, Segment } from './page.ts'

/** How pages are read. */
export interface PageOptions {
  /** What `-` reads; standard input unless given. */
  readonly input?: Readable
  /** A larger page, or line of JSON Lines, is not read but noted; the setting `maxPageBytes` unless given. */
  readonly maxPageBytes?: number
}

/**
 * Reads the pages behind a source: a file, a folder or `-` for standard input; `.txt`, `.html`, `.jsonl`, or known by content.
 * Bad input gives a page with empty text and a note of level `error`. Throws `source/not-found` for a path that cannot be read.
 */
export async function* readPages(source: string, options: PageOptions = {}): AsyncGenerator<Page> {
  const maxBytes = options.maxPageBytes ?? numberSetting('maxPageBytes')
  for await (const each of openSources(source, options.input ?? process.stdin)) {
    try {
      yield* pagesOf(each, maxBytes)
    } catch (cause) {
      yield unreadable(each, source, cause)
    }
  }
}

async function* pagesOf(source: Source, maxBytes: number): AsyncGenerator<Page> {
  const { head, chunks } = await peek(source.chunks)
  const format = source.format ?? formatOf(head)
  if (format === 'jsonl') yield* pagesOfLines(chunks, source.source, maxBytes)
  else yield await wholePage(chunks, source.source, format, maxBytes)
}

async function* pagesOfLines(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  maxBytes: number,
): AsyncGenerator<Page> {
  let none = true
  for await (const { number, bytes, key } of splitLines(chunks, maxBytes)) {
    const place = `${source}#${number}`
    if (bytes === null) yield tooLarge(place, 'json', key, maxBytes)
    else if (bytes.some(byte => byte > 0x20)) yield pageOfJsonLine(bytes, place)
    else continue
    none = false
  }
  if (none) yield empty(source, 'json', new Uint8Array())
}

async function wholePage(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  format: 'html' | 'text',
  maxBytes: number,
): Promise<Page> {
  const hash = createHash('sha256')
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    size += chunk.length
    if (size <= maxBytes) pieces.push(chunk)
    else pieces = []
  }
  if (size > maxBytes) return tooLarge(source, format, hash.digest('hex'), maxBytes)
  return pageOfBytes(new Uint8Array(Buffer.concat(pieces)), source, format)
}

/** The page in these bytes. */
export function pageOfBytes(bytes: Uint8Array, source: string, format: 'html' | 'text'): Page {
  const decoded = decode(bytes)
  if (decoded.text === null)
    return failedPage(
      { source, kind: format, bytes },
      'binary',
      'The file is binary, not text in any known encoding.',
    )
  const clean = normalizeText(decoded.text)
  const words =
    format === 'html'
      ? renderHtml(clean)
      : { text: clean, segments: lineSegments(clean), claims: [], notes: [] }
  if (words.segments.length === 0) return empty(source, format, bytes)
  return {
    page: sha256(bytes),
    source,
    url: words.claims.find(claim => claim.field === 'url' && URL.canParse(claim.value))?.value ?? null,
    kind: format,
    charset: decoded.charset,
    ...words,
    notes: [...decoded.notes, ...words.notes],
    bytes,
  }
}

const empty = (source: string, kind: Page['kind'], bytes: Uint8Array): Page =>
  failedPage({ source, kind, bytes }, 'empty', 'There are no words on the page.')

const tooLarge = (source: string, kind: Page['kind'], key: string, maxBytes: number): Page =>
  failedPage(
    { source, kind, key, bytes: new Uint8Array() },
    'too-large',
    `The page is larger than ${maxBytes} bytes (setting maxPageBytes); its bytes were not kept.`,
  )

/** A file of a folder that cannot be read is one failed page, keyed by its path; a source that cannot be read is misuse. */
function unreadable(found: Source, asked: string, cause: unknown): Page {
  const reason = cause instanceof Error ? cause.message : String(cause)
  if (!(cause instanceof Error) || !('syscall' in cause)) throw cause
  if (found.source === asked)
    throw new RapporteurError(
      'source/not-found',
      `Expected a file that can be read, got \`${asked}\`. Check its permissions.`,
      { cause },
    )
  return failedPage(
    { source: found.source, kind: 'text', key: sha256(found.source), bytes: new Uint8Array() },
    'unreadable',
    `The file could not be read: ${reason}.`,
  )
}

/** The first bytes of a stream, and the stream with them still in it. */
async function peek(
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<{ head: Buffer; chunks: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < 1024) {
    const next = await rest.next()
    if (next.done) break
    head = Buffer.concat([head, Buffer.from(next.value)])
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield Buffer.from(next.value)
  }
  return { head, chunks: all() }
}

/** What the first bytes look like. */
function formatOf(head: Buffer): Format {
  const text = head.toString('latin1').replace(/^\u00EF\u00BB\u00BF|^\s+/, '')
  if (/^\s*\{\s*"/.test(text)) return 'jsonl'
  return /^\s*<(?:!doctype html|html|head|body|\?xml|!--|div|article|p|meta)/i.test(text) ? 'html' : 'text'
}
