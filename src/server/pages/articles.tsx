import type { FoundArticles } from '../../record/query.ts'
import type { ArticleQuery } from '../parameters.ts'
import { searchPath } from '../paths.ts'
import { Layout } from './layout.tsx'
import { Cite, count } from './parts.tsx'

/** Articles found, each with the passage in which the words stand. */
export const Articles = ({ found, query }: { found: FoundArticles; query: ArticleQuery }) => (
  <Layout title="Articles" here="articles" json={searchPath(query, '/api/articles')}>
    <form class="search" action="/articles" role="search">
      <label class="wide">
        Words
        <input type="search" name="text" value={query.text ?? ''} />
      </label>
      <button>Search</button>
    </form>
    <h1 class="tally">
      {found.capped ? 'More than ' : ''}
      {count(found.total, 'article')}
    </h1>
    <ol class="entries">
      {found.hits.map(({ head, passage }) => (
        <li class="found">
          <Cite head={head} />
          <p class="passage" dir="auto">
            {passage} …
          </p>
        </li>
      ))}
    </ol>
    <nav class="pager" aria-label="More articles">
      {query.offset > 0 && (
        <a
          rel="prev"
          href={searchPath({ ...query, offset: Math.max(0, query.offset - query.limit) }, '/articles')}
        >
          ← Earlier articles
        </a>
      )}
      {query.offset + query.limit < found.total && (
        <a rel="next" href={searchPath({ ...query, offset: query.offset + query.limit }, '/articles')}>
          Further articles →
        </a>
      )}
    </nav>
  </Layout>
)
