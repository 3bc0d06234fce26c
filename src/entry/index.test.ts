import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, asyncProperty, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'
import { ROOT } from '../lib/root.ts'
import { slice } from '../lib/range.ts'
import type { ReadArticle } from './reading.ts'
import { readSample } from '../../test/entry-sample.ts'

const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name)
const told = ({ entries }: ReadArticle): readonly unknown[] =>
  entries.map(({ act, status, actors, holder, evidence }) => [
    act,
    status,
    names(actors).join(' + '),
    evidence.trigger,
    holder,
  ])

test('a saying and the act inside it, each with its holder', async () => {
  const read = await readSample(
    'Hakan Fidan, the Turkish foreign minister, said on Monday that Greece had arrested two Turkish sailors.',
  )
  expect(told(read)).toEqual([
    ['SAY', 'happened', 'Hakan Fidan', 'said', 'reporter'],
    ['COERCE', 'happened', 'Greece', 'had arrested', 'Hakan Fidan'],
  ])
  expect(read.entries[0]).toMatchObject({
    speech: 'indirect',
    content: 'Greece had arrested two Turkish sailors',
  })
  expect(read.entries[0]!.when).toMatchObject({ value: '2024-04-29', basis: 'stated' })
})

test('pronoun, surname and role lead back to the person', async () => {
  const { entries } = await readSample(
    'Brazilian Foreign Minister Mauro Vieira told reporters that the talks had gone well.',
    '“We expect a text by June,” he said. The Brazilian minister added that more work was needed.',
    '"There is time," Vieira said.',
  )
  const sayings = entries.filter(({ act }) => act === 'SAY')
  expect(sayings.flatMap(({ actors }) => names(actors))).toEqual(Array(4).fill('Mauro Vieira'))
  expect(sayings.map(({ speech }) => speech)).toEqual(['indirect', 'direct', 'indirect', 'direct'])
  expect(sayings[0]!.outlet).toBe('reporters')
})

test('the verb may stand before its subject, and the quotation in two pieces', async () => {
  const { entries } = await readSample(
    '“The border is open,” said President Hakainde Hichilema. “It will stay open.”',
  )
  expect(entries[0]).toMatchObject({
    act: 'SAY',
    speech: 'direct',
    content: 'The border is open … It will stay open.',
  })
  expect(names(entries[0]!.actors)).toEqual(['Hakainde Hichilema'])
})

test('a quotation that runs over paragraphs belongs to one entry', async () => {
  const { entries } = await readSample(
    '“The border is open,” President Hakainde Hichilema said.',
    '“It will stay open for as long as it takes.”',
  )
  expect(entries.map(({ act }) => act)).toEqual(['SAY'])
  expect(entries[0]!.content).toBe('The border is open … It will stay open for as long as it takes.')
})

test('whoever is asked does what is asked', async () => {
  expect(told(await readSample('Kenya urged Rwanda to withdraw its troops.'))).toEqual([
    ['REQUEST', 'happened', 'Kenya', 'urged', 'reporter'],
    ['RETREAT', 'proposed', 'Rwanda', 'to withdraw', 'Kenya'],
  ])
})

test('all participants of a meeting are actors', async () => {
  const { entries } = await readSample('Talks between Armenia and Azerbaijan resumed in Brussels on Tuesday.')
  expect(names(entries[0]!.actors)).toEqual(['Armenia', 'Azerbaijan'])
  expect(entries[0]!.where?.name).toBe('Brussels')
})

test('nobody is made up', async () => {
  const { entries } = await readSample('Four people were killed in Goma.')
  expect(entries[0]).toMatchObject({ act: 'ASSAULT', actors: [] })
  expect(names(entries[0]!.targets)).toEqual(['Four people'])
})

test('a title that tells what the body tells points at it', async () => {
  const { entries } = await readSample(
    'headline: Chad expels French envoy',
    'Chad expelled the French envoy on Friday.',
  )
  expect(entries[0]!.same_as).toBe(entries[1]!.id)
})

const WORDS =
  'Iran Russia the minister said that "we will" attack , . “talks” and met Omar Touray who urged … in Moscow on Friday ’ ( ) killed'
test('every range slices to its words, whatever the text', async () => {
  const text = array(constantFrom(...WORDS.split(' ')), { maxLength: 40 }).map(words => words.join(' '))
  await assert(
    asyncProperty(text, text, async (first, second) => {
      const { article, entries } = await readSample(first, second)
      const page = article.blocks.map(block => block.text).join('\n')
      for (const { evidence, cues, content, actors } of entries) {
        const quote = evidence.ranges.map(range => slice(page, range.page)).join(' … ')
        expect(quote).toBe(evidence.quote)
        expect(evidence.ranges.map(range => slice(article.text, range.article!)).join(' … ')).toBe(quote)
        expect(quote).toContain(evidence.trigger)
        for (const cue of cues) expect(slice(page, cue.range)).toBe(cue.text)
        for (const piece of content?.split(' … ') ?? []) expect(page).toContain(piece)
        for (const { mention } of actors) expect(page).toContain(mention)
      }
    }),
    { numRuns: 60 },
  )
})

const GOLD = join(ROOT, '../shared/gold/dev/seed.json')
interface Coded {
  readonly articles: readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly entries: readonly {
      readonly speech?: string
      readonly content?: string
      readonly act: string
      readonly actors: readonly { readonly name: string }[]
    }[]
  }[]
}

test.skipIf(!existsSync(GOLD))(
  'every direct quotation of the seed page has its right speaker (needs ../shared)',
  async () => {
    const coded: Coded = JSON.parse(readFileSync(GOLD, 'utf8'))
    for (const { title, paragraphs, entries } of coded.articles) {
      const found = await readSample(`headline: ${title}`, ...paragraphs)
      for (const { content, actors } of entries.filter(
        ({ speech, act }) => speech === 'direct' && act === 'SAY',
      )) {
        const match = found.entries.find(
          entry =>
            entry.act === 'SAY' && entry.content !== null && content!.startsWith(entry.content.slice(0, 40)),
        )
        const last = actors[0]!.name.split(' ').at(-1)!
        expect(names(match?.actors ?? []).join(' '), content).toContain(last)
      }
    }
  },
)

test('things agree to nothing', async () => {
  const { entries } = await readSample('Chad said that Sudan would find ways not to keep its promises.')
  expect(entries.flatMap(({ actors }) => names(actors))).not.toContain('ways')
})
