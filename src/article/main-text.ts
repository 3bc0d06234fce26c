import { residueOfElement } from './residue.ts'
import type { Unit } from './story.ts'

/** Elements in which paragraphs are expected, and how far running text in others counts. */
const PROSE_TAGS: Readonly<Record<string, number>> = { p: 1, blockquote: 1, pre: 1, li: 0.4, td: 0.5 }
const OTHER_TAGS = 0.7
/** A longer paragraph counts no more than this: one long legal notice is no story. */
const MAX_LENGTH = 600
const MIN_LENGTH = 40
/** What stands in a menu or a comment section counts little, but a page that is all so marked is still read. */
const MARKED = 0.1
/** Go down into an element while it holds this share of what its parent holds. Chosen on the fundus-eval pages. */
const SHARE = 0.75

/** How much a unit speaks for the element it stands in being the story. */
function weigh(unit: Unit): number {
  if (unit.text.length < MIN_LENGTH || unit.linked > 0.5) return 0
  const weight = (PROSE_TAGS[unit.tag] ?? OTHER_TAGS) * Math.min(unit.text.length, MAX_LENGTH)
  return elements(unit.path).some(each => !isFrame(each) && residueOfElement(each)) ? weight * MARKED : weight
}

/** The elements of a path. */
export const elements = (path: string): readonly string[] => (path === '' ? [] : path.split(' '))

/** The elements around everything say nothing of what is in them. */
const isFrame = (element: string): boolean => /^(?:html|body|main)(?=$|[.#])/.test(element)

/** The path of the smallest element that holds the bulk of the running text. */
export function findMainPath(units: readonly Unit[]): string {
  const weights = new Map<string, number>()
  for (const unit of units) {
    const weight = weigh(unit)
    if (weight === 0) continue
    let prefix = ''
    for (const element of elements(unit.path)) {
      const next = prefix === '' ? element : `${prefix} ${element}`
      weights.set(next, (weights.get(next) ?? 0) + weight)
      prefix = next
    }
  }
  return descend(weights)
}

function descend(weights: ReadonlyMap<string, number>): string {
  const below = new Map<string, { path: string; weight: number }>()
  for (const [path, weight] of weights) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf(' ')))
    const best = below.get(parent)
    if (!best || weight > best.weight) below.set(parent, { path, weight })
  }
  let main = below.get('')
  for (let next = main; main && next && next.weight >= SHARE * main.weight;) {
    main = next
    next = below.get(main.path)
  }
  return main?.path ?? ''
}

/** True for a unit that stands in the element with this path. */
export const isWithin = (unit: Unit, path: string): boolean =>
  path === '' || unit.path === path || unit.path.startsWith(`${path} `)

/** The rule that tells why a unit stands outside the story: the first element below `main` that is marked as something else. */
export const residueOfPath = (unit: Unit, main: string): ReturnType<typeof residueOfElement> =>
  elements(isWithin(unit, main) ? unit.path.slice(main.length).trim() : unit.path)
    .filter(each => !isFrame(each))
    .map(residueOfElement)
    .find(each => each !== undefined)
