import type { Note } from '../lib/note.ts'
import { collectClaims } from './claims.ts'
import { isBlock, walkHtml } from './elements.ts'
import type { Claim, Segment } from './page.ts'
import { openWriter, type Place } from './writer.ts'

/** A page of markup as a reader sees it. */
export interface Rendered {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}

/** Elements of which a reader sees nothing. */
const UNSEEN = new Set(
  'script style template noscript svg math title textarea select iframe object audio video canvas'.split(' '),
)
/** Path of an element: at most this many levels and this many characters a level, so that any page stays small. */
const MAX_LEVELS = 30
const MAX_WORD = 48

interface Element {
  readonly path: string
  readonly level: number
  readonly linked: boolean
  /** The nearest block element, this one or one above it. */
  readonly block: Place
}
/** Where words stand that no element holds. */
const PAGE: Place = { tag: 'body', path: '' }

/** Renders HTML to text: white space collapsed, entities decoded, one line for each block or `<br><br>`. */
export function renderHtml(html: string): Rendered {
  const claims = collectClaims()
  const writer = openWriter()
  const stack: Element[] = []
  let unseen = 0
  let articles = 0
  const breakAround = (tag: string): void => {
    if (isBlock(tag)) writer.breakBlock()
  }
  walkHtml(html, {
    open(tag, attributes) {
      claims.open(tag, attributes)
      const parent = stack.at(-1)
      breakAround(tag)
      if (tag === 'br') writer.breakLine()
      if (UNSEEN.has(tag)) unseen++
      // A page that never closes `<noscript>` in its head still has a body.
      if (tag === 'body') unseen = 0
      // The number keeps apart the stories of a page on which several follow one another.
      const name = tag === 'article' && ++articles > 1 ? `article[${articles}]` : tag
      stack.push(elementBelow(parent, tag, nameOf(name, attributes)))
    },
    close(tag) {
      claims.close(tag)
      stack.pop()
      if (UNSEEN.has(tag)) unseen = Math.max(0, unseen - 1)
      breakAround(tag)
    },
    text(words) {
      claims.text(words)
      const element = stack.at(-1)
      if (unseen === 0) writer.write(words, element?.linked ?? false, element?.block ?? PAGE)
    },
  })
  writer.breakBlock()
  return { text: writer.text(), segments: writer.segments, ...claims.done() }
}

function elementBelow(parent: Element | undefined, tag: string, name: string): Element {
  const level = (parent?.level ?? 0) + 1
  const path = parent && level > MAX_LEVELS ? parent.path : join(parent?.path, name)
  return {
    path,
    level,
    linked: tag === 'a' || (parent?.linked ?? false),
    block: isBlock(tag) || !parent ? { tag, path } : parent.block,
  }
}

const join = (above: string | undefined, last: string): string => (above ? `${above} ${last}` : last)

/** The tag with its id, class and role words: `div#main.story`. */
function nameOf(tag: string, attributes: ReadonlyMap<string, string>): string {
  const names = (name: string, mark: string): string =>
    (attributes.get(name) ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map(each => mark + each)
      .join('')
  return (tag + names('id', '#') + names('class', '.') + names('itemprop', '.') + names('role', '.')).slice(
    0,
    MAX_WORD,
  )
}
