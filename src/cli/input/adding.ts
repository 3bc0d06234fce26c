import type { Reading } from '../../entry/reading.ts'
import type { Page } from '../../page/page.ts'
import type { Reader } from '../../read.ts'
import type { OpenRecord } from '../../record/record.ts'
import { ahead } from './ahead.ts'
import { failureOf } from './pages.ts'

/** What became of a page, told once it is on disk. */
export interface Kept {
  readonly page: string
  readonly source: string
  readonly bytes: number
  readonly state: 'added' | 'known'
  /** Why nothing was read from it; such a page is kept all the same. */
  readonly failure: string | null
  readonly articles: number
  readonly entries: number
}

/** Bytes of pages that may wait to be read; with their text and segments they take several times that in memory. */
const ROOM_BYTES = 1_000_000
/** A page weighs at least this, so that a stream of tiny lines does not become one endless batch. */
const LEAST_BYTES = 100_000

const weigh = (page: Page): number => Math.max(LEAST_BYTES, page.bytes.length)

/**
 * Reads pages and keeps them, in constant memory; `tell` is called with each batch as soon as it is on disk. While one
 * batch is written the next is read. When the signal aborts, the page in hand is finished and kept, and no further one
 * is begun.
 */
export async function addPages(
  pages: AsyncIterable<Page>,
  record: OpenRecord,
  signal: AbortSignal,
  tell: (batch: readonly Kept[]) => Promise<void>,
): Promise<void> {
  let reader: Reader | null = null
  let writing = Promise.resolve()
  try {
    for await (const batch of ahead(pages, { room: ROOM_BYTES, weigh }, signal)) {
      const known = await record.knows(batch.map(({ page }) => page))
      const fresh = batch.filter(({ page }) => !known.has(page))
      // Opened only when there is something to read: it costs a second.
      if (fresh.length > 0) reader ??= await (await import('../../read.ts')).openReader()
      const readings = reader ? await read(fresh, reader, signal) : []
      await writing
      await tell(batch.filter(({ page }) => known.has(page)).map(page => kept(page, 'known', null)))
      writing = write(readings, record).then(tell)
      // It is awaited in the next turn; until then its failure must not count as unhandled.
      writing.catch(() => {})
    }
    await writing
  } finally {
    await Promise.allSettled([writing, reader?.close()])
  }
}

async function read(
  pages: readonly Page[],
  reader: Reader,
  signal: AbortSignal,
): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const page of pages) {
    if (signal.aborted) break
    readings.push(await reader.read(page))
    // Reading is all computing: without this pause neither a signal nor the next bytes would be seen.
    await new Promise(resolve => setImmediate(resolve))
  }
  return readings
}

async function write(readings: readonly Reading[], record: OpenRecord): Promise<readonly Kept[]> {
  if (readings.length === 0) return []
  const appended = await record.append(readings)
  return readings.map((reading, index) => kept(reading.page, appended[index]!.state, reading))
}

function kept(page: Page, state: Kept['state'], reading: Reading | null): Kept {
  const articles = state === 'added' ? (reading?.articles ?? []) : []
  return {
    page: page.page,
    source: page.source,
    bytes: page.bytes.length,
    state,
    failure: failureOf(page),
    articles: articles.length,
    entries: articles.reduce((sum, { entries }) => sum + entries.length, 0),
  }
}
