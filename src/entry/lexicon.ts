import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'
import { type Act, ACTS } from './entry.ts'
import { nounForms, verbForms } from './inflection.ts'

const KINDS = ['verbs', 'nouns', 'phrases', 'pairs'] as const
/** What the lines of a block hold. */
type Kind = (typeof KINDS)[number]
const ROLES = ['usual', 'together', 'patient', 'alone'] as const
/** Who the words beside a trigger are: see the head of `lexicon/en/acts/README.md`. */
type Roles = (typeof ROLES)[number]

/** One block of a lexicon file: words that carry an act in the same way, with sentences that prove it. */
export interface WordBlock {
  readonly act: Act
  readonly kind: Kind
  readonly rule: string
  readonly lines: readonly string[]
  readonly roles: Roles
  /** Prepositions that lead in the target. */
  readonly target: readonly string[]
  /** One of these words must stand within four words after the trigger. */
  readonly next: readonly string[]
  /** None of these words may stand within three words of the trigger. */
  readonly never: readonly string[]
  /** The act counts only where someone is found who does it: the words alone say too little. */
  readonly needsActor: boolean
  /** The verb always has an object, so that "arrested in Oslo" without one is passive. */
  readonly transitive: boolean
  /** The verb counts only beside a quotation. */
  readonly quotationOnly: boolean
  readonly examples: readonly string[]
  readonly nearMisses: readonly string[]
}

/** One way to begin a trigger: the words that must follow the first one, and the block it is from. */
export interface Item {
  readonly rest: readonly string[]
  readonly kind: Kind
  /** For a pair: the words, in all forms, one of which must head the object. */
  readonly nouns: readonly (readonly string[])[] | null
  readonly block: WordBlock
}

/** First word, as written in lower case -> the items that may begin with it. */
export type Lexicon = ReadonlyMap<string, readonly Item[]>

/** The member of a list that is written as `word`, or the fallback. */
const oneOf = <T extends string>(list: readonly T[], word: string | undefined, fallback: T): T =>
  list.find(each => each === word) ?? fallback

const split = (line: string): string[] =>
  line
    .split(',')
    .map(word => word.trim())
    .filter(Boolean)

function readBlock(act: Act, file: string, text: string): WordBlock {
  const lines = text.split('\n').filter(line => line && !line.startsWith('#'))
  const [kind, ...options] = lines[0]!
    .slice(1)
    .split(';')
    .map(part => part.trim())
  const option = new Map(options.map(part => [part.split(':')[0]!, part.split(':')[1]!.trim().split(/\s+/)]))
  return {
    act,
    kind: oneOf(KINDS, kind, 'verbs'),
    rule: `${file}/${option.get('rule')?.[0] ?? kind!}`,
    lines: lines.slice(1).filter(line => !/^[+-] /.test(line)),
    roles: oneOf(ROLES, option.get('roles')?.[0], 'usual'),
    target: option.get('target') ?? [],
    next: option.get('next') ?? [],
    never: option.get('never') ?? [],
    needsActor: option.has('needs'),
    transitive: option.has('object'),
    quotationOnly: option.has('only'),
    examples: lines.filter(line => line.startsWith('+ ')).map(line => line.slice(2)),
    nearMisses: lines.filter(line => line.startsWith('- ')).map(line => line.slice(2)),
  }
}

const FOLDER = join(ROOT, 'lexicon/en/acts')

/** All blocks of `lexicon/en/acts`, one file an act; a block begins with `=` and ends at a blank line. */
export const readBlocks = (): readonly WordBlock[] =>
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.txt'))
    .toSorted()
    .flatMap(name => {
      const file = name.slice(0, -'.txt'.length)
      return readFileSync(join(FOLDER, name), 'utf8')
        .split(/\n\s*\n/)
        .filter(text => /^=/m.test(text))
        .map(text => readBlock(oneOf(ACTS, file.toUpperCase(), 'SAY'), file, text.slice(text.search(/^=/m))))
    })

/** "press conference" -> its words, singular and plural. */
function compoundForms(noun: string): readonly (readonly string[])[] {
  const words = noun.split(' ')
  return nounForms(words.at(-1)!).map(form => [...words.slice(0, -1), form])
}

function itemsOf(block: WordBlock): [string, Item][] {
  const { kind } = block
  return block.lines.flatMap(line => {
    const [left, right] = line.split(' + ')
    const nouns = kind === 'pairs' ? split(right!).flatMap(compoundForms) : null
    return split(left!).flatMap(words => {
      const [first, ...rest] = words.split(' ')
      const last = rest.at(-1)
      const item = { kind, nouns, block }
      if (kind === 'phrases') return [[first!, { ...item, rest }] as [string, Item]]
      if (kind === 'nouns' && last)
        return nounForms(last).map((form): [string, Item] => [
          first!,
          { ...item, rest: [...rest.slice(0, -1), form] },
        ])
      const forms = kind === 'nouns' ? nounForms(first!) : verbForms(first!)
      return forms.map((form): [string, Item] => [form, { ...item, rest }])
    })
  })
}

/** More words, and words that ask for a context, go before the rest. */
const weight = ({ rest, nouns, block }: Item): number =>
  rest.length * 4 + (nouns ? 2 : 0) + (block.next.length > 0 ? 1 : 0)

let lexicon: Lexicon | null = null

/** The lexicon of acts, read once and indexed by first word; longer and more exacting items come first. */
export function openLexicon(): Lexicon {
  if (lexicon) return lexicon
  const map = new Map<string, Item[]>()
  for (const [first, item] of readBlocks().flatMap(itemsOf)) map.set(first, [...(map.get(first) ?? []), item])
  for (const items of map.values()) items.sort((a, b) => weight(b) - weight(a))
  lexicon = map
  return map
}
