import type { Readable } from 'node:stream'
import { RapporteurError } from '../lib/errors.ts'
import { sha256 } from '../lib/hash.ts'
import { numberSetting } from '../lib/settings.ts'
import { failedPage } from './failed.ts'
import { pageOfJsonLine } from './json-line.ts'
import { splitLines } from './lines.ts'
import type { Page } from './page.ts'
import { formatOf, peek } from './sniff.ts'
import { openSources, type Source } from './source.ts'
import { empty, tooLarge, wholePage } from './whole-page.ts'

export { type Page, PageJson } from './page.ts'
export { pageOfBytes } from './whole-page.ts'

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
