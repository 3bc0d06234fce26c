import type { Article, Block } from '../src/article/article.ts'
import { joinBody } from '../src/article/reading.ts'
import type { Actor } from '../src/entry/actor.ts'
import type { Act, Entry, Party } from '../src/entry/entry.ts'
import type { Reading } from '../src/entry/reading.ts'
import type { Track } from '../src/entry/track.ts'
import { sha256 } from '../src/lib/hash.ts'
import { slug } from '../src/lib/slug.ts'

/** One act of a public episode, short enough to write by hand: everything else of a reading is made from it. */
export interface Told {
  readonly sentence: string
  readonly act: Act
  readonly actors: readonly string[]
  readonly targets?: readonly string[]
  readonly when?: string
  readonly track?: string
  readonly status?: Entry['status']
  readonly holder?: string
  readonly country?: string
  readonly trigger: string
  readonly content?: string
  /** Index of the act of the same article that it retells. */
  readonly retells?: number
}

/** A page with one article. */
export interface Story {
  readonly source: string
  readonly publisher: string
  readonly title: string
  readonly published: string
  readonly acts: readonly Told[]
}

/** Sentences of our own about public episodes. */
export const STORIES: readonly Story[] = [
  {
    source: 'astana.txt',
    publisher: 'Caspian Wire',
    title: 'Guarantors agree on four zones',
    published: '2017-05-04',
    acts: [
      {
        sentence:
          'Russia, Turkey and Iran agreed in Astana on Thursday to set up four de-escalation zones in Syria.',
        act: 'AGREE',
        actors: ['Russia', 'Turkey', 'Iran'],
        when: '2017-05-04',
        track: 'Astana process',
        country: 'KZ',
        trigger: 'agreed',
        content: 'to set up four de-escalation zones in Syria',
      },
      {
        sentence: 'The Syrian opposition delegation rejected any role for Iran as a guarantor.',
        act: 'REJECT',
        actors: ['Syrian opposition'],
        targets: ['Iran'],
        when: '2017-05-04',
        track: 'Astana process',
        trigger: 'rejected',
      },
      {
        sentence: 'Staffan de Mistura called the memorandum an important step.',
        act: 'SUPPORT',
        actors: ['Staffan de Mistura'],
        when: '2017-05-04',
        track: 'Astana process',
        trigger: 'called',
        content: 'an important step',
      },
    ],
  },
  {
    source: 'astana-2.txt',
    publisher: 'Steppe Herald',
    title: 'Memorandum signed in Astana',
    published: '2017-05-05',
    acts: [
      {
        sentence:
          'The three guarantor states, Iran, Russia and Turkey, agreed on zones where fighting would stop.',
        act: 'AGREE',
        actors: ['Iran', 'Russia', 'Turkey'],
        when: '2017-05-04',
        track: 'Astana process',
        country: 'KZ',
        trigger: 'agreed',
      },
      {
        sentence: 'Russian aircraft could fly over the zones but would not strike, Moscow said.',
        act: 'SAY',
        actors: ['Russia'],
        status: 'happened',
        trigger: 'said',
        content: 'Russian aircraft could fly over the zones but would not strike',
      },
    ],
  },
  {
    source: 'grain.html',
    publisher: 'Bosporus Post',
    title: 'Grain corridor opens',
    published: '2022-07-22',
    acts: [
      {
        sentence:
          'Ukraine and Russia signed separate papers with Turkey and the United Nations to reopen Black Sea ports for grain.',
        act: 'SUPPORT',
        actors: ['Ukraine', 'Russia', 'Turkey', 'United Nations'],
        when: '2022-07-22',
        track: 'Black Sea Grain Initiative',
        country: 'TR',
        trigger: 'signed',
      },
      {
        sentence: 'António Guterres described the accord as a beacon of hope.',
        act: 'SUPPORT',
        actors: ['António Guterres'],
        when: '2022-07-22',
        track: 'Black Sea Grain Initiative',
        trigger: 'described',
        content: 'a beacon of hope',
      },
      {
        sentence: 'The first ship could leave Odesa within days, Turkish officials said.',
        act: 'RETREAT',
        actors: ['Ukraine'],
        when: '2022-07',
        status: 'possible',
        holder: 'Turkey',
        country: 'UA',
        trigger: 'could leave',
      },
    ],
  },
  {
    source: 'grain-end.html',
    publisher: 'Bosporus Post',
    title: 'Moscow leaves the grain deal',
    published: '2023-07-17',
    acts: [
      {
        sentence: 'Russia pulled out of the Black Sea grain deal on Monday.',
        act: 'REJECT',
        actors: ['Russia'],
        when: '2023-07-17',
        track: 'Black Sea Grain Initiative',
        trigger: 'pulled out',
      },
      {
        sentence: 'The Kremlin had said that its own exports were still hindered.',
        act: 'ACCUSE',
        actors: ['Russia'],
        when: '2023-07-17',
        trigger: 'had said',
        content: 'its own exports were still hindered',
      },
      {
        sentence: 'Moscow leaves the grain deal',
        act: 'REJECT',
        actors: ['Russia'],
        trigger: 'leaves',
        retells: 0,
      },
    ],
  },
  {
    source: 'belfast.txt',
    publisher: 'Lagan Observer',
    title: 'Agreement reached at Stormont',
    published: '1998-04-10',
    acts: [
      {
        sentence:
          'The British and Irish governments and eight parties reached an agreement in Belfast on Good Friday.',
        act: 'AGREE',
        actors: ['United Kingdom', 'Ireland'],
        when: '1998-04-10',
        track: 'Good Friday Agreement',
        country: 'GB',
        trigger: 'reached an agreement',
      },
      {
        sentence: 'George Mitchell, who led the talks, congratulated the negotiators.',
        act: 'SUPPORT',
        actors: ['George Mitchell'],
        when: '1998-04-10',
        track: 'Good Friday Agreement',
        trigger: 'congratulated',
      },
    ],
  },
]

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
export function readingOf(story: Story): Reading {
  const lines = [story.title, ...story.acts.map(told => told.sentence)]
  const text = lines.join('\n')
  const bytes = new TextEncoder().encode(text)
  const page = sha256(bytes)
  let at = 0
  const blocks = lines.map((line, index): Block => {
    const start = at
    at += line.length + 1
    return { kind: index === 0 ? 'title' : 'paragraph', text: line, range: [start, start + line.length] }
  })
  const article: Article = {
    article: sha256(`${page} 0`),
    page,
    source: story.source,
    title: story.title,
    publisher: story.publisher,
    authors: [],
    dateline: null,
    published: story.published,
    modified: null,
    language: 'en',
    url: null,
    text: joinBody(blocks).text,
    blocks,
    dropped: [],
    notes: [],
  }
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
