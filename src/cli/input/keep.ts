import type { OpenRecord } from '../../record/record.ts'
import type { Context } from '../context.ts'
import { counted } from '../print/layout.ts'
import type { Progress } from '../print/progress.ts'
import { addPages, type Kept } from './adding.ts'
import { noteLine, pagesOf } from './pages.ts'

/** What became of pages, counted. `failed` ones are among the added or known: they are kept with the reason. */
export interface Sum {
  readonly pages: number
  readonly added: number
  readonly known: number
  readonly failed: number
  readonly articles: number
  readonly entries: number
}

/** What it takes to keep pages. */
export interface Keeping {
  readonly record: OpenRecord
  readonly context: Context
  readonly progress: Progress
  readonly signal: AbortSignal
  /** Print the key of each page once it is on disk. */
  readonly keys?: boolean
}

/** Reads the pages of all sources into the record, showing progress and telling what could not be read. */
export async function keepPages(sources: readonly string[], keeping: Keeping): Promise<Sum> {
  const { record, context, progress, signal } = keeping
  const sum = { pages: 0, added: 0, known: 0, failed: 0, articles: 0, entries: 0 }
  let bytes = 0
  await addPages(pagesOf(sources, context, progress.tell), record, signal, async batch => {
    for (const kept of batch) {
      bytes += kept.bytes
      sum.pages++
      sum[kept.state]++
      sum.articles += kept.articles
      sum.entries += kept.entries
      if (kept.failure) sum.failed++
      await tell(kept, keeping)
    }
    progress.show(bytes, sumLine(sum))
  })
  return sum
}

async function tell({ page, source, failure }: Kept, { keys, context, progress }: Keeping): Promise<void> {
  if (keys) await context.out.print(page)
  if (!failure) return
  context.fail()
  await progress.tell(noteLine(source, { level: 'error', reason: failure }))
}

/** A sum for people: `12 pages added, 2 known, 14 articles, 190 entries`. */
export const sumLine = ({ added, known, failed, articles, entries }: Sum): string =>
  [
    `${counted(added, 'page')} added`,
    known > 0 && `${known} known`,
    failed > 0 && `${failed} could not be read`,
    counted(articles, 'article'),
    counted(entries, 'entry', 'entries'),
  ]
    .filter(Boolean)
    .join(', ')
