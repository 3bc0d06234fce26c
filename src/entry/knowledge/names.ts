/** A name without the marks on its letters: `Côte` -> `Cote`. */
export const unmarked = (name: string): string =>
  ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '')

const ASCII = /^[\x20-\x7e]*$/

/** A name as it is looked up: marks, points and a leading "the" gone, small letters. An abbreviation (`US`, `WHO`) keeps its capitals, so that "us" and "who" are not found under it. */
export function nameKey(name: string): string {
  const plain = unmarked(name)
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/['’]s?$/u, '')
    .replace(/\./g, '')
    .replace(/[\s\-–‑]+/g, ' ')
    .replace(/^the /i, '')
    .trim()
  return /^(?:[A-Z0-9] ?){2,6}$/.test(plain) ? plain.replace(/ /g, '') : plain.toLowerCase()
}

/** A family name as it is looked up: `al-Assad` and `Assad` are one. */
export const shortKey = (name: string): string => nameKey(name).replace(/^(?:al|el) (?=\S)/, '')

/** Adds a value under a key of a map of lists. */
export function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (!key) return
  const known = map.get(key)
  if (!known) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

/** Items with the same key together, in the order they came. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
