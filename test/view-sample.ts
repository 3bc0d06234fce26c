import type { Article, Block } from '../src/article/article.ts'
import { composeArticle } from '../src/article/compose.ts'
import { isBody, joinBody } from '../src/article/reading.ts'
import type { Actor } from '../src/entry/actor.ts'
import type { Entry, Party } from '../src/entry/entry.ts'
import type { ReadArticle, Reading } from '../src/entry/reading.ts'
import type { Track } from '../src/entry/track.ts'
import { sha256 } from '../src/lib/hash.ts'
import { shift } from '../src/lib/range.ts'
import { slug } from '../src/lib/slug.ts'

/** One line of a sample page: a block of the article, or left out with a reason. */
type Line = readonly [kind: Block['kind'] | 'dropped', text: string, reason?: string]

/** An entry of a sample, told by its block, sentence and acting words; the rest has plain values. */
interface Told extends Partial<Omit<Entry, 'actors' | 'targets' | 'tracks'>> {
  readonly act: Entry['act']
  readonly block: number
  readonly quote: string
  readonly trigger: string
  readonly actors?: readonly (readonly [name: string, mention: string])[]
  readonly targets?: readonly (readonly [name: string, mention: string])[]
  readonly about?: readonly (readonly [name: string, mention: string])[]
}

/** What a sample page is made of. */
export interface Sample {
  readonly source: string
  readonly article: Partial<Article>
  readonly lines: readonly Line[]
  readonly told: readonly Told[]
}

const party = ([name, mention]: readonly [string, string]): Party => ({ id: slug(name), name, mention })

function entryOf(article: Article, told: Told, index: number): Entry {
  const { block, quote, trigger, actors = [], targets = [], about = [], ...given } = told
  const { kind, text, range } = article.blocks[block]!
  const start = text.indexOf(quote)
  const inBody = joinBody(article.blocks).placed.find(placed => placed.block === block)
  const local = [start, start + quote.length] as const
  return {
    id: sha256(`${article.article} ${index}`),
    article: article.article,
    page: article.page,
    content: null,
    speech: null,
    outlet: null,
    when: null,
    where: null,
    status: 'happened',
    holder: 'reporter',
    unconfirmed: false,
    background: false,
    cues: [],
    confidence: 0.8,
    rule: 'sample',
    same_as: null,
    ...given,
    actors: actors.map(party),
    targets: targets.map(party),
    tracks: about.map(party),
    evidence: {
      quote,
      trigger,
      ranges: [
        {
          block,
          article: inBody && isBody({ kind, text, range }) ? shift(local, inBody.range[0]) : null,
          page: shift(local, range[0]),
        },
      ],
    },
  }
}

const actorOf = ({ id, name }: { id: string; name: string }): Actor => ({
  id,
  name,
  kind: 'unknown',
  country: null,
  aliases: [],
  roles: [],
})
const trackOf = ({ id, name }: { id: string; name: string }): Track => ({
  id,
  name,
  kind: 'talks',
  aliases: [],
})
const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map(item => [item.id, item])).values(),
]

/** Makes a reading out of a sample, every range and key in its right place. For tests. */
export function sampleReading({ source, article: given, lines, told }: Sample): Reading {
  const text = lines.map(([, line]) => line).join('\n')
  const bytes = new TextEncoder().encode(text)
  const page = sha256(bytes)
  let at = 0
  const placed = lines.map(([kind, line, reason]) => {
    const range = [at, at + line.length] as const
    at += line.length + 1
    return { kind, text: line, range, reason: reason ?? 'menu' }
  })
  const blocks = placed.flatMap(({ kind, text: words, range }): Block[] =>
    kind === 'dropped' ? [] : [{ kind, text: words, range }],
  )
  const article = composeArticle({
    article: sha256(`${page} 0`),
    page,
    source,
    title: blocks.find(({ kind }) => kind === 'title')?.text ?? null,
    language: 'en',
    blocks,
    dropped: placed.flatMap(({ kind, range, reason }) =>
      kind === 'dropped' ? [{ range, reason, rule: 'sample' }] : [],
    ),
    ...given,
  })
  const entries = told.map((each, index) => entryOf(article, each, index))
  const read: ReadArticle = {
    article,
    entries,
    actors: unique(entries.flatMap(({ actors, targets }) => [...actors, ...targets])).map(actorOf),
    tracks: unique(entries.flatMap(({ tracks }) => tracks)).map(trackOf),
    notes: [],
  }
  return {
    page: {
      page,
      source,
      url: article.url,
      kind: 'text',
      charset: 'utf-8',
      text,
      claims: [],
      segments: [],
      notes: [],
      bytes,
    },
    articles: [read],
  }
}
