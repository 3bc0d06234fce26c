import type { Entry, Party } from '../../entry/entry.ts'
import type { ArticleHead } from '../../record/query.ts'
import { dateLabel } from '../../view/index.ts'
import { clip, columns, pad, plain, wrap } from './layout.ts'
import type { Screen } from './screen.ts'

type Paper = Pick<Screen, 'width' | 'style'>

/** How much of the words to show: all of them, or what fits on one line. */
export type Words = 'whole' | 'line'

/** Length of the ids that are shown: short enough to type, long enough to be the only one. */
export const SHORT_ID = 10

const MARGIN = '  '
/** Room for the longest act (`COOPERATE`), a day (`24 Sep 2020`) and the longest status (`conditional`). */
const ACT = 11
const WHEN = 13
const STATUS = 11
const INDENT = ' '.repeat(MARGIN.length + ACT)

const names = (parties: readonly Party[]): string => plain(parties.map(({ name }) => name).join(', '))

/** Who and whom: `Russia → Turkey`; `–` where the text names nobody. */
const whoToWhom = ({ actors, targets }: Pick<Entry, 'actors' | 'targets'>): string =>
  [names(actors) || '–', names(targets)].filter(Boolean).join(' → ')

const asides = (entry: Entry): string =>
  [
    entry.id.slice(0, SHORT_ID),
    entry.holder !== 'reporter' && `according to ${plain(entry.holder)}`,
    entry.unconfirmed && 'unconfirmed',
    entry.background && 'background',
    entry.outlet && `to ${plain(entry.outlet)}`,
    entry.where && `in ${plain(entry.where.name)}`,
    ...entry.tracks.map(({ name }) => `on ${plain(name)}`),
    entry.same_as && `retells ${entry.same_as.slice(0, SHORT_ID)}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** The words of an entry in quotation marks: what was said or demanded, else the sentence. */
const quoted = (entry: Entry): string => `“${plain(entry.content ?? entry.evidence.quote)}”`

/** An entry for people: act, who and whom, when and status; its words; what else is known of it. */
export function entryLines(entry: Entry, { width, style }: Paper, words: Words): readonly string[] {
  const room = width - INDENT.length
  const whom = clip(whoToWhom(entry), room - WHEN - STATUS - 2)
  const when = clip(entry.when ? dateLabel(entry.when.value) : '', WHEN)
  const first = `${MARGIN}${style.bold(pad(entry.act, ACT))}${pad(whom, room - WHEN - STATUS)}${pad(when, WHEN)}${entry.status}`
  const said = words === 'whole' ? wrap(quoted(entry), room) : [clipQuote(quoted(entry), room)]
  const rest = words === 'whole' ? wrap(asides(entry), room) : [clip(asides(entry), room)]
  return [first, ...said.map(line => INDENT + line), ...rest.map(line => INDENT + style.dim(line))]
}

const clipQuote = (quote: string, width: number): string =>
  columns(quote) <= width ? quote : `${clip(quote, width - 1)}”`

/** What cites an article: its title, then publisher, date, address and key. */
export function headLines(head: ArticleHead, { width, style }: Paper): readonly string[] {
  const cite = [head.publisher, head.published && dateLabel(head.published), head.url ?? head.source]
  const known = [...cite.filter(part => part !== null), head.article.slice(0, SHORT_ID)]
    .map(plain)
    .join(' · ')
  return [
    ...wrap(plain(head.title ?? '(no title)'), width).map(line => style.bold(line)),
    style.dim(clip(known, width)),
  ]
}
