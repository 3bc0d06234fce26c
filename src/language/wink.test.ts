import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../article/article.ts'
import { slice } from '../lib/range.ts'
import { Annotation } from './annotation.ts'
import { analyse, annotateWithWink } from './wink.ts'

const article: Pick<Article, 'article' | 'blocks'> = {
  article: 'a'.repeat(64),
  blocks: [
    { kind: 'title', text: 'Kotzias and Dimitrov sign at Prespa', range: [0, 35] },
    { kind: 'credit', text: '(Handout)', range: [37, 46] },
    { kind: 'paragraph', text: 'The U.N. envoy watched. “It is done,” he said.', range: [48, 94] },
  ],
}

test('an annotation covers what is read, keeps blocks apart and leaves the credit out', () => {
  const annotation = Annotation.parse(annotateWithWink(article))
  expect(annotation.placed.map(({ block }) => block)).toEqual([0, 2])
  expect(annotation.sentences.map(range => slice(annotation.text, range))).toEqual([
    'Kotzias and Dimitrov sign at Prespa',
    'The U.N. envoy watched.',
    '“It is done,” he said.',
  ])
  expect(annotation.text).not.toContain('Handout')
})

test('tokens stand in order, never overlap and miss no character but white space', () => {
  const words = fc.constantFrom(
    'Israel',
    '“We’re',
    'ready,”',
    'U.S.',
    'didn’t',
    'Nov.',
    '25',
    '\n',
    '\t',
    '🙂',
    'naïve',
    '—',
    'al-Assad’s',
    'http://un.org/x',
    '...',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 12 }), pieces => {
      const text = pieces.join(' ')
      const { tokens } = analyse(text)
      let at = 0
      for (const { range } of tokens) {
        expect(text.slice(at, range[0]).trim()).toBe('')
        expect(range[1]).toBeGreaterThan(range[0])
        at = range[1]
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})
