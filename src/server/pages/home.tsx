import type { FoundEntries, Query } from '../../record/query.ts'
import type { Stats } from '../../record/record.ts'
import { searchPath } from '../paths.ts'
import { EntryList } from './entry-item.tsx'
import { Chosen, Facets } from './facets.tsx'
import { Layout } from './layout.tsx'
import { count } from './parts.tsx'

/** What a home page shows. */
export interface HomeProps {
  readonly stats: Stats
  readonly query: Query
  readonly found: FoundEntries
}

const Empty = () => (
  <section class="empty">
    <h1>The record is empty</h1>
    <p>
      Read pages into it, then reload this page. A page is a file, a folder, or <code>-</code> for standard
      input.
    </p>
    <pre>rapporteur add PAGE...</pre>
  </section>
)

const HIDDEN = ['act', 'status', 'actor', 'track', 'holder', 'publisher', 'country', 'article'] as const

const SearchForm = ({ query }: { query: Query }) => (
  <form class="search" action="/search" role="search">
    {HIDDEN.map(name => query[name] && <input type="hidden" name={name} value={query[name]} />)}
    <label class="wide">
      Words
      <input
        type="search"
        name="text"
        value={query.text ?? ''}
        placeholder='ceasefire "joint committee" -oil'
      />
    </label>
    <label>
      From
      <input type="date" name="from" value={query.from ?? ''} />
    </label>
    <label>
      To
      <input type="date" name="to" value={query.to ?? ''} />
    </label>
    <label>
      Order
      <select name="order">
        {(['newest', 'oldest', 'relevance'] as const).map(order => (
          <option value={order} selected={order === query.order}>
            {order}
          </option>
        ))}
      </select>
    </label>
    <button>Search</button>
  </form>
)

const Pager = ({ query, total }: { query: Query; total: number }) => {
  const next = query.offset + query.limit
  if (query.offset === 0 && next >= total) return null
  return (
    <nav class="pager" aria-label="More results">
      {query.offset > 0 && (
        <a rel="prev" href={searchPath({ ...query, offset: Math.max(0, query.offset - query.limit) })}>
          ← Earlier results
        </a>
      )}
      {next < total && (
        <a rel="next" href={searchPath({ ...query, offset: next })}>
          Further results →
        </a>
      )}
    </nav>
  )
}

const Results = ({ query, found }: Omit<HomeProps, 'stats'>) => (
  <section aria-label="Entries found">
    <h1 class="tally">
      {found.capped
        ? `More than ${found.total.toLocaleString('en')} entries`
        : count(found.total, 'entry', 'entries')}
      {found.capped && <small> only the first are ranked and counted; narrow the search</small>}
    </h1>
    <Chosen query={query} facets={found.facets} />
    <a class="jump" href="#narrow">
      Narrow the search
    </a>
    {found.total === 0 && (
      <p class="none">
        Nothing in the record answers to this. Take a condition away, or <a href="/">start over</a>.
      </p>
    )}
    <EntryList hits={found.hits} />
    <Pager query={query} total={found.total} />
  </section>
)

/** The home page: the search, what narrows it, and what it found. */
export const Home = ({ stats, query, found }: HomeProps) => (
  <Layout title={query.text ?? 'Entries'} here="search" json={searchPath(query, '/api/entries')}>
    {stats.pages === 0 ? (
      <Empty />
    ) : (
      <>
        <SearchForm query={query} />
        <div class="desk">
          <Results query={query} found={found} />
          <Facets query={query} facets={found.facets} />
        </div>
        <p class="stats">
          The record holds {count(stats.entries, 'entry', 'entries')} of {count(stats.articles, 'article')} on{' '}
          {count(stats.pages, 'page')}, {count(stats.actors, 'actor')} and {count(stats.tracks, 'track')}.
          {stats.failedPages > 0 && ` Nothing could be read on ${count(stats.failedPages, 'page')}.`}
        </p>
      </>
    )}
  </Layout>
)
