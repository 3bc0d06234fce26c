import { sha256 } from '../lib/hash.ts'

/** NUL, or a surrogate without its other half. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text that any PostgreSQL takes: it stores no NUL, and no half of a surrogate pair. */
export const clean = (text: string): string => text.replace(UNSTORABLE, '\uFFFD')

/** Longest key in UTF-16 units; PostgreSQL indexes no more than about 2,700 bytes. */
const KEY_LIMIT = 400
const KEPT = 360

/** Text as a key or a value to filter by: clean, and short enough for an index; what is cut off is told apart by its hash. */
export const keyOf = (text: string): string =>
  text.length <= KEY_LIMIT ? clean(text) : clean(`${text.slice(0, KEPT)}~${sha256(text).slice(0, 16)}`)
