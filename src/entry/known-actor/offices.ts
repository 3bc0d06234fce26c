/** Words for an office in news, by the office as the tables of persons have it. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  president: ['president', 'head of state'],
  'vice president': ['vice president', 'vice-president'],
  'prime minister': ['prime minister', 'pm', 'premier', 'head of government'],
  chancellor: ['chancellor'],
  king: ['king', 'monarch'],
  emir: ['emir', 'amir'],
  speaker: ['speaker of parliament', 'parliament speaker', 'parliamentary speaker', 'speaker'],
  'commerce minister': ['commerce minister', 'trade minister', 'commerce and industry minister'],
  'army chief': ['army chief', 'chief of army staff', 'chief of the army staff'],
  'supreme leader': ['supreme leader'],
  'foreign minister': [
    'foreign minister',
    'external affairs minister',
    'minister of foreign affairs',
    'minister for foreign affairs',
    'foreign affairs minister',
    'minister of external affairs',
    'eam',
    'fm',
    'chief diplomat',
    'minister for external affairs',
  ],
  'foreign secretary': ['foreign secretary'],
  'secretary of state': ['secretary of state'],
  'defence minister': [
    'defence minister',
    'defence secretary',
    'secretary of defence',
    'minister of defence',
    'minister of national defence',
    'defence chief',
  ],
  'secretary-general': ['secretary-general', 'secretary general', 'chief', 'general secretary', 'sg'],
  'high representative': ['foreign policy chief', 'high representative', 'top diplomat'],
  'commission president': ['commission president'],
  'director general': ['director general', 'director-general', 'head'],
  'treasury secretary': ['treasury secretary', 'secretary of the treasury'],
  'commerce secretary': ['commerce secretary', 'secretary of commerce'],
  'national security adviser': ['national security adviser', 'national security advisor', 'nsa'],
}

const OFFICES: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([office, words]) => words.map(word => [word, office] as const)),
)

/** The office that these words name, one form for all its names (`FM` and `Foreign Secretary` -> `foreign minister`), or null. */
export function officeOf(words: string): string | null {
  const plain = words
    .toLowerCase()
    .replace(/defense/g, 'defence')
    .replace(/^(?:the|current|new|visiting) /, '')
  return OFFICES.get(plain) ?? null
}
