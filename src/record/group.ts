/** How much is written together at most. */
export interface GroupLimit {
  readonly items: number
  readonly weight: number
}

interface Waiting<T, R> {
  readonly item: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

/**
 * Writes what is given one by one in groups, as one commit for many costs little more than for one. While a group is
 * being written, the next gathers. Each item is answered once its group is on disk; when a group fails, its items are
 * tried each alone, so that only the one at fault fails.
 */
export function grouped<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  weigh: (item: T) => number,
  limit: GroupLimit,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let running = false

  const take = (): Waiting<T, R>[] => {
    let weight = 0
    let count = 0
    for (const { item } of waiting) {
      weight += weigh(item)
      if (count > 0 && (count >= limit.items || weight > limit.weight)) break
      count++
    }
    return waiting.splice(0, count)
  }
  const settle = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await write(group.map(each => each.item))
      group.forEach((each, index) => each.resolve(results[index]!))
    } catch (error) {
      if (group.length === 1) return group[0]!.reject(error)
      for (const each of group) await settle([each])
    }
  }
  const run = async (): Promise<void> => {
    running = true
    // Lets all that is given in the same breath into the first group.
    await Promise.resolve()
    while (waiting.length > 0) await settle(take())
    running = false
  }
  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!running) void run()
    })
}
