import { type Residue, residueOfElement } from './residue.ts'
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
/** An element with this share of the running text is the story, whatever its name. */
const BULK = 0.4
/** Comments may outgrow the story that they are about. */
const NEVER_STORY: readonly string[] = ['comments', 'consent']

const HELD = /^(?:p|li|pre|dd|dt|td|th|h[1-6]|blockquote|figcaption)$/

/** Where the story of a page stands. */
export interface Main {
  /** Path of the smallest element that holds the bulk of the running text. */
  readonly path: string
  /** Elements below it that hold much of it: what their names say of menus or letters is not to be believed. */
  readonly bulk: ReadonlySet<string>
}

/** How much a unit speaks for the element it stands in being the story. */
function weigh(unit: Unit): number {
  if (unit.text.length < MIN_LENGTH || unit.linked > 0.5) return 0
  return (PROSE_TAGS[unit.tag] ?? OTHER_TAGS) * Math.min(unit.text.length, MAX_LENGTH)
}

const isMarked = (unit: Unit): boolean =>
  elements(unit.path).some(each => !isFrame(each) && residueOfElement(each) !== undefined)

/** The elements of a path. */
const elements = (path: string): readonly string[] => (path === '' ? [] : path.split(' '))

/** The elements around everything say nothing of what is in them. */
const isFrame = (element: string): boolean => /^(?:html|body|main)(?=$|[.#])/.test(element)

/** Finds the element in which the story stands. */
export function findMain(units: readonly Unit[]): Main {
  const path = descend(addUp(units, unit => weigh(unit) * (isMarked(unit) ? MARKED : 1)))
  const within = units.filter(unit => isWithin(unit, path))
  const enough = BULK * within.reduce((sum, unit) => sum + weigh(unit), 0)
  const bulk = [...addUp(within, weigh)].filter(([, weight]) => weight >= enough).map(([prefix]) => prefix)
  return { path, bulk: new Set(bulk) }
}

/** The weights of the units within each container. */
function addUp(units: readonly Unit[], weightOf: (unit: Unit) => number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const unit of units) {
    const weight = weightOf(unit)
    if (weight > 0)
      for (const path of prefixes(containerOf(unit))) weights.set(path, (weights.get(path) ?? 0) + weight)
  }
  return weights
}

/** The path of what holds a paragraph; text that stands in a `div` of its own is held by that. */
const containerOf = (unit: Unit): string =>
  HELD.test(unit.tag) ? unit.path.slice(0, Math.max(0, unit.path.lastIndexOf(' '))) : unit.path

/** The paths of all elements above, outermost first, and the path itself. */
const prefixes = (path: string): readonly string[] =>
  path === '' ? [] : [...path.matchAll(/ |$/g)].map(space => path.slice(0, space.index))

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

/** The rule that tells why a unit stands outside the story: the first element below the story's that is marked as something else. */
export function residueOfPath(unit: Unit, main: Main): Residue | undefined {
  const below = isWithin(unit, main.path) ? main.path.length : 0
  return prefixes(unit.path)
    .filter(prefix => prefix.length > below)
    .map(prefix => ({ prefix, element: prefix.slice(prefix.lastIndexOf(' ') + 1) }))
    .filter(({ element }) => !isFrame(element))
    .map(({ prefix, element }) => ({ bulk: main.bulk.has(prefix), residue: residueOfElement(element) }))
    .find(({ bulk, residue }) => residue && (!bulk || NEVER_STORY.includes(residue.rule)))?.residue
}
