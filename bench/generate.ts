const SPEAKERS = [
  ['UN Secretary-General Antonio Guterres', 'Guterres', 'the secretary-general'],
  ['Turkish President Recep Tayyip Erdogan', 'Erdogan', 'the Turkish president'],
  ['Qatari Prime Minister Sheikh Mohammed bin Abdulrahman Al Thani', 'Sheikh Mohammed', 'the prime minister'],
  ['Saudi Foreign Minister Prince Faisal bin Farhan', 'Prince Faisal', 'the Saudi minister'],
  ['Kenyan President William Ruto', 'Ruto', 'the Kenyan president'],
] as const
const SIDES = [
  'Ethiopia',
  'Eritrea',
  'Armenia',
  'Azerbaijan',
  'Sudan',
  'Chad',
  'Serbia',
  'Kosovo',
  'Lebanon',
  'Israel',
]
const CITIES = ['Geneva', 'Doha', 'Istanbul', 'Nairobi', 'Cairo', 'Vienna', 'Muscat', 'Addis Ababa']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A seeded source of choices (mulberry32): the same seed gives the same pages. */
function chooser(seed: number): <T>(list: readonly T[]) => T {
  let state = seed >>> 0
  return list => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length]!
  }
}

/** A page of about 300 words in the manner of agency copy. It reports nothing real: it is there to be timed. */
export function generatePage(number: number): { title: string; published: string; text: string } {
  const choose = chooser(number)
  const [one, two, city, day] = [choose(SIDES), choose(SIDES), choose(CITIES), choose(DAYS)]
  const [full, surname, role] = choose(SPEAKERS)
  const published = new Date(Date.UTC(2024, 0, 1 + (number % 700))).toISOString().slice(0, 10)
  const round = () => [
    `${full} said on ${day} that talks between ${one} and ${two} in ${city} could resume next week.`,
    `“We are ready to host the next round,” ${surname} told reporters. “Nothing is agreed until everything is agreed.”`,
    `${two} has demanded that ${one} withdraw its forces before any meeting, but ${role} said that was not part of the draft.`,
    `Officials in ${choose(CITIES)} denied that shelling had continued on ${choose(DAYS)}, and there was no immediate confirmation.`,
    `If the truce holds, ${choose(SIDES)} would send observers in October, according to ${surname}.`,
  ]
  return {
    title: `Talks on ${one} and ${two} may resume in ${city}, item ${number}`,
    published,
    text: [...round(), ...round(), ...round()].join('\n\n'),
  }
}

/** `count` pages as JSON Lines, one at a time. */
export function* generateLines(count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield `${JSON.stringify(generatePage(number))}\n`
}
