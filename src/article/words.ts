/** How a scraper puts the day before the first line. */
const DAY_PREFIX = /^On \d{1,2} \p{Lu}\p{Ll}+ \d{4},\s+/u

/** A line without the day that some scrapers put before it. */
export const bare = (text: string): string => text.replace(DAY_PREFIX, '')

/** No line longer than this is a title or caption, so that its beginning is enough to know it again. */
const SIGNATURE_LENGTH = 2000

/** A line reduced to its letters and digits, to find it printed again. */
export function signature(text: string): string {
  const letters = bare(text.slice(0, SIGNATURE_LENGTH))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return text.length > SIGNATURE_LENGTH ? `${letters} ${text.length}` : letters
}

/** Number of words in the first thousand characters; no rule asks for more. */
export const countWords = (text: string): number => text.slice(0, 1000).match(/\S+/g)?.length ?? 0

/** True for a line that ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…:;](?:["'”’)\]]|\s)*$|\p{L}["”]$/u.test(text)

/** True for a line that is running text rather than a label or headline. */
export const isProse = (text: string): boolean =>
  countWords(text) >= 5 && (/[.!?…](?:["'”’)\]]|\s)*$/u.test(text) || text.length > 160)

/** True when `line` is the title printed again, whole or (near the title) in part. */
export function repeatsTitle(line: string, title: string, near: boolean): boolean {
  const [a, b] = [signature(line), signature(title)]
  if (a === b) return true
  if (countWords(a) < 3 || countWords(b) < 3) return false
  // A title cut off by a scraper, and one with the name of the site behind it.
  if (b.length >= 60 && a.startsWith(b) && a.length < b.length * 2) return true
  return near && b.includes(a)
}

/** How a line begins that corrects the story. */
export const CORRECTION =
  /^\W*(?:correction|clarification|editor.?s note)\s*[:.–—-]|^\(?in (?:the )?\p{L}+ paragraph\b|^this (?:article|story) (?:was|has been) (?:corrected|amended)/iu
