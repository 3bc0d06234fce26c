import { overlaps, type Range } from '../lib/range.ts'
import type { Track } from './track.ts'

interface Found {
  readonly range: Range
  readonly track: Track
}

const POINTS =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:(?:peace|nuclear|ceasefire|constitutional|new|landmark|current|final) )?(?<what>deal|agreement|accord|accords|pact|treaty|talks|negotiations|process|committee|commission|court|council|mission|force|resolution|initiative|coalition|project|summit)\b(?! of\b)/gu

/** Words by which a deal, and talks, are pointed at whatever their name. */
const SAME: readonly (readonly string[])[] = [
  ['deal', 'agreement', 'accord', 'accords', 'pact', 'treaty', 'initiative', 'plan'],
  ['talks', 'negotiations', 'process'],
]

function isCalled({ name, aliases, kind }: Track, what: string): boolean {
  if ([name, ...aliases].some(each => each.toLowerCase().split(' ').at(-1) === what)) return true
  if (kind === 'agreement') return SAME[0]!.includes(what)
  if (kind === 'talks' || kind === 'process') return SAME[1]!.includes(what)
  return kind === 'resolution' && what === 'resolution'
}

/** Later words that point at a track named before, such as "the deal" or "the committee"; each points at the one named last that may be called so. */
export function pointedTracks(text: string, named: readonly Found[]): readonly Found[] {
  return [...text.matchAll(POINTS)].flatMap(({ index, 0: words, groups }) => {
    const range: Range = [index, index + words.length]
    if (named.some(each => overlaps(each.range, range))) return []
    const last = named.findLast(each => each.range[0] < index && isCalled(each.track, groups!['what']!))
    return last ? [{ range, track: last.track }] : []
  })
}
