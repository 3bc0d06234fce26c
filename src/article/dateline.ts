const DAY_PREFIX = '^(?:On \\d{1,2} \\p{L}+ \\d{4},\\s+)?'
const DAY = '(?:,? (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8})(?:,? \\d{4})?)?'
const AGENCY = '\\s*\\([^)]{2,30}\\)'
const DASH = '\\s*[-–—]{1,2}'
/** A place in capitals, or any place with the agency behind it: `GENEVA, Nov 24 -`, `Geneva (AP) —`, `NEW DELHI:`. */
const DATELINE = new RegExp(
  `${DAY_PREFIX}(?<dateline>\\p{Lu}[\\p{Lu} .'’/-]{2,40}(?:, \\p{Lu}[\\p{L}. ]{1,20})?${DAY}(?:${AGENCY})?(?:${DASH}|:)|` +
    `\\p{Lu}[\\p{L} .,'’/-]{2,40}?${DAY},?${AGENCY}${DASH})(?=\\s)`,
  'u',
)

/** The dateline at the start of a paragraph, as printed. Null when it has none. */
export const datelineIn = (paragraph: string): string | null =>
  DATELINE.exec(paragraph)?.groups?.['dateline'] ?? null
