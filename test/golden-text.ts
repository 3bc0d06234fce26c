import type { Article } from '../src/article/article.ts'
import { joinReading } from '../src/article/reading.ts'
import type { Entry, Party } from '../src/entry/entry.ts'
import type { Reading } from '../src/entry/reading.ts'
import type { Language } from '../src/language/index.ts'
import { contains, type Range, shift, slice } from '../src/lib/range.ts'
import { basename } from 'node:path'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const row = (label: string, text: string): string => `${label.padEnd(12)}| ${oneLine(text)}`
const heading = ({ page }: Reading): string => `# ${basename(page.source)} (${page.kind}, ${page.charset})`

/** What was made of a page, for people to review: the articles with their blocks, then what was left out and why. */
export function articlesText(reading: Reading): string {
  const notes = reading.page.notes.map(note => row('note', `${note.rule}: ${note.reason}`))
  const articles = reading.articles.map(({ article, notes: own }) =>
    [
      ...fieldRows(article),
      ...own.map(note => row('note', `${note.rule}: ${note.reason}`)),
      '',
      ...article.blocks.map(block => row(block.kind, block.text)),
      '',
      ...article.dropped.map(({ range, reason, rule }) =>
        row('dropped', `${reading.page.text.slice(...range)}  <- ${reason} (${rule})`),
      ),
    ].join('\n'),
  )
  const body = articles.length > 0 ? articles : ['no article']
  return [heading(reading), ...notes, ...body.flatMap(each => ['', each])].join('\n') + '\n'
}

function fieldRows(article: Article): string[] {
  const { title, publisher, authors, dateline, published, modified, language, url } = article
  const fields = {
    title,
    publisher,
    authors: authors.join(', '),
    dateline,
    published,
    modified,
    language,
    url,
  }
  return Object.entries(fields).flatMap(([name, value]) => (value ? [row(name, value)] : []))
}

/** The text as it was read, sentence by sentence, each trigger marked `[[ACT:number words]]`, the entries under their sentence. */
export async function entriesText(reading: Reading, language: Language): Promise<string> {
  const parts = [heading(reading)]
  for (const { article, entries } of reading.articles) {
    const { sentences, text } = await language.annotate(article)
    const places = entries.map((entry, index) => triggerRanges(entry, article, repeats(entries, index)))
    const numbers = new Map(entries.map((entry, index) => [entry.id, index + 1]))
    const line = (index: number): string => entryLine(index + 1, entries[index]!, numbers)
    const shown = new Set<number>()
    parts.push('', `## ${article.title ?? '(no title)'}`)
    for (const sentence of sentences) {
      const here = [...entries.keys()].filter(index =>
        contains(sentence, places[index]?.[0] ?? [0, Infinity]),
      )
      const marks = here.flatMap(index =>
        places[index]!.map(range => ({ range, label: `${entries[index]!.act}:${index + 1}` })),
      )
      parts.push('', oneLine(marked(text, sentence, marks)), ...here.map(line))
      for (const index of here) shown.add(index)
    }
    const rest = [...entries.keys()].filter(index => !shown.has(index))
    if (rest.length > 0) parts.push('', '(in no one sentence)', ...rest.map(line))
  }
  return parts.join('\n') + '\n'
}

/** How many entries before this one have the same trigger words in the same sentence: theirs stand earlier. */
const repeats = (entries: readonly Entry[], index: number): number =>
  entries
    .slice(0, index)
    .filter(
      ({ evidence: { quote, trigger } }) =>
        quote === entries[index]!.evidence.quote && trigger === entries[index]!.evidence.trigger,
    ).length

/** Where the words of the trigger stand in the joined reading text; a trigger in pieces has several ranges. */
function triggerRanges({ evidence }: Entry, article: Article, skipped: number): Range[] {
  const { placed, text } = joinReading(article)
  const pieces = evidence.ranges.flatMap(({ block, page }): Range[] => {
    const place = placed.find(each => each.block === block)
    const start = article.blocks[block]?.range[0]
    return place && start !== undefined ? [shift(page, place.range[0] - start)] : []
  })
  return evidence.trigger.split(' … ').flatMap(words => {
    const found = pieces.flatMap(piece =>
      occurrences(slice(text, piece), words).map((at): Range => [
        piece[0] + at,
        piece[0] + at + words.length,
      ]),
    )
    const range = found[Math.min(skipped, found.length - 1)]
    return range ? [range] : []
  })
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + words.length)
    if (!/[\p{L}\p{N}]/u.test(around)) found.push(at)
  }
  return found
}

function marked(text: string, sentence: Range, marks: readonly { range: Range; label: string }[]): string {
  const cuts = marks.flatMap(({ range, label }) => [
    { at: range[0], order: 1, words: `[[${label} ` },
    { at: Math.min(range[1], sentence[1]), order: 0, words: ']]' },
  ])
  const sorted = cuts.toSorted((a, b) => b.at - a.at || b.order - a.order)
  return sorted
    .reduce((rest, { at, words }) => rest.slice(0, at) + words + rest.slice(at), text.slice(0, sentence[1]))
    .slice(sentence[0])
}

const names = (parties: readonly Party[]): string => parties.map(party => party.name).join(', ') || '-'

function entryLine(number: number, entry: Entry, numbers: ReadonlyMap<string, number>): string {
  const { act, status, holder, when, where, content, speech, outlet, tracks } = entry
  const fields = [
    `${names(entry.actors)} -> ${names(entry.targets)}`,
    status,
    holder,
    when ? `${when.value} ${when.basis}${when.text ? ` '${oneLine(when.text)}'` : ''}` : '-',
    where ? where.name : '-',
    content === null ? '-' : `“${oneLine(content)}”`,
    speech,
    outlet && `in ${outlet}`,
    entry.unconfirmed && 'unconfirmed',
    entry.background && 'background',
    entry.same_as !== null && `same as ${numbers.get(entry.same_as) ?? '?'}`,
    tracks.length > 0 && `about ${tracks.map(track => track.name).join(', ')}`,
  ]
  return `  ${number} ${act} ${fields.filter(Boolean).join(' | ')}`
}
