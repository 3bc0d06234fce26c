/** Turns at something that only one may use at a time: first come, first served. */
export interface Turns {
  /** Waits for a turn; the answer ends it. Rejects when the turns are closed first. */
  take(): Promise<() => void>
  /** Refuses all who wait or come later, and waits until the present turn has ended. */
  close(reason: Error): Promise<void>
}

interface Waiting {
  readonly start: () => void
  readonly refuse: (reason: Error) => void
}

/** Turns that nobody has taken yet. */
export function makeTurns(): Turns {
  const waiting: Waiting[] = []
  let busy = false
  let closed: Error | null = null
  let idle: (() => void) | null = null
  const next = (): void => {
    const first = waiting.shift()
    busy = first !== undefined
    if (first) first.start()
    else idle?.()
  }
  return {
    take: () =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closed)
        let ended = false
        const end = (): void => {
          if (!ended) next()
          ended = true
        }
        waiting.push({ start: () => resolve(end), refuse: reject })
        if (!busy) next()
      }),
    close: reason => {
      closed = reason
      for (const each of waiting.splice(0)) each.refuse(reason)
      return busy ? new Promise(resolve => (idle = resolve)) : Promise.resolve()
    },
  }
}
