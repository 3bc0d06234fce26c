/** Turns at something that only one may use at a time: first come, first served. */
export interface Turns {
  /** Waits for a turn; the answer ends it. Rejects when the turns are closed first. */
  take(): Promise<() => void>
  /** Refuses all who wait or come later, and waits until the present turn has ended. */
  close(reason: Error): Promise<void>
}

interface Waiting {
  readonly start: () => void
  readonly refuse: (reason: unknown) => void
}

/** Turns that nobody has taken yet. `between` is done after each, before the next begins. */
export function makeTurns(between: () => Promise<void> = () => Promise.resolve()): Turns {
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
  const once = (): (() => void) => {
    let ended = false
    return () => {
      if (!ended) between().then(next, next)
      ended = true
    }
  }
  return {
    take: () =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closed)
        waiting.push({ start: () => resolve(once()), refuse: reject })
        if (!busy) next()
      }),
    close: reason => {
      closed = reason
      for (const each of waiting.splice(0)) each.refuse(reason)
      return busy ? new Promise(resolve => (idle = resolve)) : Promise.resolve()
    },
  }
}
