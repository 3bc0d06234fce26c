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
  /** True for a unit within the smallest element that holds the bulk of the running text. */
  holds(unit: Unit): boolean
  /** The elements of a unit's path below that one; of its whole path where it stands outside. */
  below(unit: Unit): string
  /** The rule by which a unit is no part of the story: that of the first element below which is marked as something else. */
  residueOf(unit: Unit): Residue | undefined
}

/** How much a unit speaks for the element it stands in being the story. */
function weigh(unit: Unit): number {
  if (unit.text.length < MIN_LENGTH || unit.linked > 0.5) return 0
  return (PROSE_TAGS[unit.tag] ?? OTHER_TAGS) * Math.min(unit.text.length, MAX_LENGTH)
}

/** The elements around everything say nothing of what is in them. */
const isFrame = (element: string): boolean => /^(?:html|body|main)(?=$|[.#])/.test(element)

/** Finds the element in which the story stands. */
export function findMain(units: readonly Unit[]): Main {
  const marks = memoize(element => (isFrame(element) ? undefined : residueOfElement(element)))
  const isMarked = memoize(path => path.split(' ').some(element => marks(element)))
  const main = descend(addUp(units, unit => weigh(unit) * (isMarked(unit.path) ? MARKED : 1)))
  const holds = (unit: Unit): boolean => isWithin(unit.path, main)
  const within = units.filter(holds)
  const weights = addUp(within, weigh)
  const enough = BULK * within.reduce((sum, unit) => sum + weigh(unit), 0)
  const isStory = (path: string): boolean => (weights.get(path) ?? 0) >= enough
  const residueOf = memoize(path => {
    const above = isWithin(path, main) ? main.length : 0
    return prefixes(path)
      .filter(prefix => prefix.length > above)
      .map(prefix => ({ prefix, residue: marks(lastElement(prefix)) }))
      .find(({ prefix, residue }) => residue && (!isStory(prefix) || NEVER_STORY.includes(residue.rule)))
      ?.residue
  })
  return {
    holds,
    below: unit => (holds(unit) ? unit.path.slice(main.length) : unit.path),
    residueOf: unit => residueOf(unit.path),
  }
}

/** The same elements and paths come again on a page; each is looked at once. */
function memoize<T>(look: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => {
    if (!known.has(key)) known.set(key, look(key))
    return known.get(key)!
  }
}

/** The last element of a path. */
export const lastElement = (path: string): string => path.slice(path.lastIndexOf(' ') + 1)

const isWithin = (path: string, main: string): boolean =>
  main === '' || path === main || path.startsWith(`${main} `)

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
