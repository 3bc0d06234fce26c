import type { Range } from '../lib/range.ts'

const MEDIUM =
  /\b(?:reporters?|journalists?|newsmen|media|press|newspaper|daily|magazine|agency|news|television|tv|radio|channel|network|times|post|reuters|afp|ap|xinhua|sputnik|bbc|cnn|fox|interfax|tass|irna|x|twitter|facebook|telegram|truth social|guardian|journal|conference|interview|briefing|sputnik|jazeera|anadolu|bloomberg|broadcaster)\b/i

/** True for words that name where something was said rather than to whom: "reporters", "Sputnik", "state television". */
export const isMedium = (mention: string): boolean => MEDIUM.test(mention)

/** Words that stand before the outlet and are no part of it. */
const BEFORE =
  '(?:(?:a|an|the|his|her|its|their|another|recent|televised|written|brief|separate|later|local|foreign)\\s+)*'
const AUDIENCE = String.raw`(?:(?:reporters|journalists|newsmen)\b|(?:\p{L}+\s+){0,2}(?:conference|briefing)\b)`
const PLATFORM = '(?:X|Twitter|Telegram|Facebook|Instagram|Weibo|Truth Social)(?![\\p{L}\\p{N}])'
const FORM = String.raw`(?:(?:joint|press|news|policy|open)\s+)?(?:statement|communiqu[eé]|letter|report|interview|conference|briefing|speech|address|article|editorial|post|tweet)\b`
const BROADCAST = String.raw`(?:state\s+|national\s+)?(?:television|TV|radio)\b`

const TOLD = new RegExp(`^\\s+${BEFORE}(?<outlet>${AUDIENCE}|${BROADCAST})`, 'u')
const ON = new RegExp(`\\bon\\s+${BEFORE}(?<outlet>${PLATFORM}|${BROADCAST})`, 'u')
const IN = new RegExp(`\\b[Ii]n\\s+${BEFORE}(?<outlet>${FORM})`, 'u')
const AT = new RegExp(`\\b(?:[Aa]t|[Dd]uring)\\s+${BEFORE}(?<outlet>${FORM})`, 'u')

/** A sentence in which each character that was said is one that no word has, so that it is not searched. */
function mask(text: string, [start, end]: Range, content: readonly Range[]): string {
  let masked = text.slice(start, end)
  for (const range of content) {
    const [from, to] = [Math.max(range[0], start) - start, Math.min(range[1], end) - start]
    if (from < to) masked = masked.slice(0, from) + '\u2026'.repeat(to - from) + masked.slice(to)
  }
  return masked
}

/** Where a statement was made, as the words around its verb tell it: after it ("told reporters", "wrote on X", "said in a statement"), else before ("In a letter, ..."). Null where they do not. */
export function outletAround(
  text: string,
  sentence: Range,
  verb: Range,
  content: readonly Range[],
): string | null {
  const unsaid = mask(text, sentence, content)
  const after = unsaid.slice(verb[1] - sentence[0])
  const before = unsaid.slice(0, verb[0] - sentence[0])
  const found =
    TOLD.exec(after) ??
    ON.exec(after) ??
    IN.exec(after) ??
    AT.exec(after) ??
    IN.exec(before) ??
    AT.exec(before)
  return found?.groups?.['outlet'] ?? null
}
