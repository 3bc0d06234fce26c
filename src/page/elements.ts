import { Tokenizer } from 'htmlparser2'

/** What a walk over HTML tells: elements opened and closed, always balanced, and the characters between. */
export interface ElementHandler {
  open(tag: string, attributes: ReadonlyMap<string, string>): void
  close(tag: string): void
  text(words: string): void
}

const VOID = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
)
/** Elements that end the paragraph before them, by the HTML standard. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** A new one of these ends an open one, unless one of the fences stands between. */
const SIBLINGS: ReadonlyMap<
  string,
  { readonly ends: readonly string[]; readonly fences: ReadonlySet<string> }
> = new Map([
  ['li', { ends: ['li'], fences: new Set(['ul', 'ol', 'menu']) }],
  ['dd', { ends: ['dd', 'dt'], fences: new Set(['dl']) }],
  ['dt', { ends: ['dd', 'dt'], fences: new Set(['dl']) }],
  ['tr', { ends: ['tr'], fences: new Set(['table']) }],
  ['td', { ends: ['td', 'th'], fences: new Set(['table', 'tr']) }],
  ['th', { ends: ['td', 'th'], fences: new Set(['table', 'tr']) }],
  ['option', { ends: ['option'], fences: new Set(['select']) }],
  ['a', { ends: ['a'], fences: BLOCKS }],
])
const CELLS = new Set(['table', 'td', 'th', 'caption', 'button', 'object'])
const NO_FENCE: ReadonlySet<string> = new Set()
/** Browsers stop nesting here too; without a limit, hostile pages cost quadratic time. */
const MAX_DEPTH = 512

/** True for an element that stands on lines of its own. */
export const isBlock = (tag: string): boolean => BLOCKS.has(tag)

const nothing = (): void => undefined

/** Walks over HTML of any size, depth or brokenness, in time linear in its length. Runs and fetches nothing. */
export function walkHtml(html: string, handler: ElementHandler): void {
  const stack: string[] = []
  const open = new Map<string, number>()
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  let tooDeep = 0

  const popTo = (index: number): void => {
    while (stack.length > index) {
      const name = stack.pop()!
      open.set(name, open.get(name)! - 1)
      handler.close(name)
    }
  }
  const findOpen = (tags: readonly string[], fences: ReadonlySet<string>): number => {
    if (!tags.some(each => open.get(each))) return -1
    return stack.findLastIndex(each => tags.includes(each) || fences.has(each))
  }
  const endOpen = (tags: readonly string[], fences: ReadonlySet<string>): void => {
    const index = findOpen(tags, fences)
    if (tags.includes(stack[index] ?? '')) popTo(index)
  }
  const opened = (): void => {
    if (BLOCKS.has(tag)) endOpen(['p'], CELLS)
    const sibling = SIBLINGS.get(tag)
    if (sibling) endOpen(sibling.ends, sibling.fences)
    if (VOID.has(tag)) {
      handler.open(tag, attributes)
      handler.close(tag)
    } else if (stack.length >= MAX_DEPTH) tooDeep++
    else {
      stack.push(tag)
      open.set(tag, (open.get(tag) ?? 0) + 1)
      handler.open(tag, attributes)
    }
  }
  // An inline element does not end across a block, but a link must: else all that follows would count as linked.
  const closed = (name: string): void => {
    if (tooDeep > 0) {
      tooDeep--
      return
    }
    const index = findOpen([name], name === 'a' || BLOCKS.has(name) ? NO_FENCE : BLOCKS)
    if (stack[index] === name) popTo(index)
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: codepoint => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => {
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => closed(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => handler.text(html.slice(start, end)),
      ontextentity: codepoint => handler.text(String.fromCodePoint(codepoint)),
      oncdata: (start, end) => handler.text(html.slice(start, end)),
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  popTo(0)
}
