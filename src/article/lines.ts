import { isCaption, isPhotoCredit } from './caption.ts'
import { findDate, isDateLine } from './dates.ts'
import { findClaimed, findTitle, isBeforeDate, judgeHeader, partByline } from './header.ts'
import { type Residue, residueOfLine } from './residue.ts'
import { hasHeadlineForm } from './split.ts'
import { drop, keep, type Story, type Unit, type Verdict } from './story.ts'
import { bare, CORRECTION, countWords, endsSentence, isProse, repeatsTitle, signature } from './words.ts'

const LIST_ITEM = /^(?:[-–•*+▪■●]\s|\d{1,2}[.)]\s)/u
/** A paragraph shorter than this may be said twice; a longer one was printed twice. */
const REPEATED_FROM = 40

/** What a reader of lines remembers while it goes down a story. */
interface Memory {
  readonly title: number
  readonly firstProse: number
  readonly seen: Set<string>
  reach: Residue | null
}

/**
 * Reads one story of a text dump: header lines, captions once, body, and the residue of extraction dropped.
 * `claims`: what is stated as its title outside the text.
 */
export function readLines(lines: readonly Unit[], claims: readonly string[] = []): Story {
  const units = partByline(lines)
  const captions = findCaptions(units)
  const isBody = (unit: Unit): boolean => !captions.has(unit) && isBodyProse(unit.text)
  const opens = units.findIndex(
    (unit, index) => isBody(unit) && !hasHeadlineForm(unit.text) && !isBeforeDate(units, index),
  )
  const head = opens < 0 ? units : units.slice(0, opens)
  const title = claims.length > 0 ? findClaimed(head, claims) : findTitle(head)
  const headline = units[title]?.text
  const memory: Memory = {
    title,
    firstProse: units.findIndex(
      (unit, index) =>
        index > title && isBody(unit) && !(headline && repeatsTitle(unit.text, headline, true)),
    ),
    seen: new Set(),
    reach: null,
  }
  const verdicts = units.map((unit, index) => judge(units, index, captions.has(unit), memory))
  const dateUnit = units.find((unit, index) => ruleOf(verdicts[index]) === 'date-line' && findDate(unit.text))
  return {
    units,
    verdicts: endWithoutHeading(verdicts),
    publisher: units.find((_, index) => ruleOf(verdicts[index]) === 'publisher-line')?.text ?? null,
    published: dateUnit ? findDate(dateUnit.text) : null,
  }
}

const ruleOf = (verdict: Verdict | undefined): string | null =>
  verdict && 'drop' in verdict ? verdict.drop.rule : null

function findCaptions(units: readonly Unit[]): ReadonlySet<Unit> {
  const times = new Map<string, number>()
  for (const { text } of units) times.set(text, (times.get(text) ?? 0) + 1)
  const prose = units.findIndex(unit => isProse(unit.text) && times.get(unit.text) === 1)
  return new Set(
    units.filter((unit, index) => {
      const repeated = times.get(unit.text)! > 1
      return isCaption(bare(unit.text), { head: repeated || prose < 0 || index <= prose, repeated })
    }),
  )
}

const isBodyProse = (text: string): boolean =>
  isProse(bare(text)) && !residueOfLine(bare(text)) && !isDateLine(text)

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
    // An open letter begins with "Dear readers" too; only below a story does it end one.
    memory.reach = head && residue.reach === 'rest' ? null : residue
    return drop(residue.rule, residue.reason)
  }
  const reached = reachOf(memory.reach, line)
  if (!reached || memory.reach?.reach === 'next') memory.reach = null
  if (reached) return reached
  if (head) {
    const found = judgeHeader(units, index, memory.title)
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

function kindOfBody(line: string): 'paragraph' | 'list item' | 'heading' | 'correction' {
  if (CORRECTION.test(line)) return 'correction'
  if (LIST_ITEM.test(line)) return 'list item'
  return line.length <= 100 && !endsSentence(line) && /^\P{Ll}/u.test(line) && countWords(line) > 1
    ? 'heading'
    : 'paragraph'
}

/** What looks like a heading at the very end heads nothing: it is a short paragraph. */
function endWithoutHeading(verdicts: readonly Verdict[]): readonly Verdict[] {
  const last = verdicts.findLastIndex(verdict => 'keep' in verdict && verdict.keep !== 'heading')
  return verdicts.map((verdict, index) =>
    index > last && 'keep' in verdict && verdict.keep === 'heading' ? keep('paragraph') : verdict,
  )
}
