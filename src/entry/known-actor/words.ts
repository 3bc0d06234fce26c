/** Words that stand before a name without being part of it. */
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof|professor|gen|general|lt|lieutenant|col|colonel|maj|major|brig|brigadier|adm|admiral|marshal|field|sen|senator|rep|congressman|congresswoman|gov|governor|sheikh|sheik|shaikh|ayatollah|grand|imam|mullah|rabbi|bishop|archbishop|cardinal|king|queen|prince|princess|crown|emir|sultan|pope|president|vice|deputy|assistant|under|prime|minister|pm|premier|chancellor|taoiseach|foreign|defen[sc]e|interior|finance|trade|commerce|treasury|energy|oil|justice|information|external|home|secretary|secretary-general|undersecretary|state|affairs|eam|fm|speaker|judge|justice|ambassador|envoy|special|representative|permanent|leader|chief|chairman|chairwoman|chair|head|commander|commander-in-chief|director|director-general|high|commissioner|commission|spokesman|spokeswoman|spokesperson|press|negotiator|nuclear|adviser|advisor|national|security|army|military|rebel|opposition|parliament|parliamentary|supreme|top|senior|visiting|former|ex|outgoing|incoming|then|late|ousted|exiled|newly|elected|new|counterpart|diplomat|politician|dictator|strongman|candidate|hardline|embattled|veteran|republican|democratic|democrat|of|for|the|his|her|its|their|our|and|to|in|personal|acting|interim|caretaker|first|lady|policy|union|party)$/i

/** True for a word of rank or office, or one that goes with it. */
export const isTitle = (word: string): boolean => TITLE.test(word.replace(/[.,]/g, '').replace(/['’]s$/, ''))

const QUANTITY =
  /^(?:the|an?|some|several|many|most|other|all|senior|top|high-ranking|visiting|both|more|additional|local|unnamed|a number of|dozens of|hundreds of|thousands of)\s+/i

/** Without the article and without words of number and rank before a group. */
export function bare(mention: string): string {
  let words = mention
  while (QUANTITY.test(words)) words = words.replace(QUANTITY, '')
  return words
}

/** A mention as it is looked up: brackets, quotation marks and what follows a comma gone. */
export const tidy = (mention: string): string =>
  mention
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/["“”[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/['’]s$/, '')
    .replace(/[,;:.]+$/, match => (match === '.' && /\b\p{Lu}\.\p{Lu}\.$/u.test(mention) ? match : ''))

const FORCES =
  /^(?:(?:government|military|security|special|ground|armed|regular|occupation|federal|central|interim|transitional|national|senior|top|defen[sc]e|intelligence|peacekeeping|allied|elite|new|naval|air|combat|civilian|diplomatic|trade|negotiating|foreign ministry|state|army|navy|tariff|arab-led|transition) )*(?:government|govt|gov't|authorities|administration|regime|officials|leadership|leaders|side|delegation|delegates|negotiators|diplomats|envoys|forces?|troops|soldiers|military|army|navy|warplanes|planes|fighter jets|jets|warships|tanks|artillery|drones|aircraft|helicopters|gunboats|contingent|peacekeepers|cabinet|representatives|team|commandos|marines|paratroopers|missiles|embassy|mission|experts|ships)$/i

/** True for words that, after a country, stand for it: `forces`, `senior officials`, `government`. */
export const standsForCountry = (words: string): boolean => FORCES.test(words)

const MEMBERS =
  /^(?:(?:armed|rebel|militant|top|senior|political|military) )*(?:forces?|fighters|militants|militia|militias|rebels|guerrillas|insurgents|gunmen|troops|group|movement|organi[sz]ation|party|leaders|leadership|officials|inspectors|experts|monitors|peacekeepers|government|authorities|negotiators|delegation|commanders)$/i

/** True for words that, after a body or armed group, stand for it: `fighters`, `inspectors`. */
export const standsForBody = (words: string): boolean => MEMBERS.test(words)

const ADJECTIVE =
  /^(?:\p{L}+-(?:backed|led|based|aligned|allied|affiliated|linked|run|mandated|sponsored|supported|called|ruling|wing|style)|official|state-run|militant|rebel|ruling|secular|powerful|paramilitary|Islamist|Islamic militant|Shiite|Sunni|Palestinian|opposition|main|influential|outlawed|banned)\s+/u

/** Without the adjectives that news puts before a body: `the Iran-backed Houthi movement` -> `Houthi movement`. */
export function unadorned(words: string): string {
  let plain = words
  while (ADJECTIVE.test(plain)) plain = plain.replace(ADJECTIVE, '')
  return plain
}

/** The one item of a list that has no other; null for none or several. */
export const only = <T>(items: readonly T[] | undefined): T | null => (items?.length === 1 ? items[0]! : null)
