import type { Article, Block } from '../article/article.ts'
import type { Annotation } from '../language/annotation.ts'
import type { Range } from '../lib/range.ts'
import { openLexicon } from './lexicon.ts'

/** A word or mark of a sentence; `range` counts in the annotation's text. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly tag: string
  readonly range: Range
}

/** A sentence with its words, and the block it stands in. */
export interface Sentence {
  readonly index: number
  readonly block: number
  readonly kind: Block['kind']
  readonly range: Range
  readonly words: readonly Word[]
}

const LETTERS = /^[\p{L}\p{M}]+$/u

function wordOf(text: string, range: Range, tag: string): Word {
  const written = text.slice(...range)
  return { text: written, lower: written.toLowerCase().replace(/’/g, "'"), tag, range }
}

/** Letters that touch are one word: the tagger cuts a name at a letter it does not know ("Erdo", "ğ", "an"). */
function joinTouching(text: string, words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (const word of words) {
    const last = out.at(-1)
    const strange = last && /[^\p{ASCII}]/u.test(last.text + word.text)
    if (strange && last.range[1] === word.range[0] && LETTERS.test(last.text) && LETTERS.test(word.text))
      out[out.length - 1] = wordOf(text, [last.range[0], word.range[1]], 'PROPN')
    else out.push(word)
  }
  return out
}

const MODAL = /^(?:will|would|could|can|may|might|must|should|shall)$/

/** Sets right what the tagger often mistakes: the verb after a modal ("could drop"), and "according to". */
function mendTags(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const before = words[at - 1]
    const next = words[at + 1]
    if (word.lower === 'according' && next?.lower === 'to') return { ...word, tag: 'ADP' }
    if (word.lower === 'to' && before?.lower === 'according') return { ...word, tag: 'ADP' }
    if (words[at - 2]?.lower === 'according' && word.tag === 'VERB') return { ...word, tag: 'NOUN' }
    if (word.tag === 'NOUN' && before && MODAL.test(before.lower) && before.tag === 'AUX')
      return { ...word, tag: 'VERB' }
    if (
      word.tag === 'ADJ' &&
      word.lower.endsWith('ed') &&
      (/^(?:have|has|had)$/.test(before?.lower ?? '') || next?.lower === 'that')
    )
      return { ...word, tag: 'VERB' }
    return word
  })
}

/** In headlines the tagger often takes the verb for a noun: "Kenya rejects offer". */
function mendHeadline(words: readonly Word[]): readonly Word[] {
  if (words.some(word => word.tag === 'VERB' || word.tag === 'AUX')) return words
  const at = words.findIndex((word, index) => {
    const before = words[index - 1]?.tag
    const named = before === 'PROPN' || before === 'NOUN'
    return named && /^(?:NOUN|PROPN)$/.test(word.tag) && /[^s]s$/.test(word.lower) && isVerb(word.lower)
  })
  return words.map((word, index) => (index === at ? { ...word, tag: 'VERB' } : word))
}

const isVerb = (word: string): boolean =>
  (openLexicon().get(word) ?? []).some(({ kind }) => kind === 'verbs' || kind === 'pairs')

/** The sentences of an article in reading order; a token that stands in no sentence is left out. */
export function sentencesOf(article: Article, annotation: Annotation): readonly Sentence[] {
  const { text, tokens, placed } = annotation
  let token = 0
  let place = 0
  return annotation.sentences.map((range, index): Sentence => {
    while (place + 1 < placed.length && placed[place]!.range[1] <= range[0]) place++
    while (token < tokens.length && tokens[token]!.range[0] < range[0]) token++
    const words: Word[] = []
    for (; token < tokens.length && tokens[token]!.range[1] <= range[1]; token++)
      words.push(wordOf(text, tokens[token]!.range, tokens[token]!.upos))
    const block = placed[place]!.block
    const { kind } = article.blocks[block]!
    const mended = mendTags(joinTouching(text, words))
    return { index, block, kind, range, words: kind === 'title' ? mendHeadline(mended) : mended }
  })
}

/** The range from the first to the last of the words `[start, end)`. */
export const rangeOf = (words: readonly Word[], start: number, end: number): Range => [
  words[start]!.range[0],
  words[end - 1]!.range[1],
]
