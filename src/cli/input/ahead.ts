import { EventEmitter, once } from 'node:events'

/** How far to read ahead: until the items waiting weigh `room`, each weighing what `weigh` says. */
export interface Room<T> {
  readonly room: number
  readonly weigh: (item: T) => number
}

/**
 * Reads ahead in the background and gives, each time it is asked, all that is waiting by then, at least one item.
 * So a slow taker gets few large batches, a live stream is passed on at once, and what waits is bounded.
 * Ends early, dropping what waits, when the signal aborts.
 */
export async function* ahead<T>(
  source: AsyncIterable<T>,
  { room, weigh }: Room<T>,
  signal: AbortSignal,
): AsyncGenerator<readonly T[]> {
  const bell = new EventEmitter()
  const waiting: T[] = []
  let weight = 0
  let ended = false
  const end = (): void => {
    ended = true
    bell.emit('item')
    bell.emit('room')
  }
  const produce = async (): Promise<void> => {
    for await (const item of source) {
      if (ended) return
      waiting.push(item)
      weight += weigh(item)
      bell.emit('item')
      if (weight >= room) await once(bell, 'room')
    }
  }
  const done = produce().finally(end)
  // Thrown to the taker below; without this line it would count as unhandled until then.
  done.catch(() => {})
  signal.addEventListener('abort', end, { once: true })
  try {
    while (!signal.aborted) {
      if (waiting.length === 0 && !ended) await once(bell, 'item')
      if (waiting.length === 0 || signal.aborted) break
      const batch = waiting.splice(0)
      weight = 0
      bell.emit('room')
      yield batch
    }
    if (!signal.aborted) await done
  } finally {
    signal.removeEventListener('abort', end)
    end()
  }
}
