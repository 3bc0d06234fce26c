import type { Range } from '../lib/range.ts'
import type { Article, Block } from './article.ts'

const BODY: readonly Block['kind'][] = [
  'paragraph',
  'heading',
  'list item',
  'quote',
  'table',
  'live entry',
  'correction',
]
const READ: readonly Block['kind'][] = ['title', 'standfirst', 'caption', ...BODY]
const GAP = '\n\n'

/** True for a block whose text stands in `article.text`. */
export const isBody = (block: Block): boolean => BODY.includes(block.kind)

/** Where one block's words stand: which block, and its place in the joined text. */
interface Placed {
  readonly block: number
  readonly range: Range
}

/** Blocks joined with a blank line between, and where each one stands in the result. */
export interface Joined {
  readonly text: string
  readonly placed: readonly Placed[]
}

function join(blocks: readonly Block[], keep: (block: Block) => boolean): Joined {
  const placed: Placed[] = []
  let text = ''
  blocks.forEach((block, index) => {
    if (!keep(block)) return
    if (text) text += GAP
    placed.push({ block: index, range: [text.length, text.length + block.text.length] })
    text += block.text
  })
  return { text, placed }
}

/** The body of an article: `joinBody(blocks).text` is `article.text`. */
export const joinBody = (blocks: readonly Block[]): Joined => join(blocks, isBody)

/** All that is read for entries: title, standfirst, captions and body, in page order. */
export const joinReading = (article: Pick<Article, 'blocks'>): Joined =>
  join(article.blocks, block => READ.includes(block.kind))
