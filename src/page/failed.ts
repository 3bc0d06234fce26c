import { sha256 } from '../lib/hash.ts'
import { pageNote } from './note.ts'
import type { Page } from './page.ts'

/** A page of which nothing was read, with a note of level `error` that tells why. `key` is given where the bytes were not kept. */
export function failedPage(
  from: { source: string; kind: Page['kind']; bytes: Uint8Array; key?: string },
  rule: string,
  reason: string,
): Page {
  return {
    page: from.key ?? sha256(from.bytes),
    source: from.source,
    url: null,
    kind: from.kind,
    charset: 'utf-8',
    text: '',
    claims: [],
    segments: [],
    notes: [pageNote(rule, 'error', reason)],
    bytes: from.bytes,
  }
}
