import { z } from 'zod'
import { ACTS, Party, STATUSES, When } from '../entry/entry.ts'
import type { EntryHit } from './query.ts'

/** One act as several entries tell it. What it was is taken from the first telling; every telling is kept. */
export const Event = z
  .object({
    event: z.string().describe('key, the same for every entry that tells the act, whatever was added first'),
    act: z.enum(ACTS),
    status: z.enum(STATUSES),
    actors: z.array(Party).readonly(),
    targets: z.array(Party).readonly(),
    when: When.nullable(),
    tellings: z
      .array(z.object({ entry: z.string(), article: z.string(), holder: z.string() }).readonly())
      .min(1)
      .readonly()
      .describe('ids of the entries, the earliest published first, and on whose word each stands'),
  })
  .readonly()
export type Event = z.infer<typeof Event>

/** The event that these entries tell; null where there is none. */
export function eventFrom(event: string, hits: readonly EntryHit[]): Event | null {
  const first = hits[0]?.entry
  if (!first) return null
  const { act, status, actors, targets } = first
  const when = hits.map(({ entry }) => entry.when).find(each => each !== null) ?? null
  const tellings = hits.map(({ entry: { id, article, holder } }) => ({ entry: id, article, holder }))
  return { event, act, status, actors, targets, when, tellings }
}
