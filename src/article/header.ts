import { isDateLine } from './dates.ts'
import { residueOfLine } from './residue.ts'
import { isHeadline } from './split.ts'
import { drop, keep, type Unit, type Verdict } from './story.ts'
import { bare, countWords, endsSentence, signature } from './words.ts'

const BYLINE = /^(?:\([^)]+\) )?(?:[Bb]y|BY|From) \p{Lu}[^.!?]{2,100}$/u
const TITLE_AND_BYLINE =
  /^(?<title>.{15,}?)\s+(?<byline>(?:\([^)]+\) )?by \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2})$/u
/** The title stands among the first lines. */
const HEADER = 4

/** The first of the opening lines that says what is claimed. -1 where none does: the title is then not on the page. */
export const findClaimed = (units: readonly Unit[], claims: readonly string[]): number =>
  units.slice(0, HEADER).findIndex(unit => claims.some(claim => signature(claim) === signature(unit.text)))

/** The title is the first line that is no residue, when it has the form of one. -1 where the page has none. */
export function findTitle(units: readonly Unit[]): number {
  const index = units.findIndex(unit => !residueOfLine(bare(unit.text)) && !isDateLine(unit.text))
  const line = units[index]?.text ?? ''
  const fits =
    isHeadline(line) ||
    (isBeforeDate(units, index) && countWords(line) >= 3 && /^\P{Ll}/u.test(line) && line.length <= 250)
  return index >= 0 && index < HEADER && fits ? index : -1
}

/**
 * Parts a byline from a headline that it was joined to ("Hopes rise for talks by Jane Doe").
 * Someone named nowhere else wrote the story; someone who acts in it ("shot by the Army") is named again.
 */
export function partByline(units: readonly Unit[]): readonly Unit[] {
  const [first, ...rest] = units
  const { title, byline } = TITLE_AND_BYLINE.exec(first?.text ?? '')?.groups ?? {}
  if (!first || title === undefined || byline === undefined || !isBeforeDate(units, 0)) return units
  const name = byline.slice(byline.lastIndexOf(' ') + 1)
  if (rest.some(unit => unit.text.includes(name))) return units
  const [start, end] = first.range
  return [
    { ...first, text: title, range: [start, start + title.length] },
    { ...first, text: byline, range: [end - byline.length, end] },
    ...rest,
  ]
}

/** A line of a header: the day of publication stands one or two lines below. */
const isBeforeDate = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 3).some(unit => isDateLine(unit.text))

/** What a line above the first paragraph is, if it belongs to the header. */
export function judgeHeader(units: readonly Unit[], index: number): Verdict | null {
  const line = bare(units[index]!.text)
  const next = units[index + 1]
  if (isDateLine(line)) return drop('date-line', 'The day of publication; it is kept as a field.')
  if (next && isDateLine(next.text) && line.length <= 60 && !endsSentence(line) && index > 0)
    return drop('publisher-line', 'The name of the publisher; it is kept as a field.')
  if (BYLINE.test(line)) return keep('byline')
  if (index === 0 && isBeforeDate(units, 0) && (/^\p{Ll}/u.test(line) || countWords(line) < 3))
    return drop('torn-title', 'The end of a headline whose beginning is not on the page.')
  return null
}
