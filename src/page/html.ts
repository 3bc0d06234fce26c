import type { Note } from '../lib/note.ts'
import { collectClaims } from './claims.ts'
import { isBlock, walkHtml } from './elements.ts'
import type { Claim, Segment } from './page.ts'

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
type Place = Pick<Segment, 'tag' | 'path'>

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

const PAGE: Place = { tag: 'body', path: '' }

interface Writer {
  readonly segments: Segment[]
  write(words: string, linked: boolean, place: Place): void
  breakLine(): void
  breakBlock(): void
  text(): string
}

/** Puts words together into lines and remembers where each line came from. */
function openWriter(): Writer {
  const segments: Segment[] = []
  const lines: string[] = []
  let length = 0
  let line = ''
  let place: Place | null = null
  let linked = 0
  let breaks = 0
  let space = false

  const breakBlock = (): void => {
    if (line && place) {
      const start = length === 0 ? 0 : length + 1
      segments.push({
        range: [start, start + line.length],
        tag: place.tag,
        path: place.path,
        linked: Math.min(1, linked / line.length),
      })
      lines.push(line)
      length = start + line.length
    }
    line = ''
    place = null
    linked = 0
    breaks = 0
    space = false
  }
  return {
    segments,
    breakBlock,
    breakLine() {
      if (line) breaks++
    },
    write(words, inLink, block) {
      const clean = words.replace(/[\s\u00A0]+/g, ' ')
      const trimmed = clean.trim()
      if (!trimmed) {
        if (clean) space = true
        return
      }
      if (breaks > 1) breakBlock()
      place ??= block
      if (line && breaks === 1) line += '\n'
      else if (line && (space || clean.startsWith(' '))) line += ' '
      line += trimmed
      if (inLink) linked += trimmed.length
      breaks = 0
      space = clean.endsWith(' ')
    },
    text: () => lines.join('\n'),
  }
}
