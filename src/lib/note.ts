import { z } from 'zod'
import { Range } from './range.ts'

/** What a stage has to say about its input. Bad input becomes a note; it never throws. */
export const Note = z
  .object({
    stage: z.enum(['page', 'article', 'language', 'entry', 'record']),
    rule: z.string().describe('short name of the rule that spoke, such as `charset-guessed`'),
    level: z.enum(['info', 'warning', 'error']).describe('`error`: the page or entry was not kept'),
    range: Range.nullable().describe('where in the page text, if anywhere'),
    reason: z.string().describe('one plain sentence'),
  })
  .readonly()
export type Note = z.infer<typeof Note>
