import type { Range } from '../lib/range.ts'
import { overlaps } from '../lib/range.ts'
import { slug } from '../lib/slug.ts'
import type { Knowledge } from './knowledge.ts'
import type { Track } from './track.ts'

interface Found {
  readonly range: Range
  readonly track: Track
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** An alias as a pattern: dashes, apostrophes and spaces of any kind; capitals count. */
function aliasPattern(alias: string): string {
  return escape(alias)
    .replace(/['’]/g, "['’]")
    .replace(/\\?[-–]| /g, mark => (mark === ' ' ? '\\s+' : '[-–‑\\s]'))
}

// The resolutions of other bodies are not the Security Council's.
const RESOLUTION =
  /\b(?<!(?:Assembly|Rights Council|House|Senate|Congress|Knesset|Board|parliament) )(?:(?:UN|U\.N\.|United Nations) )?(?:Security Council |UNSC |UNSCR )?[Rr]esolutions? (?:No\. ?|number )?(?<number>\d{3,4})\b|\bUNSCR ?(?<short>\d{3,4})\b/g
const NAMED_TALKS =
  /\b(?:the|The) (?<name>(?:[A-Z][\p{L}'’-]+ ){1,2}(?:peace |nuclear |ceasefire )?(?<what>talks|negotiations|process|accord|accords|agreement|agreements))\b/gu
const NOT_A_NAME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Both|Two)\b/

function resolutions(text: string): Found[] {
  return [...text.matchAll(RESOLUTION)].map(({ index, 0: words, groups }) => {
    const name = `UN Security Council Resolution ${groups?.number ?? groups?.short}`
    const track: Track = { id: slug(name), name, kind: 'resolution', aliases: [] }
    return { range: [index, index + words.length], track }
  })
}

/** Talks and accords called after the place they are held at: `the Abu Dhabi talks`. */
function namedTalks(text: string, knowledge: Knowledge): Found[] {
  return [...text.matchAll(NAMED_TALKS)].flatMap(({ index, 0: words, groups }) => {
    const name = groups?.name ?? ''
    const place = name.replace(/ (?:peace |nuclear |ceasefire )?[a-z]+$/, '')
    const known = knowledge.placesByName.get(place)
    // `the Iran agreement` names no one agreement; `the Abu Dhabi talks` do.
    if (!known || known.id.startsWith('country:') || NOT_A_NAME.test(name)) return []
    const kind = /accord|agreement/.test(groups?.what ?? '') ? 'agreement' : 'talks'
    const start = index + words.length - name.length
    const track: Track = { id: slug(name), name, kind, aliases: [] }
    return [{ range: [start, start + name.length] as const, track }]
  })
}

const patterns = new WeakMap<Knowledge, { readonly track: Track; readonly pattern: RegExp }[]>()

/** One pattern a track, made once for each knowledge. */
function patternsOf(knowledge: Knowledge): { readonly track: Track; readonly pattern: RegExp }[] {
  const known = patterns.get(knowledge)
  if (known) return known
  const made = knowledge.tracks.map(track => {
    const names = [track.name, ...track.aliases].toSorted((a, b) => b.length - a.length)
    return {
      track,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${names.map(aliasPattern).join('|')})(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    }
  })
  patterns.set(knowledge, made)
  return made
}

/** The tracks that a text names, left to right: known ones by name and alias, Security Council resolutions by number, and talks called after a place. */
export function findTracks(text: string, knowledge: Knowledge): { range: Range; track: Track }[] {
  const known = patternsOf(knowledge).flatMap(({ track, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }): Found => ({
      range: [index, index + words.length],
      track,
    })),
  )
  const all = [...known, ...resolutions(text), ...namedTalks(text, knowledge)]
  const longestFirst = all.toSorted((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]))
  const kept: Found[] = []
  for (const each of longestFirst) if (!kept.some(other => overlaps(other.range, each.range))) kept.push(each)
  return kept.toSorted((a, b) => a.range[0] - b.range[0])
}
