import { isCaption, isPhotoCredit } from './caption.ts'
import { findDate, isDateLine } from './dates.ts'
import { findMain, lastElement, type Main } from './main-text.ts'
import { residueOfLine } from './residue.ts'
import { drop, keep, type Story, type Unit, type Verdict } from './story.ts'
import { CORRECTION, endsSentence, isProse, repeatsTitle, signature } from './words.ts'

const CAPTION = /(?:^|[.#_ -])(?:fig(?:ure)?-?captions?|captions?|cutline)(?=$|[.#_ -])/iu
const CREDIT = /(?:^|[.#_-])(?:credits?|photo-?credit|image-?credit|photographer)(?=$|[.#_-])/iu
const BYLINE = /(?:^|[.#_-])(?:by-?line|authors?|contributors?|writer)(?=$|[.#_-])/iu
const DATE = /^time|(?:^|[.#_-])(?:date(?:line)?|time-?stamp|published?|pub-?date|updated)(?=$|[.#_-])/iu
const STANDFIRST =
  /(?:^|[.#_-])(?:standfirst|dek|sub-?title|sub-?head(?:line)?|summary|strap-?line|lede?|deck)(?=$|[.#_-])/iu
const HEADLINE = /(?:^|[ .#_-])(?:header|headline|(?:entry|post|article|story)-?title)(?=$|[ .#_-])/iu
const OWN = new Set(['p', 'pre', 'blockquote'])
/** A story appended below another needs this much running text to be one. */
const MIN_STORY = 400
const MIN_SCRAP = 25

/** Captions there are of other stories' pictures. */
const ELSEWHERE: readonly string[] = ['navigation', 'related', 'comments', 'footer']

/** Reads the stories of a page with markup. `claims`: what the page claims as its title. */
export function readMarkup(units: readonly Unit[], claims: readonly string[]): readonly Story[] {
  const main = findMain(units)
  const starts = findStarts(units, main, claims)
  return starts.map((start, index) => {
    const from = index === 0 ? 0 : start
    return readStory(units.slice(from, starts[index + 1]), start - from, main)
  })
}

/** A heading of rank one, or named a headline, in an `<article>` below the element that holds all stories. */
const opensArticle = (unit: Unit, main: Main): boolean => {
  const below = main.holds(unit) ? main.below(unit) : ''
  return (
    / article(?=[ .#[]|$)/.test(below) && (unit.tag === 'h1' || (unit.tag === 'h2' && HEADLINE.test(below)))
  )
}

/** Where each story begins: the title of the first, and headings of the same rank below it with enough text of their own. */
function findStarts(units: readonly Unit[], main: Main, claims: readonly string[]): readonly number[] {
  const first = findTitle(units, main, claims)
  if (first < 0) return [0]
  const prose = proseBefore(units, main)
  const starts = [first]
  units.forEach((unit, index) => {
    const last = starts.at(-1)!
    if (index <= last || !opensArticle(unit, main) || main.residueOf(unit)) return
    if (repeatsTitle(unit.text, units[last]!.text, true)) return
    const [above, below] = [prose[index]! - prose[last]!, prose.at(-1)! - prose[index]!]
    if (above >= MIN_STORY && below >= MIN_STORY) starts.push(index)
  })
  return starts
}

/** How much running text of the story stands before each unit, and last, in all. */
function proseBefore(units: readonly Unit[], main: Main): readonly number[] {
  let sum = 0
  const isStory = (unit: Unit): boolean => main.holds(unit) && isProse(unit.text) && unit.linked < 0.5
  return [0, ...units.map(unit => (sum += isStory(unit) ? unit.text.length : 0))]
}

const isHeading = (unit: Unit): boolean => /^h[1-3]$/.test(unit.tag)

/** The title: a heading that says what the page claims as its title, else the last `h1` above the story's text. -1 where there is none. */
function findTitle(units: readonly Unit[], main: Main, claims: readonly string[]): number {
  const claimedAt = units.findIndex(
    unit => isHeading(unit) && claims.some(claim => repeatsTitle(claim, unit.text, true)),
  )
  if (claimedAt >= 0) return claimedAt
  const text = units.findIndex(unit => main.holds(unit) && isProse(unit.text))
  const h1 = units.slice(0, text + 1).findLastIndex(unit => unit.tag === 'h1' && !main.residueOf(unit))
  return h1 >= 0 ? h1 : units.findIndex(unit => unit.tag === 'h1' && main.holds(unit))
}

function readStory(units: readonly Unit[], title: number, main: Main): Story {
  const seen = new Set<string>()
  const hasTitle = /^h[1-3]$/.test(units[title]?.tag ?? '')
  const first = units.findIndex(unit => main.holds(unit) && isProse(unit.text) && !isAbove(unit))
  const verdicts = units.map((unit, index): Verdict => {
    if (hasTitle && index === title) return keep('title')
    if (hasTitle && repeatsTitle(unit.text, units[title]!.text, index < first))
      return drop('title-repeat', 'The title printed again.')
    const head = index < first && (index > title || !hasTitle)
    return judge(unit, { head, main, again: seen })
  })
  const dated = units.find(
    (unit, index) =>
      keeps(verdicts[index], 'dateline') && !/updated|modified/i.test(unit.text) && findDate(unit.text),
  )
  return {
    units,
    verdicts: dropLooseHeadings(verdicts),
    publisher: null,
    published: dated ? findDate(dated.text) : null,
  }
}

const keeps = (verdict: Verdict | undefined, kind: string): boolean =>
  verdict !== undefined && 'keep' in verdict && verdict.keep === kind

/** A unit that stands above the first paragraph by its nature. */
const isAbove = (unit: Unit): boolean =>
  STANDFIRST.test(lastElement(unit.path)) ||
  isCaptionUnit(unit, lastElement(unit.path)) ||
  isDateLine(unit.text)

function judge(unit: Unit, where: { head: boolean; main: Main; again: Set<string> }): Verdict {
  const { head, main, again } = where
  const within = main.holds(unit)
  const last = lastElement(unit.path)
  const own = main.below(unit)
  if (!within && !head) return outside(unit, main)
  const marked = main.residueOf(unit)
  if (marked && ELSEWHERE.includes(marked.rule)) return drop(marked.rule, marked.reason)
  if (isCaptionUnit(unit, own) && (within || head)) return once(unit, again, keepCaption(unit, last))
  if (marked) return drop(marked.rule, marked.reason)
  const residue = residueOfLine(unit.text)
  if (residue) return drop(residue.rule, residue.reason)
  if (head && unit.text.length < 200) {
    if (isDateLine(unit.text) || (DATE.test(last) && findDate(unit.text) !== null)) return keep('dateline')
    if (/^(?:[Bb]y|BY) \p{Lu}/u.test(unit.text) || BYLINE.test(last)) return keep('byline')
  }
  if (head && STANDFIRST.test(last) && unit.text.length > MIN_SCRAP)
    return once(unit, again, keep('standfirst'))
  if (!within) return outside(unit, main)
  return once(unit, again, judgeBody(unit, own, last))
}

const isCaptionUnit = (unit: Unit, path: string): boolean =>
  unit.tag === 'figcaption' || CAPTION.test(path) || isCaption(unit.text, { head: false, repeated: false })

const keepCaption = (unit: Unit, last: string): Verdict =>
  keep(CREDIT.test(last) || isPhotoCredit(unit.text) ? 'credit' : 'caption')

function judgeBody(unit: Unit, path: string, last: string): Verdict {
  if (unit.linked > 0.6 && (unit.text.length < 200 || !endsSentence(unit.text)))
    return drop('links', 'Hardly more than links.')
  if (/^h[1-6]$/.test(unit.tag)) return keep('heading')
  if (CREDIT.test(last) || isPhotoCredit(unit.text)) return keep('credit')
  if (BYLINE.test(last) && unit.text.length < 150) return keep('byline')
  if (/(?:^| )blockquote/.test(path)) return keep('quote')
  if (unit.tag === 'li') return keep('list item')
  if (unit.tag === 'td' || unit.tag === 'th') return keep('table')
  if (
    !OWN.has(unit.tag) &&
    !(unit.text.length >= 60 || (endsSentence(unit.text) && unit.text.length >= MIN_SCRAP))
  )
    return drop('scrap', 'A few words that stand in no paragraph.')
  return keep(CORRECTION.test(unit.text) ? 'correction' : 'paragraph')
}

function once(unit: Unit, again: Set<string>, verdict: Verdict): Verdict {
  const key = signature(unit.text)
  if (again.has(key) && unit.text.length >= 40) return drop('printed-twice', 'Printed on the page before.')
  again.add(key)
  return verdict
}

function outside(unit: Unit, main: Main): Verdict {
  const marked = main.residueOf(unit) ?? residueOfLine(unit.text)
  return marked
    ? drop(marked.rule, marked.reason)
    : drop('outside', 'Stands outside the element that holds the story.')
}

/** A heading below which nothing was kept heads what was dropped. */
function dropLooseHeadings(verdicts: readonly Verdict[]): readonly Verdict[] {
  let below = false
  return verdicts
    .toReversed()
    .map(verdict => {
      if (!('keep' in verdict)) return verdict
      if (verdict.keep === 'heading')
        return below ? verdict : drop('loose-heading', 'Heads what is no part of the story.')
      below ||= ['paragraph', 'list item', 'quote', 'table'].includes(verdict.keep)
      return verdict
    })
    .toReversed()
}
