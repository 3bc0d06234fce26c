import { MultiBar } from 'cli-progress'
import type { Screen } from './screen.ts'
import { sizeOf } from '../input/size.ts'

/** A bar on a terminal; elsewhere only the lines that it is told. */
export interface Progress {
  /** Moves on to so many bytes and shows a few words beside the bar. */
  readonly show: (bytes: number, words: string) => void
  /** Prints a line above the bar. */
  readonly tell: (line: string) => Promise<void>
  readonly stop: () => void
}

const BAR = ' {bar} {percentage}%  {words}'
const NO_BAR = ' {words}'

/** Opens a progress bar over the bytes behind the sources; standard input has no known end, so it is only counted. */
export async function openProgress(
  sources: readonly string[],
  screen: Screen,
  wanted: boolean,
): Promise<Progress> {
  if (!wanted || !screen.live) return { show: () => {}, tell: screen.print, stop: () => {} }
  let total = 0
  if (!sources.includes('-')) for (const source of sources) total += await sizeOf(source)
  const bars = new MultiBar({
    format: total > 0 ? BAR : NO_BAR,
    stream: screen.stream,
    barsize: 30,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    fps: 5,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  })
  const bar = bars.create(Math.max(1, total), 0, { words: 'opening the record' })
  return {
    show: (bytes, words) => bar.update(Math.min(bytes, total), { words }),
    tell(line) {
      bars.log(`${line}\n`)
      return Promise.resolve()
    },
    stop: () => bars.stop(),
  }
}
