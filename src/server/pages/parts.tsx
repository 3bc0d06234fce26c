import type { Child } from 'hono/jsx'
import type { Entry, Party, Status } from '../../entry/entry.ts'
import type { ArticleHead } from '../../record/query.ts'
import { dateLabel } from '../../view/index.ts'
import { pathOf, searchPath, webAddress } from '../paths.ts'

/** The class that gives an element the colour and line of a status. */
export const statusClass = (status: Status): string => `s-${status}`

/** The status of an entry as a word with its line. */
export const StatusChip = ({ status }: { status: Status }) => (
  <span class={`chip ${statusClass(status)}`}>{status}</span>
)

/** Everything that qualifies an entry: status, not confirmed, told as background. */
export const Chips = ({ entry }: { entry: Pick<Entry, 'status' | 'unconfirmed' | 'background'> }) => (
  <span class="chips">
    <StatusChip status={entry.status} />
    {entry.unconfirmed && <span class="chip doubt">unconfirmed</span>}
    {entry.background && <span class="chip quiet">background</span>}
  </span>
)

const Names = ({ parties }: { parties: readonly Party[] }) => (
  <>
    {parties.map(({ id, name }, index) => (
      <>
        {index > 0 && ', '}
        <a href={pathOf('actor', id)}>
          <bdi>{name}</bdi>
        </a>
      </>
    ))}
  </>
)

/** Who acts upon whom. */
export const Parties = ({ entry }: { entry: Pick<Entry, 'actors' | 'targets'> }) => (
  <span class="parties">
    {entry.actors.length > 0 ? <Names parties={entry.actors} /> : <span class="none">no one named</span>}
    {entry.targets.length > 0 && (
      <>
        <span class="to" aria-hidden="true">
          {' → '}
        </span>
        <span class="unseen"> to </span>
        <Names parties={entry.targets} />
      </>
    )}
  </span>
)

/** Words as they stand on the page. Those that bring their own quotation mark get no second one. */
export const Quoted = ({ children }: { children: string }) => (
  <q class={/^["“«„‘]/.test(children) ? 'bare' : undefined} dir="auto">
    {children}
  </q>
)

/** On whose word the entry stands. */
export const Holder = ({ holder }: { holder: string }) =>
  holder === 'reporter' ? (
    <a class="holder" href={searchPath({ holder })} title="the article itself asserts it">
      reporter
    </a>
  ) : (
    <span class="holder word">
      on the word of{' '}
      <a href={searchPath({ holder })}>
        <bdi>{holder}</bdi>
      </a>
    </span>
  )

/** A day, month, year or interval; a computer reads it too where it is one day, month or year. */
export const Time = ({ value }: { value: string }) =>
  value.includes('/') ? <span>{dateLabel(value)}</span> : <time datetime={value}>{dateLabel(value)}</time>

/** When and where the act was and through what it was said, as far as the text tells. */
export const WhenWhere = ({ entry }: { entry: Pick<Entry, 'when' | 'where' | 'outlet'> }) => (
  <>
    {entry.when && <Time value={entry.when.value} />}
    {entry.where && <bdi>{entry.where.name}</bdi>}
    {entry.outlet && (
      <span>
        outlet <bdi>{entry.outlet}</bdi>
      </span>
    )}
  </>
)

/** What the entry is about. */
export const About = ({ entry }: { entry: Pick<Entry, 'tracks'> }) => (
  <>
    {entry.tracks.map(({ id, name }) => (
      <a class="track" href={pathOf('track', id)}>
        <bdi>{name}</bdi>
      </a>
    ))}
  </>
)

/** A link out of the desk; an address that is not on the web stays text. */
export const ExternalLink = ({ url, children }: { url: string; children?: Child }) => {
  const safe = webAddress(url)
  return safe ? (
    <a href={safe} rel="noopener noreferrer external">
      {children ?? url}
    </a>
  ) : (
    <bdi>{url}</bdi>
  )
}

/** What cites an article: title, publisher, day. */
export const Cite = ({ head, at }: { head: ArticleHead; at?: string }) => (
  <cite class="cite">
    <a href={`${pathOf('article', head.article)}${at ? `#${at}` : ''}`}>
      <bdi>{head.title ?? 'Untitled'}</bdi>
    </a>
    {head.publisher && (
      <>
        {', '}
        <bdi>{head.publisher}</bdi>
      </>
    )}
    {head.published && (
      <>
        {', '}
        <Time value={head.published} />
      </>
    )}
  </cite>
)

/** `1 entry`, `2 entries`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
