import type { ListQuery } from '../parameters.ts'
import { pathOf, searchPath } from '../paths.ts'
import { count } from './parts.tsx'

/** One line of a list of names. */
interface Name {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly entries: number
}

/** What a list of names shows. */
export interface NameListProps {
  readonly kind: 'actor' | 'track'
  readonly base: '/actors' | '/tracks'
  readonly items: readonly Name[]
  readonly query: ListQuery
}

const More = ({ base, items, query }: Omit<NameListProps, 'kind'>) => (
  <nav class="pager" aria-label="More names">
    {query.offset > 0 && (
      <a rel="prev" href={searchPath({ ...query, offset: Math.max(0, query.offset - query.limit) }, base)}>
        ← Earlier names
      </a>
    )}
    {items.length === query.limit && (
      <a rel="next" href={searchPath({ ...query, offset: query.offset + query.limit }, base)}>
        Further names →
      </a>
    )}
  </nav>
)

/** Names with their numbers of entries, and a form to look for one. */
export const NameList = (props: NameListProps) => (
  <>
    <form class="search" action={props.base} role="search">
      <label class="wide">
        Name
        <input type="search" name="text" value={props.query.text ?? ''} />
      </label>
      <button>Look</button>
    </form>
    {props.items.length === 0 && <p class="none">None has that name.</p>}
    <ul class="names">
      {props.items.map(({ id, name, note, entries }) => (
        <li>
          <a href={pathOf(props.kind, id)}>
            <bdi>{name}</bdi>
          </a>
          <span class="note-of">{note}</span>
          <span class="number">{count(entries, 'entry', 'entries')}</span>
        </li>
      ))}
    </ul>
    <More {...props} />
  </>
)
