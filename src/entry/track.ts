import { z } from 'zod'

export const TRACK_KINDS = [
  'process',
  'talks',
  'agreement',
  'resolution',
  'body',
  'mission',
  'proposal',
] as const

/** A negotiation, peace process, agreement, resolution, mission or body that entries are about. */
export const Track = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(TRACK_KINDS),
    aliases: z.array(z.string()).readonly(),
  })
  .readonly()
export type Track = z.infer<typeof Track>
