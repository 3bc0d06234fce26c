import { noPartIn, objectOf, type Syntax } from './clause.ts'
import { subjectOf } from './subject.ts'
import { type Status, STATUSES } from './entry.ts'
import { isPast } from './inflection.ts'
import type { Trigger } from './trigger.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbList } from './word-list.ts'

/** A status and the word that decided it; `cue` is an index into the sentence's words, null where nothing speaks against "happened". */
export interface Judged {
  readonly status: Status
  readonly cue: number | null
}

const HAPPENED: Judged = { status: 'happened', cue: null }
const MODAL_STATUS: Readonly<Record<string, Status>> = {
  could: 'possible',
  may: 'possible',
  might: 'possible',
  can: 'possible',
  ca: 'possible',
  will: 'planned',
  "'ll": 'planned',
  wo: 'planned',
  shall: 'planned',
  should: 'proposed',
  must: 'proposed',
  ought: 'proposed',
}
const IF = new Set(['if', 'unless', 'provided'])
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
  any: 'conditional',
  no: 'negated',
}
/** Prepositions before an event that tell it as a fact: "after the talks", "during his visit". */
const FACTUAL = new Set([
  'after',
  'following',
  'during',
  'since',
  'in',
  'at',
  'by',
  'from',
  'over',
  'despite',
  'as',
])
const BE = /^(?:be|is|are|was|were|been|being|'s|'re|'m)$/

function section(word: string, infinitive: boolean): Status | undefined {
  const [name, only] = (verbList('status-cues.txt').get(word) ?? '').split(' ')
  return only && !infinitive ? undefined : STATUSES.find(status => status === name)
}

/** "if", "unless" before the verb in its own clause. */
function condition({ words }: Syntax, at: number): number | null {
  for (let back = at - 1; back >= 0 && at - back < 14; back--) {
    if (IF.has(words[back]!.lower)) return back
    if (/^(?:[,;:]|that|but)$/.test(words[back]!.lower)) return null
  }
  return null
}

/** The word that governs words beginning at `at`: the verb, noun or adjective they hang on. */
function governor(
  syntax: Syntax,
  at: number,
  infinitive: boolean,
): { word: number; group: VerbGroup | null } | null {
  const { words, groups, phrases, phraseAt, groupAt } = syntax
  let before = at - 1
  while (before >= 0 && /^(?:ADP|ADV|DET)$/.test(words[before]!.tag)) before--
  if (before < 0) return null
  const group = groups[groupAt[before]!]
  if (group) return { word: group.head, group }
  const phrase = phrases[phraseAt[before]!]
  if (!phrase) return words[before]!.tag === 'ADJ' ? { word: before, group: null } : null
  if (section(words[phrase.head]!.lower, infinitive)) return { word: phrase.head, group: null }
  const verb = groups.findLast(each => each.end <= phrase.start)
  const near = verb && (objectOf(syntax, verb).includes(phrase) || phrase.start - verb.end < 2)
  return near ? { word: verb.head, group: verb } : null
}

function ofModal({ words }: Syntax, group: VerbGroup): Judged | null {
  const { modal } = group
  if (modal === null) return null
  const cue = words.findIndex((word, index) => index >= group.start && word.lower === modal)
  const status = MODAL_STATUS[modal]
  if (status) return { status, cue }
  const clause = words
    .slice(Math.max(0, group.start - 14), group.start)
    .map(word => word.lower)
    .join(' ')
  const draft = /\b(?:in|under) which\b|\b(?:deal|agreement|plan|proposal|draft|bill|resolution)\b/.test(
    clause,
  )
  const conditional = words.some(word => IF.has(word.lower))
  return { status: draft ? 'proposed' : conditional ? 'conditional' : 'planned', cue }
}

function governed(syntax: Syntax, at: number, fallback: Judged, depth: number): Judged {
  const infinitive = syntax.words[at]!.lower === 'to'
  const found = governor(syntax, at, infinitive)
  if (!found) return fallback
  const { group, word: cue } = found
  const word = syntax.words[cue]!.lower
  if (group?.negated) return { status: 'negated', cue }
  if (BE.test(word)) return infinitive ? { status: 'planned', cue } : fallback
  const status = section(word, infinitive)
  if (!status) return fallback
  if (status === 'happened') return group && depth < 3 ? ofGroup(syntax, group, depth + 1) : fallback
  if (group?.modal && (status === 'ongoing' || status === 'planned'))
    return ofModal(syntax, group) ?? { status, cue }
  const trying = /^(?:trying|seeking|attempting|working|pushing)$/.test(word) && group?.progressive
  return { status: trying ? 'ongoing' : status, cue }
}

/** "Iran cooperates": the plain present of body text tells what goes on; in a headline it tells the news. */
const isPresent = ({ words, sentence }: Syntax, group: VerbGroup): boolean =>
  sentence.kind === 'paragraph' &&
  group.form === 'finite' &&
  group.start === group.head &&
  !isPast(words[group.head]!.lower)

function ofGroup(syntax: Syntax, group: VerbGroup, depth = 0): Judged {
  const { words, groups } = syntax
  if (group.negated) {
    const cue = words.findIndex(
      (word, index) => index >= group.start - 1 && /^(?:not|n['’]t|never|no)$/.test(word.lower),
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
  const shares =
    previous && (previous.form === 'infinitive' || previous.modal) && words[group.start - 1]?.tag === 'CCONJ'
  if (shares && depth < 3 && group.start === group.head && !/(?:ed|s)$/.test(words[group.head]!.lower))
    return ofGroup(syntax, previous, depth + 1)
  return HAPPENED
}

function ofNoun({ syntax, phrase, act, item }: Trigger): Judged {
  const { words, groups } = syntax
  if (!phrase) return HAPPENED
  for (let at = phrase.start; at < phrase.head; at++) {
    const status = MODIFIERS[words[at]!.lower]
    if (status) return { status, cue: at }
  }
  const none = noPartIn(syntax, phrase)
  if (none !== null) return { status: 'negated', cue: none }
  const on = condition(syntax, phrase.start)
  if (on !== null && phrase.start - on < 6) return { status: 'conditional', cue: on }
  const verb = groups.find(group => group.start >= phrase.end && group.form === 'finite')
  if (verb && verb.start - phrase.end < 8 && subjectOf(syntax, verb).includes(phrase)) {
    const modal = ofModal(syntax, verb)
    if (modal) return modal
    if (
      section(words[verb.head]!.lower, false) === 'ongoing' ||
      /^(?:underway|ongoing)$/.test(words[verb.end]?.lower ?? '')
    )
      return { status: 'ongoing', cue: verb.head }
  }
  if (phrase.preposition && FACTUAL.has(phrase.preposition)) return HAPPENED
  const unclear: Judged =
    act === 'AGREE' &&
    item.block.roles === 'together' &&
    !/^(?:the|this|that|his|their|its)$/.test(words[phrase.start]!.lower)
      ? { status: 'planned', cue: null }
      : HAPPENED
  return governed(syntax, phrase.start, unclear, 0)
}

/** Whether an act happened, is planned, possible and so on, by the words around its trigger. */
export function statusOf(trigger: Trigger): Judged {
  const { syntax, group, phrase, item } = trigger
  const { words } = syntax
  if (!group)
    return item.kind === 'phrases' && words[trigger.start]!.lower === 'no'
      ? { status: 'negated', cue: trigger.start }
      : ofNoun(trigger)
  const judged = ofGroup(syntax, group)
  if (judged.status !== 'happened') return judged
  const no = phrase
    ? words.findIndex((word, index) => index >= phrase.start && index < phrase.head && word.lower === 'no')
    : -1
  if (no >= 0) return { status: 'negated', cue: no }
  if (item.kind === 'nouns' && section(words[group.head]!.lower, false) === 'ongoing')
    return { status: 'ongoing', cue: group.head }
  return isVerbalAct(trigger) || !isPresent(syntax, group) ? judged : { status: 'ongoing', cue: group.head }
}

const isVerbalAct = ({ act, item }: Trigger): boolean =>
  /^(?:SAY|AGREE|SUPPORT|CONCEDE|ACCUSE|REJECT|THREATEN)$/.test(act) ||
  (act === 'REQUEST' && item.block.rule !== 'request/want')
