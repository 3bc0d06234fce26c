import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'

const ROWS = readFileSync(join(ROOT, 'lexicon/en/irregular-verbs.tsv'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t').map(cell => cell.split(' ')))
const IRREGULAR = new Map(ROWS.map(([base, past, participle]) => [base![0]!, [...past!, ...participle!]]))
const PARTICIPLES = new Set(ROWS.flatMap(([, , participle]) => participle!))

/** True for a form such as "accused" or "broken" that can follow a form of "be". */
export const isParticiple = (word: string): boolean => /[^e]ed$|[gr]eed$/.test(word) || PARTICIPLES.has(word)

const PASTS = new Set(ROWS.flatMap(([, past]) => past!))

/** True for a past form such as "accused" or "broke"; "hit" and its like, the same in past and present, count as past. */
export const isPast = (word: string): boolean => word.endsWith('ed') || PASTS.has(word)

function endings(verb: string): { past: string[]; gerund: string[] } {
  const cut = verb.slice(0, -1)
  if (/[^aeiou]y$/.test(verb)) return { past: [`${cut}ied`], gerund: [`${verb}ing`] }
  if (verb.endsWith('ie')) return { past: [`${verb}d`], gerund: [`${verb.slice(0, -2)}ying`] }
  if (/[eoy]e$/.test(verb)) return { past: [`${verb}d`], gerund: [`${verb}ing`] }
  if (verb.endsWith('e')) return { past: [`${verb}d`], gerund: [`${cut}ing`] }
  // Whether the last letter doubles depends on stress ("visited", "stopped"); the wrong spelling never occurs, so both stand.
  const stems = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? [verb, verb + verb.slice(-1)] : [verb]
  return { past: stems.map(stem => `${stem}ed`), gerund: stems.map(stem => `${stem}ing`) }
}

/** All written forms of an English verb, the base form first. */
export function verbForms(verb: string): readonly string[] {
  const { past, gerund } = endings(verb)
  const third = /(?:[sxzo]|[cs]h)$/.test(verb) ? `${verb}es` : verb.replace(/(?<=[^aeiou])y$/, 'ie') + 's'
  return [...new Set([verb, third, ...(IRREGULAR.get(verb) ?? past), ...gerund])]
}

/** Singular and plural of an English noun. */
export function nounForms(noun: string): readonly string[] {
  if (/(?:[sxz]|[cs]h)$/.test(noun)) return [noun, `${noun}es`]
  return [noun, `${noun.replace(/(?<=[^aeiou])y$/, 'ie')}s`]
}
