import type { Article, Block } from '../src/article/article.ts'
import { composeArticle, stackBlocks } from '../src/article/compose.ts'
import { joinBody } from '../src/article/reading.ts'
import type { Actor } from '../src/entry/actor.ts'
import type { Entry, Party } from '../src/entry/entry.ts'
import type { Reading } from '../src/entry/reading.ts'
import type { Track } from '../src/entry/track.ts'
import { sha256 } from '../src/lib/hash.ts'
import { slug } from '../src/lib/slug.ts'
import { STORIES, type Story, type Told } from './record-stories.ts'

const party = (sentence: string, name: string): Party => {
  const at = sentence.indexOf(name)
  return { id: slug(name), name, mention: at < 0 ? sentence.split(' ')[0]! : name }
}

const actor = (name: string): Actor => ({
  id: slug(name),
  name,
  kind: name.split(' ').length > 2 ? 'person' : 'unknown',
  country: null,
  aliases: [],
  roles: [],
})

const track = (name: string): Track => ({ id: slug(name), name, kind: 'process', aliases: [] })

function entryOf(
  told: Told,
  block: number,
  blocks: readonly Block[],
  article: Article,
  ids: string[],
): Entry {
  const { text, range } = blocks[block]!
  const inBody = joinBody(blocks).placed.find(placed => placed.block === block)?.range ?? null
  return {
    id: sha256(`${article.article} ${block} ${told.act}`),
    article: article.article,
    page: article.page,
    act: told.act,
    actors: told.actors.map(name => party(text, name)),
    targets: (told.targets ?? []).map(name => party(text, name)),
    content: told.content ?? null,
    speech: told.content ? 'indirect' : null,
    outlet: null,
    when: told.when ? { value: told.when, basis: 'stated', text: '' } : null,
    where: told.country
      ? { name: told.country, country: told.country, lat: null, lon: null, id: null, text: '' }
      : null,
    status: told.status ?? 'happened',
    holder: told.holder ?? 'reporter',
    unconfirmed: false,
    background: false,
    cues: [],
    tracks: told.track ? [{ id: slug(told.track), name: told.track, mention: told.track }] : [],
    confidence: 0.8,
    evidence: { quote: text, trigger: told.trigger, ranges: [{ block, article: inBody, page: range }] },
    rule: 'sample',
    same_as: told.retells === undefined ? null : ids[told.retells]!,
  }
}

/** A story as the reading that the stages would make of it. */
function readingOf(story: Story): Reading {
  const lines = [story.title, ...story.acts.map(told => told.sentence)]
  const text = lines.join('\n')
  const bytes = new TextEncoder().encode(text)
  const page = sha256(bytes)
  const blocks = stackBlocks(
    lines.map((line, index) => [index === 0 ? 'title' : 'paragraph', line]),
    1,
  )
  const article = composeArticle({
    article: sha256(`${page} 0`),
    page,
    source: story.source,
    title: story.title,
    publisher: story.publisher,
    published: story.published,
    language: 'en',
    blocks,
  })
  const ids: string[] = []
  const entries = story.acts.map((told, index) => {
    const entry = entryOf(told, index + 1, blocks, article, ids)
    ids.push(entry.id)
    return entry
  })
  const names = [...new Set(story.acts.flatMap(told => [...told.actors, ...(told.targets ?? [])]))]
  const tracks = [...new Set(story.acts.flatMap(told => told.track ?? []))]
  return {
    page: {
      page,
      source: story.source,
      url: null,
      kind: 'text',
      charset: 'utf-8',
      text,
      claims: [],
      segments: blocks.map(({ range }) => ({ range, tag: 'line', path: '', linked: 0 })),
      notes: [],
      bytes,
    },
    articles: [{ article, entries, actors: names.map(actor), tracks: tracks.map(track), notes: [] }],
  }
}

/** A page from which nothing could be read. */
export function failedReading(source: string, bytes: Uint8Array): Reading {
  const reason = 'The bytes are not text.'
  return {
    page: {
      page: sha256(bytes),
      source,
      url: null,
      kind: 'text',
      charset: 'utf-8',
      text: '',
      claims: [],
      segments: [],
      notes: [{ stage: 'page', rule: 'binary', level: 'error', range: null, reason }],
      bytes,
    },
    articles: [],
  }
}

/** The readings of all stories. */
export const READINGS: readonly Reading[] = STORIES.map(readingOf)

const WORDS = STORIES.flatMap(story => story.acts.flatMap(told => told.sentence.split(' ')))
const PEOPLE = [
  'Russia',
  'Turkey',
  'Iran',
  'Ukraine',
  'United Nations',
  'Ireland',
  'United Kingdom',
  'Egypt',
  'Qatar',
]

/** Reading number `index` of any number of different ones: ten acts in about three thousand characters. */
export function generatedReading(index: number): Reading {
  const pick = (list: readonly string[], salt: number): string =>
    list[(index * 31 + salt * salt * 7 + salt) % list.length]!
  const acts = Array.from({ length: 10 }, (_, act): Told => {
    const words = Array.from({ length: 45 }, (_unused, word) => pick(WORDS, act * 45 + word))
    const name = index % 5 === 0 && act === 0 ? `Envoy ${index}` : pick(PEOPLE, act)
    return {
      sentence: `${name} said ${words.join(' ')} (${index}.${act})`,
      act: act % 2 ? 'SAY' : 'CONSULT',
      actors: [name],
      targets: act % 3 ? [] : [pick(PEOPLE, act + 5)],
      when: `20${String(index % 24).padStart(2, '0')}-0${(act % 9) + 1}-1${index % 10}`,
      track: pick(['Astana process', 'Good Friday Agreement', 'Black Sea Grain Initiative'], act),
      trigger: 'said',
    }
  })
  const published = `20${String(index % 24).padStart(2, '0')}-10-1${index % 10}`
  return readingOf({
    source: `page-${index}.txt`,
    publisher: `Paper ${index % 7}`,
    title: `Story ${index}`,
    published,
    acts,
  })
}
