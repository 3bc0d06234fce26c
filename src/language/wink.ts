import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { z } from 'zod'
import type { Article } from '../article/article.ts'
import { joinReading } from '../article/reading.ts'
import { type Range, shift } from '../lib/range.ts'
import type { Annotation, Token } from './annotation.ts'

/** Name and version of this engine; changes when its output may change. */
export const WINK = 'wink-2.4.0/eng-lite-1.8.1'

const nlp = winkNLP(model, ['sbd', 'pos'])
// wink types these plain functions as methods.
// oxlint-disable-next-line typescript/unbound-method
const { pos, span } = nlp.its

/** The first and last token of each sentence; wink's own types do not know this shape. */
const Spans = z.array(z.tuple([z.number(), z.number()]))

interface Analysed {
  readonly sentences: readonly Range[]
  readonly tokens: readonly Token[]
}

/** Sentences and tokens of one block, ranges counted in the block's text. */
export function analyse(text: string): Analysed {
  const doc = nlp.readDoc(text)
  const words = doc.tokens().out()
  const tags = doc.tokens().out(pos)
  const ranges: Range[] = []
  let at = 0
  // wink gives words without offsets; they stand in order, so each is searched for from the end of the last.
  for (const word of words) {
    const found = text.indexOf(word, at)
    const start = found < 0 ? at : found
    at = found < 0 ? at : found + word.length
    ranges.push([start, at])
  }
  const sentences: Range[] = []
  for (const [first, last] of Spans.parse(doc.sentences().out(span))) {
    const start = ranges[first]?.[0]
    const end = ranges[last]?.[1]
    if (start !== undefined && end !== undefined && text.slice(start, end).trim())
      sentences.push([start, end])
  }
  const tokens = ranges.flatMap((range, index): Token[] => {
    const upos = tags[index] ?? 'X'
    if (upos === 'SPACE' || range[0] === range[1]) return []
    return [{ range, upos, head: null, deprel: null }]
  })
  return { sentences, tokens }
}

/** Annotates an article block by block: a sentence never runs over the end of its block. */
export function annotateWithWink(article: Pick<Article, 'article' | 'blocks'>): Annotation {
  const { text, placed } = joinReading(article)
  const blocks = placed.map(({ range }) => ({ offset: range[0], ...analyse(text.slice(...range)) }))
  return {
    article: article.article,
    engine: WINK,
    text,
    placed,
    sentences: blocks.flatMap(({ offset, sentences }) => sentences.map(range => shift(range, offset))),
    tokens: blocks.flatMap(({ offset, tokens }) =>
      tokens.map(token => ({ ...token, range: shift(token.range, offset) })),
    ),
    mentions: [],
    chains: [],
    attributions: [],
    times: [],
    triggers: [],
  }
}
