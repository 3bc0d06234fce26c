import { z } from 'zod'

export const ACTOR_KINDS = [
  'person',
  'country',
  'government body',
  'armed group',
  'organisation',
  'office',
  'people',
  'unknown',
] as const

/** A person, country, government body, armed group, organisation or office. */
export const Actor = z
  .object({
    id: z.string().describe('readable id made from the name'),
    name: z.string().describe('canonical name'),
    kind: z.enum(ACTOR_KINDS),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2 of the country it belongs to'),
    aliases: z.array(z.string()).readonly(),
    roles: z
      .array(
        z
          .object({
            title: z.string(),
            from: z.string().nullable().describe('ISO date, month or year'),
            until: z.string().nullable(),
            source: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Actor = z.infer<typeof Actor>
