import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import pc from 'picocolors'

/** Where a command reads and writes: the process's own streams, or those of a test. */
export interface Streams {
  readonly in: Readable
  readonly out: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly err: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: NodeJS.ProcessEnv
}
type Style = ReturnType<typeof pc.createColors>

/** A stream to print lines on. */
export interface Screen {
  /** True when a person looks at it. */
  readonly live: boolean
  /** Columns to fill, at most `MAX_WIDTH`. */
  readonly width: number
  readonly style: Style
  readonly stream: Writable
  /** Prints a line, waiting where the other end is slow. Throws what the stream throws, such as `EPIPE`. */
  readonly print: (line?: string) => Promise<void>
  /** Resolves when all that was printed has been handed over. */
  readonly flush: () => Promise<void>
}

/** Lines longer than this are hard to read, however wide the window. */
const MAX_WIDTH = 110
const MIN_WIDTH = 40
/** Used where there is no terminal to ask. */
const FALLBACK_WIDTH = 100

const terminalWidth = (columns: number | undefined): number =>
  Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns || FALLBACK_WIDTH))

/** Colour only for a person at a terminal who has not asked for none (NO_COLOR, TERM=dumb). */
const wantsColour = (live: boolean, env: NodeJS.ProcessEnv): boolean =>
  live && !env['NO_COLOR'] && env['TERM'] !== 'dumb'

/** Makes a screen of a stream. */
export function openScreen(stream: Streams['out'], env: NodeJS.ProcessEnv): Screen {
  let broken: Error | null = null
  stream.on('error', error => {
    broken ??= error
  })
  const live = stream.isTTY === true
  const check = (): void => {
    if (broken) throw broken
  }
  return {
    live,
    width: terminalWidth(stream.columns),
    style: pc.createColors(wantsColour(live, env)),
    stream,
    async print(line = '') {
      check()
      if (!stream.write(`${line}\n`)) await once(stream, 'drain')
    },
    async flush() {
      check()
      await new Promise<void>(resolve => stream.write('', () => resolve()))
      check()
    },
  }
}
