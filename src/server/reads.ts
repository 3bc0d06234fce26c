import type { Actor } from '../entry/actor.ts'
import type { Track } from '../entry/track.ts'
import type { Article } from '../article/article.ts'
import type { EntryHit } from '../record/query.ts'
import type { OpenRecord } from '../record/record.ts'
import { type ActorPage, actorPage, type TrackPage, trackPage } from '../view/index.ts'

/** The most entries that one page of an actor or track arranges; the search has the rest. */
const ARRANGED = 500

/** An actor with its entries arranged, and how many there are in all. */
export async function readActor(
  record: OpenRecord,
  actor: Actor,
): Promise<{ readonly view: ActorPage; readonly total: number }> {
  const { hits, total } = await record.search({ actor: actor.id, limit: ARRANGED })
  return { view: actorPage(actor, hits), total }
}

/** A track with its entries arranged as of a day, and how many there are in all. */
export async function readTrack(
  record: OpenRecord,
  track: Track,
  today: string,
): Promise<{ readonly view: TrackPage; readonly total: number }> {
  const { hits, total } = await record.search({ track: track.id, limit: ARRANGED })
  return { view: trackPage(track, hits, today), total }
}

/** Who else tells the same act as an entry. */
export const otherTellings = async (record: OpenRecord, id: string): Promise<readonly EntryHit[]> =>
  (await record.tellingsOf(id)).filter(({ entry }) => entry.id !== id)

/** The text of the page that an article stands on. */
export const pageTextOf = async (record: OpenRecord, { page }: Article): Promise<string> =>
  (await record.page(page))?.text ?? ''
