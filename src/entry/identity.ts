import { sha256 } from '../lib/hash.ts'
import type { Entry } from './entry.ts'

/** An entry before it has its id. */
export type Draft = Omit<Entry, 'id' | 'same_as'>

/** SHA-256 over article key, engine, place of the trigger, evidence ranges, act and parties. */
export function idOf(draft: Draft, engine: string, trigger: number): string {
  const parties = [draft.actors, draft.targets].map(list => list.map(({ id }) => id))
  const ranges = draft.evidence.ranges.map(({ page }) => page)
  return sha256(JSON.stringify([draft.article, engine, trigger, ranges, draft.act, parties]))
}

const ids = (list: Draft['actors']): string =>
  list
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
/** Words by their first five letters, so that "expels" and "expelled" are one. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []).map(word => word.slice(0, 5)))

function shared(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const both = [...left].filter(word => right.has(word)).length
  return both / Math.max(1, Math.min(left.size, right.size))
}

/** True when two entries of one article tell the same act: same act and actors, and the same words or the same day and target. */
function sameTelling(a: Draft, b: Draft): boolean {
  if (a.act !== b.act || ids(a.actors) !== ids(b.actors)) return false
  if (a.actors.length === 0 && ids(a.targets) !== ids(b.targets)) return false
  if (a.when && b.when && a.when.value.slice(0, 7) !== b.when.value.slice(0, 7)) return false
  if (a.content && b.content) return shared(a.content, b.content) >= 0.6
  return (
    shared(a.evidence.trigger, b.evidence.trigger) >= 0.5 && (a.actors.length > 0 || a.targets.length > 0)
  )
}

/** Gives each entry the id of the entry that it retells: the first one of the body, else the first of all. */
export function linkTellings(entries: readonly Entry[], isBody: (entry: Entry) => boolean): readonly Entry[] {
  const first = [...entries.filter(isBody), ...entries.filter(entry => !isBody(entry))]
  return entries.map(entry => {
    const original = first.find(other => other === entry || sameTelling(other, entry))
    return original && original !== entry ? { ...entry, same_as: original.id } : entry
  })
}
