import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'
import { verbForms } from './inflection.ts'

const cache = new Map<string, ReadonlyMap<string, string>>()

/** A list of `lexicon/en`: each word -> the name of its section; sections begin with `= name`, words are divided by commas. */
export function wordList(name: string): ReadonlyMap<string, string> {
  const known = cache.get(name)
  if (known) return known
  const list = new Map<string, string>()
  let section = ''
  for (const line of readFileSync(join(ROOT, 'lexicon/en', name), 'utf8').split('\n')) {
    if (!line || line.startsWith('#') || /^[+-] /.test(line)) continue
    if (line.startsWith('= ')) section = line.slice(2).trim()
    else
      for (const word of line
        .split(',')
        .map(each => each.trim())
        .filter(Boolean))
        list.set(word, section)
  }
  cache.set(name, list)
  return list
}

const forms = new Map<string, ReadonlyMap<string, string>>()

/** A list of verbs in all their forms: each form -> the name of its section. */
export function verbList(name: string): ReadonlyMap<string, string> {
  const known = forms.get(name)
  if (known) return known
  const list = new Map(
    [...wordList(name)].flatMap(([verb, section]) => verbForms(verb).map(form => [form, section] as const)),
  )
  forms.set(name, list)
  return list
}

/** Verbs that say little beside their object: "hold", "carry", "launch". */
export const lightVerbs = (): ReadonlyMap<string, string> => verbList('light-verbs.txt')
