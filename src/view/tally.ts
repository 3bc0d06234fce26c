/** How often a value stands; `label` is for people. */
export interface Tally {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Counts the values that `of` finds in each item, most frequent first, then by label. The first label of a value stays. */
export function tally<T>(
  items: readonly T[],
  of: (item: T) => readonly { readonly value: string; readonly label: string }[],
): readonly Tally[] {
  const counts = new Map<string, { label: string; count: number }>()
  for (const { value, label } of items.flatMap(of)) {
    const found = counts.get(value)
    if (found) found.count++
    else counts.set(value, { label, count: 1 })
  }
  return [...counts]
    .map(([value, rest]) => ({ value, ...rest }))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : Number(a.label > b.label)))
}
