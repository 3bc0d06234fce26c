import { z } from 'zod'
import { Note } from '../lib/note.ts'
import { Range } from '../lib/range.ts'

const BLOCK_KINDS = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'paragraph',
  'heading',
  'list item',
  'quote',
  'table',
  'live entry',
  'caption',
  'credit',
  'correction',
] as const

/** One typed piece of an article. `text` is exactly `page.text.slice(...range)`. */
export const Block = z
  .object({ kind: z.enum(BLOCK_KINDS), text: z.string(), range: Range.describe('in the page text') })
  .readonly()
export type Block = z.infer<typeof Block>

/** A piece of the page that is in no block of the article, and why. */
export const Dropped = z
  .object({ range: Range.describe('in the page text'), reason: z.string(), rule: z.string() })
  .readonly()
export type Dropped = z.infer<typeof Dropped>

/** One story found on a page. */
export const Article = z
  .object({
    article: z.string().describe('key: SHA-256 over page key and place on the page, hexadecimal'),
    page: z.string().describe('key of the page'),
    source: z.string().describe('the path or URL that the page came from'),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    authors: z.array(z.string()).readonly(),
    dateline: z.string().nullable().describe('the dateline as printed, such as `MOSCOW, July 1 (Reuters) -`'),
    published: z
      .string()
      .nullable()
      .describe('ISO 8601 date, or date and time with zone, of first publication'),
    modified: z.string().nullable().describe('ISO 8601, of the last change'),
    language: z.string().nullable().describe('ISO 639-1'),
    url: z.string().nullable(),
    text: z
      .string()
      .describe(
        'the body as a reader would copy it: paragraphs, headings, list items, quotations, tables, blank lines between; no title, captions or credits',
      ),
    blocks: z.array(Block).readonly(),
    dropped: z.array(Dropped).readonly(),
    notes: z.array(Note).readonly(),
  })
  .readonly()
export type Article = z.infer<typeof Article>
