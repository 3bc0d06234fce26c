import { objectOf, type Syntax } from './clause.ts'
import type { Status } from './entry.ts'
import type { Trigger } from './trigger.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbList } from './word-list.ts'

/** A status and the word that decided it; `cue` is an index into the sentence's words, null where nothing speaks against "happened". */
export interface Judged {
  readonly status: Status
  readonly cue: number | null
}

const HAPPENED: Judged = { status: 'happened', cue: null }
const POSSIBLE = new Set(['could', 'may', 'might', 'can', 'ca'])
const PLANNED = new Set(['will', "'ll", 'wo', 'shall'])
const PROPOSED = new Set(['should', 'must', 'ought'])
const IF = new Set(['if', 'unless', 'whether', 'provided', 'until', 'once'])
const MODIFIERS: Readonly<Record<string, Status>> = {
  possible: 'possible',
  potential: 'possible',
  likely: 'possible',
  eventual: 'possible',
  future: 'planned',
  upcoming: 'planned',
  planned: 'planned',
  scheduled: 'planned',
  forthcoming: 'planned',
  next: 'planned',
  proposed: 'proposed',
  ongoing: 'ongoing',
  continuing: 'ongoing',
  continued: 'ongoing',
  any: 'possible',
}

const section = (word: string | undefined): Status | undefined =>
  word === undefined ? undefined : (verbList('status-cues.txt').get(word) as Status | undefined)

/** "if", "unless" before the verb in its own clause. */
function condition({ words }: Syntax, at: number): number | null {
  for (let back = at - 1; back >= 0 && at - back < 14; back--) {
    if (IF.has(words[back]!.lower)) return back
    if (/^(?:[,;:]|that|but)$/.test(words[back]!.lower)) return null
  }
  return null
}

/** The word that governs words beginning at `at`: the verb, noun or adjective they hang on. */
function governor(syntax: Syntax, at: number): { word: number; group: VerbGroup | null } | null {
  const { words, groups, phrases, phraseAt, groupAt } = syntax
  let before = at - 1
  while (
    before >= 0 &&
    (words[before]!.tag === 'ADP' || words[before]!.tag === 'ADV' || words[before]!.tag === 'DET')
  )
    before--
  if (before < 0) return null
  const group = groups[groupAt[before]!]
  if (group) return { word: group.head, group }
  const phrase = phrases[phraseAt[before]!]
  if (!phrase) return words[before]!.tag === 'ADJ' ? { word: before, group: null } : null
  if (section(words[phrase.head]!.lower)) return { word: phrase.head, group: null }
  const verb = groups.findLast(each => each.end <= phrase.start)
  const near = verb && (objectOf(syntax, verb).includes(phrase) || phrase.start - verb.end < 2)
  return near ? { word: verb.head, group: verb } : null
}

function ofModal(syntax: Syntax, group: VerbGroup): Judged | null {
  const { words } = syntax
  const { modal } = group
  if (modal === null) return null
  const cue = words.findIndex((word, index) => index >= group.start && word.lower === modal)
  if (POSSIBLE.has(modal)) return { status: 'possible', cue }
  if (PLANNED.has(modal)) return { status: 'planned', cue }
  if (PROPOSED.has(modal)) return { status: 'proposed', cue }
  const hasIf = words.some(word => IF.has(word.lower))
  const clause = words
    .slice(Math.max(0, group.start - 14), group.start)
    .map(word => word.lower)
    .join(' ')
  if (/\b(?:in|under) which\b|\b(?:deal|agreement|plan|proposal|draft|bill|resolution)\b/.test(clause))
    return { status: 'proposed', cue }
  return { status: hasIf ? 'conditional' : 'planned', cue }
}

function governed(syntax: Syntax, at: number, fallback: Judged, depth: number): Judged {
  const found = governor(syntax, at)
  if (!found) return fallback
  const word = syntax.words[found.word]!
  if (found.group?.negated) return { status: 'negated', cue: found.word }
  if (/^(?:be|is|are|was|were|been|'s|'re)$/.test(word.lower)) return { status: 'planned', cue: found.word }
  const status = section(word.lower)
  if (status === 'happened' || !status)
    return found.group && depth < 3 && status ? ofGroup(syntax, found.group, depth + 1) : fallback
  if (status === 'planned' && found.group?.modal && POSSIBLE.has(found.group.modal))
    return { status: 'possible', cue: found.word }
  if (/^(?:trying|seeking|attempting|working)$/.test(word.lower) && found.group?.progressive)
    return { status: 'ongoing', cue: found.word }
  return { status, cue: found.word }
}

function ofGroup(syntax: Syntax, group: VerbGroup, depth = 0): Judged {
  const { words, groups } = syntax
  if (group.negated) {
    const cue = words.findIndex(
      (word, index) => index >= group.start - 1 && /^(?:not|n't|never|no)$/.test(word.lower),
    )
    return { status: 'negated', cue }
  }
  const on = condition(syntax, group.start)
  if (on !== null) return { status: 'conditional', cue: on }
  const modal = ofModal(syntax, group)
  if (modal) return modal
  if (group.form === 'infinitive')
    return governed(syntax, group.start, { status: 'planned', cue: group.start }, depth)
  if (group.form === 'gerund') return governed(syntax, group.start, HAPPENED, depth)
  if (group.progressive) return { status: 'ongoing', cue: group.head }
  // "to halt the drilling and withdraw": the second verb shares the first one's "to" or modal.
  const previous = groups.findLast(each => each.end <= group.start)
  if (
    previous &&
    depth < 3 &&
    words[group.start - 1]?.tag === 'CCONJ' &&
    group.start === group.head &&
    (previous.form === 'infinitive' || previous.modal) &&
    !/(?:ed|s)$/.test(words[group.head]!.lower)
  )
    return ofGroup(syntax, previous, depth + 1)
  return HAPPENED
}

function ofNoun(trigger: Trigger): Judged {
  const { syntax, phrase } = trigger
  const { words } = syntax
  if (!phrase) return HAPPENED
  for (let at = phrase.start; at < phrase.head; at++) {
    if (words[at]!.lower === 'no') return { status: 'negated', cue: at }
    const status = MODIFIERS[words[at]!.lower]
    if (status) return { status, cue: at }
  }
  const on = condition(syntax, phrase.start)
  if (on !== null && phrase.start - on < 6) return { status: 'conditional', cue: on }
  return governed(syntax, phrase.start, HAPPENED, 0)
}

/** Whether an act happened, is planned, possible and so on, by the words around its trigger. */
export function statusOf(trigger: Trigger): Judged {
  const { syntax, group, phrase } = trigger
  if (!group) return ofNoun(trigger)
  const judged = ofGroup(syntax, group)
  if (judged.status !== 'happened' || trigger.item.kind !== 'nouns' || !phrase) return judged
  return group.passive ? judged : ofNounModifier(trigger)
}

function ofNounModifier(trigger: Trigger): Judged {
  const { syntax, phrase } = trigger
  const at = syntax.words.findIndex(
    (word, index) => index >= phrase!.start && index < phrase!.head && word.lower === 'no',
  )
  return at < 0 ? HAPPENED : { status: 'negated', cue: at }
}
