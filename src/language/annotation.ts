import { z } from 'zod'
import { Range } from '../lib/range.ts'

/** A word or mark. */
export const Token = z
  .object({
    range: Range,
    upos: z.string().describe('Universal POS tag'),
    head: z
      .int()
      .nullable()
      .describe('index of the head token in `tokens`; its own index for a root; null where no tree was made'),
    deprel: z.string().nullable().describe('Universal Dependencies relation to the head'),
  })
  .readonly()
export type Token = z.infer<typeof Token>

/** What the language engine says of an article. All ranges count in `text`. */
export const Annotation = z
  .object({
    article: z.string().describe('article key'),
    engine: z.string().describe('name and version of what produced it'),
    text: z
      .string()
      .describe('title, standfirst, captions and body of the article, a blank line between blocks'),
    placed: z
      .array(z.object({ block: z.int(), range: Range }).readonly())
      .readonly()
      .describe('which block of the article stands where in `text`'),
    sentences: z.array(Range).readonly(),
    tokens: z.array(Token).readonly(),
    mentions: z.array(z.object({ range: Range, label: z.string() }).readonly()).readonly(),
    chains: z.array(z.array(Range).readonly()).readonly().describe('mentions of one and the same'),
    attributions: z
      .array(
        z
          .object({ source: Range.nullable(), cue: Range.nullable(), content: z.array(Range).readonly() })
          .readonly(),
      )
      .readonly(),
    times: z.array(z.object({ range: Range, type: z.string(), value: z.string() }).readonly()).readonly(),
    triggers: z
      .array(
        z
          .object({
            range: Range,
            act: z.string(),
            actors: z.array(Range).readonly(),
            targets: z.array(Range).readonly(),
            when: Range.nullable(),
            where: Range.nullable(),
            status: z.string(),
            under: z.int().nullable().describe('index of the attribution it stands under'),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Annotation = z.infer<typeof Annotation>
