import { z } from 'zod'
import { Note } from '../lib/note.ts'
import { Range } from '../lib/range.ts'

/** What a page states about its article outside the text: JSON-LD, `<meta>`, `<time>`, or the fields of a JSON line. */
export const Claim = z
  .object({
    field: z.enum(['title', 'publisher', 'author', 'published', 'modified', 'language', 'url']),
    value: z.string(),
    from: z.string().describe('where it was stated: `json-ld`, `meta og:title`, `json line`'),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>

/** A run of page text that came from one element; for a page without markup, one line. Segments are in order and do not overlap. */
export const Segment = z
  .object({
    range: Range,
    tag: z
      .string()
      .describe('nearest block element, such as `p`, `figcaption`, `h1`; `line` where there is no markup'),
    path: z
      .string()
      .describe(
        'elements that it stands in with their id and class words, outermost first: `body div#main article[2].story p`; an `article` after the first carries its number',
      ),
    linked: z.number().min(0).max(1).describe('share of its characters inside links'),
  })
  .readonly()
export type Segment = z.infer<typeof Segment>

/** A page as JSON: everything but its bytes. */
export const PageJson = z
  .object({
    page: z.string().describe('SHA-256 of the bytes, hexadecimal'),
    source: z
      .string()
      .describe(
        'the path or URL that the page came from; `-` for standard input; `path#3` for line 3 of a JSON Lines file',
      ),
    url: z.string().nullable(),
    kind: z.enum(['html', 'text', 'json']),
    charset: z.string().describe('WHATWG name of the encoding that the bytes were read in'),
    text: z
      .string()
      .describe('the page as a reader sees it; every range of an article or entry counts in it'),
    claims: z.array(Claim).readonly(),
    segments: z.array(Segment).readonly(),
    notes: z.array(Note).readonly(),
  })
  .readonly()

/** What a user gave us, kept as it came and addressed by its SHA-256. */
export type Page = z.infer<typeof PageJson> & { readonly bytes: Uint8Array }
