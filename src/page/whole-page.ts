import { createHash } from 'node:crypto'
import { sha256 } from '../lib/hash.ts'
import { decode } from './decode.ts'
import { failedPage } from './failed.ts'
import { renderHtml } from './html.ts'
import type { Page } from './page.ts'
import { lineSegments, normalizeText } from './text.ts'

/** Reads a stream as one page. A larger one than `maxBytes` is hashed as it passes by and never held whole. */
export async function wholePage(
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

/** The page of a source without words. */
export const empty = (source: string, kind: Page['kind'], bytes: Uint8Array): Page =>
  failedPage({ source, kind, bytes }, 'empty', 'There are no words on the page.')

/** The page of a source larger than allowed, keyed by the bytes that were not kept. */
export const tooLarge = (source: string, kind: Page['kind'], key: string, maxBytes: number): Page =>
  failedPage(
    { source, kind, key, bytes: new Uint8Array() },
    'too-large',
    `The page is larger than ${maxBytes} bytes (setting maxPageBytes); its bytes were not kept.`,
  )
