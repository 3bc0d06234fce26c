import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'

/** A rule about what extraction leaves on a page that is no part of the story. */
export interface Residue {
  readonly rule: string
  readonly reach: 'line' | 'next' | 'list' | 'rest' | 'path'
  readonly pattern: RegExp
  readonly reason: string
  /** What the pattern must match. */
  readonly example: string
  /** What it must not match. */
  readonly nearMiss: string
}

const REACHES: readonly string[] = ['line', 'next', 'list', 'rest', 'path'] satisfies Residue['reach'][]

const isReach = (reach: string): reach is Residue['reach'] => REACHES.includes(reach)

/** All rules of `lexicon/en/residue.tsv`, in its order. */
export const RESIDUE: readonly Residue[] = readFileSync(join(ROOT, 'lexicon', 'en', 'residue.tsv'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(parse)

function parse(line: string): Residue {
  const [rule = '', reach = '', pattern = '', reason = '', example = '', nearMiss = ''] = line.split('\t')
  if (!isReach(reach))
    throw new Error(`Expected a reach in residue.tsv, got \`${reach}\`. Correct the line of ${rule}.`)
  // `has-sidebar` tells of a neighbour; the element itself is none.
  const word = `(?:^|[.#_-])(?<!(?:has|no|not|with|without|hide|show)[-_])(?:${pattern})(?=$|[.#_-])`
  return {
    rule,
    reach,
    pattern: new RegExp(reach === 'path' ? word : pattern, 'iu'),
    reason,
    example,
    nearMiss,
  }
}

const LINES = RESIDUE.filter(each => each.reach !== 'path')
const PATHS = RESIDUE.filter(each => each.reach === 'path')
/** No rule is about long lines; most paragraphs need not be looked at. */
const MAX_LINE = 400

/** The rule that a line falls under, if any. */
export const residueOfLine = (line: string): Residue | undefined =>
  line.length > MAX_LINE ? undefined : LINES.find(each => each.pattern.test(line))

/** The rule that one element of a path falls under, if any: `div.relatedStories` is looked at as `div.related-stories`. */
export function residueOfElement(element: string): Residue | undefined {
  const words = element.replace(/(?<end>[a-z\d])(?=[A-Z])/g, '$<end>-')
  return PATHS.find(each => each.pattern.test(words))
}
