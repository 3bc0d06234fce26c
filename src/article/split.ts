import { isCaption } from './caption.ts'
import { datelineIn } from './dateline.ts'
import { isDateLine } from './dates.ts'
import { residueOfLine } from './residue.ts'
import type { Unit } from './story.ts'
import { bare, countWords, endsSentence, isProse, signature } from './words.ts'

/** A title printed again stands at most this many lines below itself: captions, credits and marks lie between. */
const REPEAT_WITHIN = 8
const BYLINE = /^(?:[Bb]y|BY) \p{Lu}/u

/** Cuts a dump of lines into stories. A new one begins at a headline that is proved by what stands around it; a sub-heading is not. */
export function splitStories(units: readonly Unit[], text: string): readonly (readonly Unit[])[] {
  const starts = [0]
  let prose = 0
  units.forEach((unit, index) => {
    if (prose > 0 && opensStory(units, index, text)) {
      starts.push(index)
      prose = 0
    } else if (isProse(unit.text) && !isMark(unit.text)) prose++
  })
  return starts.map((start, index) => units.slice(start, starts[index + 1])).filter(story => story.length > 0)
}

const isMark = (line: string): boolean =>
  isCaption(line, { head: false, repeated: false }) || residueOfLine(bare(line)) !== undefined

/** True for a line with the form of a headline: it begins as one and does not end as a sentence does. */
export const hasHeadlineForm = (line: string): boolean =>
  line.length <= 220 &&
  /^[^\p{Ll}\p{N}]*(?:\p{Lu}|\p{N})/u.test(line) &&
  !/[.;:,]["'”’)]*$/.test(line) &&
  !/^(?:[-•*+]|By )\s*/u.test(line) &&
  !isMark(line)

/** True for a line that could be the title of a story wherever it stands. */
const isHeadline = (line: string): boolean => countWords(line) >= 4 && hasHeadlineForm(line)

const opensStory = (units: readonly Unit[], index: number, text: string): boolean =>
  (isHeadline(units[index]!.text) && isProved(units, index, text)) || isTornHeader(units, index, text)

/** What is left of a header whose headline was lost: set off from above, the day one or two lines below, then a paragraph. */
function isTornHeader(units: readonly Unit[], index: number, text: string): boolean {
  const below = units.slice(index + 1, index + 3)
  const date = below.findIndex(unit => isDateLine(unit.text))
  const body = units[index + date + 2]
  return (
    date >= 0 &&
    body !== undefined &&
    isProse(body.text) &&
    !isProse(units[index]!.text) &&
    blankLinesBefore(units, index, text) >= 2
  )
}

function isProved(units: readonly Unit[], index: number, text: string): boolean {
  const [title, first, second] = [units[index]!, units[index + 1], units[index + 2]]
  if (!first) return false
  if (isDateLine(first.text) || (second && isDateLine(second.text) && countWords(first.text) <= 8))
    return true
  if (isRepeatedBelow(units, index)) return true
  const opens =
    isCaption(first.text, { head: true, repeated: first.text === second?.text }) ||
    BYLINE.test(first.text) ||
    datelineIn(first.text) !== null
  return (
    opens &&
    (blankLinesBefore(units, index, text) >= 2 || follows(units, index, 'end-mark')) &&
    !endsSentence(title.text)
  )
}

/** The same line stands again just below, and no paragraph lies between. */
function isRepeatedBelow(units: readonly Unit[], index: number): boolean {
  const title = signature(units[index]!.text)
  for (const unit of units.slice(index + 1, index + 1 + REPEAT_WITHIN)) {
    if (signature(unit.text) === title) return true
    if (isProse(unit.text) && !isCaptionAmong(units, index, unit)) return false
  }
  return false
}

const isCaptionAmong = (units: readonly Unit[], index: number, unit: Unit): boolean =>
  isCaption(unit.text, {
    head: true,
    repeated: units.slice(index, index + REPEAT_WITHIN).filter(each => each.text === unit.text).length > 1,
  })

const follows = (units: readonly Unit[], index: number, rule: string): boolean =>
  residueOfLine(units[index - 1]?.text ?? '')?.rule === rule

function blankLinesBefore(units: readonly Unit[], index: number, text: string): number {
  const between = text.slice(units[index - 1]?.range[1] ?? 0, units[index]!.range[0])
  return between.split('\n').length - 2
}
