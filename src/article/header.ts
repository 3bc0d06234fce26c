import { isDateLine } from './dates.ts'
import { residueOfLine } from './residue.ts'
import { hasHeadlineForm } from './split.ts'
import { drop, keep, type Unit, type Verdict } from './story.ts'
import { bare, countWords, endsSentence, repeatsTitle } from './words.ts'

const BYLINE = /^(?:\([^)]+\) )?(?:[Bb]y|BY|From) \p{Lu}[^.!?]{2,100}$/u
const TITLE_AND_BYLINE =
  /^(?<title>.{15,}?)\s+(?<byline>(?:\([^)]+\) )?by \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2})$/u
const MAX_TITLE = 250

/** The opening line that says what is claimed as the title. -1 where none does: the title is then not on the page. */
export const findClaimed = (head: readonly Unit[], claims: readonly string[]): number =>
  head.findIndex(unit => claims.some(claim => repeatsTitle(unit.text, claim, true)))

/** The title is the first line of the head that has the form of one. -1 where none has. */
export const findTitle = (head: readonly Unit[]): number =>
  head.findIndex(({ text }, index) => {
    if (residueOfLine(bare(text)) || isDateLine(text) || countWords(text) < 3) return false
    return hasHeadlineForm(text) || (isBeforeDate(head, index) && /^\P{Ll}/u.test(text))
  })

/**
 * Parts a byline from a headline that it was joined to ("Hopes rise for talks by Martha Gellhorn").
 * Someone named nowhere else wrote the story; someone who acts in it ("shot by the Army") is named again.
 */
export function partByline(units: readonly Unit[]): readonly Unit[] {
  const [first, ...rest] = units
  if (!first || first.text.length > MAX_TITLE) return units
  const { title, byline } = TITLE_AND_BYLINE.exec(first.text)?.groups ?? {}
  if (title === undefined || byline === undefined || !isBeforeDate(units, 0)) return units
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
export const isBeforeDate = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 3).some(unit => isDateLine(unit.text))

/** What a line above the first paragraph is, if it belongs to the header. */
export function judgeHeader(units: readonly Unit[], index: number, title: number): Verdict | null {
  const line = bare(units[index]!.text)
  const next = units[index + 1]
  if (isDateLine(line)) return drop('date-line', 'The day of publication; it is kept as a field.')
  if (next && isDateLine(next.text) && line.length <= 60 && !endsSentence(line) && index > 0)
    return drop('publisher-line', 'The name of the publisher; it is kept as a field.')
  if (BYLINE.test(line)) return keep('byline')
  if (index === 0 && isBeforeDate(units, 0) && (/^\p{Ll}/u.test(line) || countWords(line) < 3))
    return drop('torn-title', 'The end of a headline whose beginning is not on the page.')
  if (index < title) return drop('above-title', 'A label above the title.')
  return null
}
