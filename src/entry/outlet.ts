const MEDIUM =
  /\b(?:reporters?|journalists?|newsmen|media|press|newspaper|daily|magazine|agency|news|television|tv|radio|channel|network|times|post|reuters|afp|ap|xinhua|sputnik|bbc|cnn|fox|interfax|tass|irna|x|twitter|facebook|telegram|truth social|guardian|journal|conference|interview|briefing|sputnik|jazeera|anadolu|bloomberg|broadcaster)\b/i

/** True for words that name where something was said rather than to whom: "reporters", "Sputnik", "state television". */
export const isMedium = (mention: string): boolean => MEDIUM.test(mention)
