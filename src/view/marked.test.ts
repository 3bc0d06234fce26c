import { expect, test } from 'vitest'
import { marked } from './marked.ts'
import { NAIROBI } from '../../test/view-samples.ts'

const { article, entries } = NAIROBI.articles[0]!
const blocks = marked(article, entries)
const words = (block: number, role: string, entry: number): string =>
  blocks[block]!.pieces.filter(({ labels }) =>
    labels.some(mark => mark.role === role && mark.entry === entries[entry]!.id),
  )
    .map(({ text }) => text)
    .join('|')

test('the pieces of every block join to its text', () => {
  expect(blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
    article.blocks.map(({ text }) => text),
  )
})

test('two entries of one sentence keep their own words', () => {
  expect(words(2, 'trigger', 0)).toBe('signed a declaration')
  expect(words(2, 'trigger', 1)).toBe('agreed')
  expect(blocks[2]!.entries.map(({ act }) => act)).toEqual(['SUPPORT', 'AGREE'])
})

test('an act inside reported words is covered by both entries', () => {
  const piece = blocks[5]!.pieces.find(({ text }) => text === 'had not left')!
  expect(piece.labels.map(({ role }) => role).toSorted()).toEqual([
    'content',
    'evidence',
    'evidence',
    'evidence',
    'trigger',
  ])
  expect(words(5, 'content', 5)).toBe('Eritrean troops |had not left| and |were still looting| houses')
})

test('the words said are marked without their quotation marks', () => {
  expect(words(3, 'content', 2)).toBe(
    'This moment is not the end of the peace process but the beginning of it',
  )
})

test('a quotation that runs on into the next paragraph is marked there too', () => {
  const run = { ...entries[2]!, content: 'the beginning of it … Under the truce' }
  const next = marked(article, [run])[4]!
  expect(next.pieces[0]).toMatchObject({
    text: 'Under the truce',
    labels: [{ entry: run.id, role: 'content' }],
  })
})

test('the cue of the act tells which of two equal words carries it', () => {
  const { text, range } = article.blocks[2]!
  const second = text.lastIndexOf('of ')
  const cue = {
    field: 'act' as const,
    text: 'of',
    range: [range[0] + second, range[0] + second + 2] as const,
  }
  const [block] = [
    marked(article, [
      { ...entries[0]!, cues: [cue], evidence: { ...entries[0]!.evidence, trigger: 'of' } },
    ])[2]!,
  ]
  const piece = block.pieces.find(({ labels }) => labels.some(({ role }) => role === 'trigger'))!
  expect(piece.range[0]).toBe(second)
})

test('an entry of another article is left out', () => {
  const { evidence } = entries[0]!
  const foreign = {
    ...entries[0]!,
    evidence: { ...evidence, ranges: [{ ...evidence.ranges[0]!, block: 99 }] },
  }
  expect(marked(article, [foreign]).flatMap(block => block.entries)).toEqual([])
})
