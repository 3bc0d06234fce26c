import { eld } from 'eld/extrasmall'
import type { Claim, Page } from '../page/page.ts'
import type { Block } from './article.ts'
import { datelineIn } from './dateline.ts'
import { findDate } from './dates.ts'
import type { Story } from './story.ts'

/** Where a claim was made, most trusted first; what is not named comes last. */
const TRUST = [
  'json line',
  'json-ld',
  'meta article:published_time',
  'meta',
  'link',
  'html lang',
  'time',
  'title element',
]
const trust = (claim: Claim): number => {
  const rank = TRUST.findIndex(from => claim.from.startsWith(from))
  return rank < 0 ? TRUST.length : rank
}
/** Language by letters needs some text to be sure. */
const MIN_LANGUAGE_LENGTH = 20

/** The values claimed for a field, most trusted first, each once. */
export const claimed = (
  page: Page,
  field: Claim['field'],
  isWanted: (claim: Claim) => boolean = () => true,
): readonly string[] => [
  ...new Set(
    page.claims
      .filter(claim => claim.field === field && isWanted(claim))
      .toSorted((a, b) => trust(a) - trust(b))
      .map(claim => claim.value),
  ),
]

/** When the story was published: as claimed, as printed above it, else as the day that its first lines or captions name. Null when nothing tells. */
export function publishedOf(
  page: Page,
  story: Story,
  blocks: readonly Block[],
  alone: boolean,
): string | null {
  const body = blocks.find(block => block.kind === 'paragraph' || block.kind === 'list item')?.text ?? ''
  const prefix = /^On \d{1,2} \p{Lu}\p{Ll}+ \d{4},/u.exec(body)?.[0]
  const captions = blocks.filter(block => block.kind === 'caption').map(block => findDate(block.text))
  const told = [
    ...(alone ? claimed(page, 'published', claim => claim.from !== 'time').map(findDate) : []),
    story.published,
    // The first `<time>` of a page may belong to another story; what is printed comes before it.
    ...(alone ? claimed(page, 'published').map(findDate) : []),
    ...[prefix, datelineOf(blocks) ?? undefined].map(text => (text === undefined ? null : findDate(text))),
    ...captions,
  ]
  return told.find(date => date !== null) ?? null
}

/** The dateline as printed at the start of the first paragraph. */
export function datelineOf(blocks: readonly Block[]): string | null {
  const first = blocks.find(block => block.kind === 'paragraph')?.text ?? ''
  return datelineIn(first)
}

/** The authors that the page claims, without addresses. */
export const claimedAuthors = (page: Page): readonly string[] =>
  claimed(page, 'author')
    .filter(name => !URL.canParse(name))
    .map(name => name.replace(/^by\s+/i, ''))

/** The names in a byline block, without "By" and what follows the names. */
export const namesIn = (byline: string): readonly string[] =>
  byline
    .replace(/^\s*(?:\([^)]*\)\s*)?(?:by|from)[:\s]+/iu, '')
    .split(/,\s*|\s+(?:and|&)\s+|\s*\|\s*/u)
    .map(name => name.trim())
    .filter(name => /^\p{Lu}/u.test(name) && name.length <= 60 && findDate(name) === null)

/** ISO 639-1 code of the language: as claimed, else by its letters. */
export function languageOf(page: Page, text: string): string | null {
  const claim = claimed(page, 'language').map(value =>
    /^[a-z]{2}(?=$|[-_])/i.exec(value)?.[0].toLowerCase(),
  )[0]
  if (claim !== undefined) return claim
  if (text.length < MIN_LANGUAGE_LENGTH) return null
  return eld.detect(text.slice(0, 5000)).language || null
}
