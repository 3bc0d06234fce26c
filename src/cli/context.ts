import type { Screen, Streams } from './print/screen.ts'

/** What every command works with. */
export interface Context {
  readonly streams: Streams
  /** For records only. */
  readonly out: Screen
  /** For talk: progress, notes, summaries. */
  readonly err: Screen
  /** Says that not all that was asked could be done: the exit code becomes 1, or `code`. */
  fail(code?: number): void
}

/** Aborts on the first Ctrl-C or termination, so that a command can stop in order; a second one ends the process. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}
