import { isCaption, isPhotoCredit } from './caption.ts'
import { findDate, isDateLine } from './dates.ts'
import { type Residue, residueOfLine } from './residue.ts'
import { isHeadline } from './split.ts'
import { drop, keep, type Story, type Unit, type Verdict } from './story.ts'
import { bare, countWords, endsSentence, isProse, repeatsTitle, signature } from './words.ts'

const BYLINE = /^(?:by|from) \p{Lu}[^.!?]{2,100}$/iu
const LIST_ITEM = /^(?:[-–•*+▪■●]\s|\d{1,2}[.)]\s)/u
const CORRECTION =
  /^\W*(?:correction|clarification|editor.?s note)\s*[:.–—-]|^\(?in (?:the )?\p{L}+ paragraph\b|^this (?:article|story) (?:was|has been) (?:corrected|amended)/iu
/** A paragraph shorter than this may be said twice; a longer one was printed twice. */
const REPEATED_FROM = 40

/** What a reader of lines remembers while it goes down a story. */
interface Memory {
  readonly title: number
  readonly firstProse: number
  readonly seen: Set<string>
  reach: Residue | null
}

/** Reads one story of a text dump: header lines, captions once, body, and the residue of extraction dropped. */
export function readLines(units: readonly Unit[]): Story {
  const title = findTitle(units)
  const times = new Map<string, number>()
  for (const unit of units) times.set(unit.text, (times.get(unit.text) ?? 0) + 1)
  const captions = units
    .map((unit, index) => ({ unit, index }))
    .filter(({ unit, index }) => caption(unit, index))
  function caption(unit: Unit, index: number): boolean {
    const repeated = times.get(unit.text)! > 1
    return isCaption(bare(unit.text), { head: isHead(units, index, repeated), repeated })
  }
  const captionUnits = new Set(captions.map(({ unit }) => unit))
  const memory: Memory = {
    title,
    firstProse: units.findIndex(
      (unit, index) => index > title && isBodyProse(unit, units[title]) && !captionUnits.has(unit),
    ),
    seen: new Set(),
    reach: null,
  }
  const verdicts = units.map((unit, index) => judge(units, index, captionUnits.has(unit), memory))
  const dateUnit = units.find((unit, index) => ruleOf(verdicts[index]) === 'date-line' && findDate(unit.text))
  return {
    units,
    verdicts: dropLooseHeadings(verdicts),
    publisher: units.find((_, index) => ruleOf(verdicts[index]) === 'publisher-line')?.text ?? null,
    published: dateUnit ? findDate(dateUnit.text) : null,
  }
}

const ruleOf = (verdict: Verdict | undefined): string | null =>
  verdict && 'drop' in verdict ? verdict.drop.rule : null

/** Nothing but captions, marks and repeats stands above: where photographs are described. */
const isHead = (units: readonly Unit[], index: number, repeated: boolean): boolean =>
  repeated || !units.slice(0, index).some(unit => isProse(unit.text))

function isBodyProse(unit: Unit, title: Unit | undefined): boolean {
  const line = bare(unit.text)
  return (
    isProse(line) &&
    !residueOfLine(line) &&
    !isDateLine(line) &&
    !(title && repeatsTitle(line, title.text, true))
  )
}

/** The title is the first line that is no residue, when it has the form of one. -1 where the page has none. */
function findTitle(units: readonly Unit[]): number {
  const index = units.findIndex(unit => !residueOfLine(bare(unit.text)) && !isDateLine(unit.text))
  const line = units[index]?.text ?? ''
  const next = units.slice(index + 1, index + 3).some(unit => isDateLine(unit.text))
  const fits =
    isHeadline(line) || (next && countWords(line) >= 3 && /^\P{Ll}/u.test(line) && line.length <= 250)
  return index >= 0 && index < 4 && fits ? index : -1
}

/** A line of a header: the day of publication stands one or two lines below. */
const isBeforeDate = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 3).some(unit => isDateLine(unit.text))

function judge(units: readonly Unit[], index: number, caption: boolean, memory: Memory): Verdict {
  const unit = units[index]!
  const line = bare(unit.text)
  const head = memory.firstProse < 0 || index < memory.firstProse
  const title = units[memory.title]
  const again = memory.seen.has(signature(line))
  memory.seen.add(signature(line))
  if (index === memory.title) return keep('title')
  if (title && repeatsTitle(line, title.text, head)) return drop('title-repeat', 'The title printed again.')
  if (caption) {
    return again ? drop('caption-repeat', 'A caption printed again.') : keep('caption')
  }
  const residue = residueOfLine(line)
  if (residue) {
    memory.reach = residue
    return drop(residue.rule, residue.reason)
  }
  const reached = reachOf(memory.reach, line)
  if (!reached || memory.reach?.reach === 'next') memory.reach = null
  if (reached) return reached
  if (head) {
    const found = judgeHead(units, index)
    if (found) return found
  }
  if (isPhotoCredit(line)) return keep('credit')
  if (again && line.length >= REPEATED_FROM) return drop('printed-twice', 'A paragraph printed again.')
  return keep(kindOfBody(line))
}

function reachOf(reach: Residue | null, line: string): Verdict | null {
  if (reach?.reach === 'rest') return drop(reach.rule, reach.reason)
  if (reach?.reach === 'next') return drop(reach.rule, reach.reason)
  if (reach?.reach === 'list' && line.length < 200 && (LIST_ITEM.test(line) || !/[.!”"]$/.test(line)))
    return drop(reach.rule, `${reach.reason} This line is one of them.`)
  return null
}

function judgeHead(units: readonly Unit[], index: number): Verdict | null {
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

function kindOfBody(line: string): 'paragraph' | 'list item' | 'heading' | 'correction' {
  if (CORRECTION.test(line)) return 'correction'
  if (LIST_ITEM.test(line)) return 'list item'
  return line.length <= 100 && !endsSentence(line) && /^\P{Ll}/u.test(line) && countWords(line) > 1
    ? 'heading'
    : 'paragraph'
}

/** A heading with nothing below it heads something that was not taken along; it stays, as what it is: a paragraph. */
function dropLooseHeadings(verdicts: readonly Verdict[]): readonly Verdict[] {
  const last = verdicts.findLastIndex(verdict => 'keep' in verdict && verdict.keep !== 'heading')
  return verdicts.map((verdict, index) =>
    index > last && 'keep' in verdict && verdict.keep === 'heading' ? keep('paragraph') : verdict,
  )
}
