const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** 1 to 12 for a month's name or abbreviation. */
export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1

/** 0 Monday to 6 Sunday for a weekday's name or abbreviation. */
export const weekdayNumber = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3))

/** The value of a small number in digits or words; "a" and "an" are 1, "a couple of" is 2. */
export function smallNumber(word: string): number {
  const plain = word.toLowerCase()
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain.startsWith('a couple')) return 2
  if (plain === 'a' || plain === 'an') return 1
  return NUMBERS.indexOf(plain) + 1
}

/** `[Tt]wo`: as inside a sentence or at its beginning. */
const eitherCase = (word: string): string =>
  `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`

/** What stands in braces in lexicon/en/times.tsv, as a pattern. */
export const MACROS: Readonly<Record<string, string>> = {
  month:
    'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?',
  monthword: 'January|February|April|June|July|September|October|November|December',
  monthname: 'January|February|September|October|November|December|July',
  weekday:
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat)\\.',
  day: '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d:%]|,\\d{3}|\\.\\d)',
  year: '(?:18|19|20)\\d\\d(?![\\d%]|,\\d{3}|\\.\\d)',
  yy: '\\d\\d',
  mm: '0[1-9]|1[0-2]',
  dd: '0[1-9]|[12]\\d|3[01]',
  n: `\\d{1,3}|${NUMBERS.map(eitherCase).join('|')}|[Aa]n?|[Aa] couple of`,
  unit: 'day|week|month|year|decade',
  part: 'morning|afternoon|evening|night|noon|midday|midnight|dawn',
  season: 'spring|summer|autumn|fall|winter',
  dash: '[-–—]',
  date: '\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d',
  in: '(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Bb]efore|[Aa]fter|[Ff]rom|[Ff]or|[Oo]f|[Ss]tarting)\\s)',
  // Before a month whose name is also a surname or a verb, only what cannot stand before a person.
  within: '(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Tt]hroughout)\\s)',
}
