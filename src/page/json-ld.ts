import type { Claim } from './page.ts'

type Node = Readonly<Record<string, unknown>>

/** Properties that lead to other stories, not to this one. */
const ELSEWHERE = new Set(
  'itemListElement hasPart isPartOf mentions about citation comment relatedLink review video subjectOf'.split(
    ' ',
  ),
)
const FIELDS: readonly (readonly [property: string, field: Claim['field']])[] = [
  ['headline', 'title'],
  ['publisher', 'publisher'],
  ['author', 'author'],
  ['datePublished', 'published'],
  ['dateModified', 'modified'],
  ['inLanguage', 'language'],
  ['url', 'url'],
]
const STORY = /(?:Article|BlogPosting|Report)$/

/** What a JSON-LD block states of the articles in it. Null when it is not JSON, even after the usual slips are mended. */
export function claimsOfJsonLd(source: string): readonly Claim[] | null {
  const data = parse(source)
  if (data === undefined) return null
  const nodes = collect(data)
  const byId = new Map(
    nodes.flatMap(node => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
  return nodes
    .filter(isStory)
    .flatMap(node =>
      FIELDS.flatMap(([property, field]) =>
        names(node[property], byId).map(value => ({ field, value, from: 'json-ld' })),
      ),
    )
}

/** Reads JSON; a raw line break in a string, a comma too many and comment marks around it are the slips met on pages. */
function parse(source: string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:<!--|\/\*[^*]*\*\/|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|;)$/, '')
  for (const text of [bare, bare.replace(/[\p{Cc}]+/gu, ' ').replace(/,\s*(?=[}\]])/g, '')]) {
    try {
      const value: unknown = JSON.parse(text)
      return value
    } catch {
      // The next form may be readable.
    }
  }
  return undefined
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object of the graph in the order of the page, without those that lead to other stories. No recursion: depth is not ours to choose. */
function collect(data: unknown): Node[] {
  const nodes: Node[] = []
  const waiting: unknown[] = [data]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (Array.isArray(value)) waiting.push(...value.toReversed())
    else if (isNode(value)) {
      nodes.push(value)
      const inner = Object.entries(value).flatMap(([key, each]) => (ELSEWHERE.has(key) ? [] : [each]))
      waiting.push(...inner.toReversed())
    }
  }
  return nodes
}

const types = (node: Node): readonly unknown[] => [node['@type']].flat()
const isStory = (node: Node): boolean =>
  types(node).some(type => typeof type === 'string' && STORY.test(type))

/** The strings that a property stands for: itself, the names of objects in it, the names of what it refers to. */
function names(value: unknown, byId: ReadonlyMap<string, Node>): readonly string[] {
  return [value].flat().flatMap(each => {
    if (typeof each === 'string') return each.trim() ? [each.trim()] : []
    if (!isNode(each)) return []
    const id = each['@id']
    const node = each['name'] === undefined && typeof id === 'string' ? (byId.get(id) ?? each) : each
    return [node['name']]
      .flat()
      .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  })
}
