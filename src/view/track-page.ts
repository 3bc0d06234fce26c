import type { Entry } from '../entry/entry.ts'
import type { Track } from '../entry/track.ts'
import type { EntryHit } from '../record/query.ts'
import { lastDay } from './date-label.ts'
import { tally, type Tally } from './tally.ts'
import { timeline, type Timeline } from './timeline.ts'

/** Why an entry is not simply so: it is denied, the text says it is not confirmed, or it rests on the word of another than the one who acts. */
export type Doubt = 'negated' | 'unconfirmed' | 'word'

/** What is told to come: still ahead on the day asked for, its day passed, or without a day. */
interface NextSteps {
  readonly ahead: readonly EntryHit[]
  readonly passed: readonly EntryHit[]
  readonly undated: readonly EntryHit[]
}

/** What the record holds about one negotiation, agreement, resolution, mission or body. */
export interface TrackPage {
  readonly track: Track
  readonly parties: readonly Tally[]
  readonly nextSteps: NextSteps
  readonly contested: readonly { readonly doubt: Doubt; readonly hit: EntryHit }[]
  readonly timeline: Timeline
}

const TO_COME: readonly Entry['status'][] = ['planned', 'possible', 'conditional', 'proposed']

/** The entries that tell of something to come. `today` is an ISO date; what was past when it was told is not a next step. */
function nextSteps(hits: readonly EntryHit[], today: string): NextSteps {
  const steps = hits
    .filter(({ entry }) => TO_COME.includes(entry.status))
    .filter(
      ({ entry, head }) =>
        !entry.when || !head.published || lastDay(entry.when.value) >= head.published.slice(0, 10),
    )
  const dated = timeline(steps).moments.flatMap(moment => moment.hits)
  const ahead = ({ entry }: EntryHit): boolean => lastDay(entry.when!.value) >= today
  return {
    ahead: dated.filter(ahead),
    passed: dated.filter(hit => !ahead(hit)).toReversed(),
    undated: steps.filter(({ entry }) => entry.when === null),
  }
}

/** Why an entry is contested, or null where the article itself or the one who acts tells it. What is to come is not contested but open. */
function doubtOf(entry: Entry): Doubt | null {
  if (entry.status === 'negated') return 'negated'
  if (entry.unconfirmed) return 'unconfirmed'
  const own = entry.holder === 'reporter' || entry.actors.some(({ name }) => name === entry.holder)
  return own || TO_COME.includes(entry.status) ? null : 'word'
}

/** Arranges the entries about a track. `today` is the ISO date from which next steps are ahead. */
export function trackPage(track: Track, hits: readonly EntryHit[], today: string): TrackPage {
  return {
    track,
    parties: tally(
      hits.flatMap(({ entry }) => [...entry.actors, ...entry.targets]),
      ({ id, name }) => [{ value: id, label: name }],
    ),
    nextSteps: nextSteps(hits, today),
    contested: hits.flatMap(hit => {
      const doubt = doubtOf(hit.entry)
      return doubt ? [{ doubt, hit }] : []
    }),
    timeline: timeline(hits),
  }
}
