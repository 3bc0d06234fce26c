import { RapporteurError } from '../../lib/errors.ts'
import type { Note } from '../../lib/note.ts'
import type { Page } from '../../page/page.ts'
import type { Context } from '../context.ts'
import { plain } from '../print/layout.ts'

/** Why nothing was read from a page; null when it was read. */
export const failureOf = (page: Pick<Page, 'notes'>): string | null =>
  page.notes.find(note => note.level === 'error')?.reason ?? null

/** A note for people: where, how grave, what. */
export const noteLine = (source: string, { level, reason }: Pick<Note, 'level' | 'reason'>): string =>
  `rapporteur: ${plain(source)}: ${level === 'error' ? '' : `${level}: `}${plain(reason)}`

/** The pages of all sources, one after the other. A source that does not exist is told and counts as a failure; the rest goes on. */
export async function* pagesOf(
  sources: readonly string[],
  context: Context,
  tell: (line: string) => Promise<void> = context.err.print,
): AsyncGenerator<Page> {
  const { readPages } = await import('../../page/index.ts')
  for (const source of sources) {
    try {
      yield* readPages(source, { input: context.streams.in })
    } catch (error) {
      if (!(error instanceof RapporteurError) || error.code !== 'source/not-found') throw error
      context.fail()
      await tell(`rapporteur: ${error.code}: ${error.message}`)
    }
  }
}
