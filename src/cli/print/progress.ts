import { MultiBar } from 'cli-progress'
import type { Screen } from './screen.ts'

/** A bar on a terminal; elsewhere only the lines that it is told. */
export interface Progress {
  /** Moves on to `done` of the total and shows a few words beside the bar. */
  readonly show: (done: number, words: string) => void
  /** Prints a line above the bar. */
  readonly tell: (line: string) => Promise<void>
  readonly stop: () => void
}

/** Shows nothing but the lines that it is told. */
export const noProgress = (screen: Screen): Progress => ({
  show: () => {},
  tell: screen.print,
  stop: () => {},
})

/** Opens a progress bar; a total of 0 stands for an unknown one, for which only the words are shown. */
export function openProgress(total: number, screen: Screen): Progress {
  if (!screen.live) return noProgress(screen)
  const bars = new MultiBar({
    format: total > 0 ? ' {bar} {percentage}%  {words}' : ' {words}',
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
    show: (done, words) => bar.update(Math.min(done, total), { words }),
    tell(line) {
      bars.log(`${line}\n`)
      return Promise.resolve()
    },
    stop: () => bars.stop(),
  }
}
