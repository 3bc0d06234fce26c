import { ACTS, STATUSES } from '../../entry/entry.ts'
import type { Stats } from '../../record/record.ts'
import { searchPath } from '../paths.ts'
import { Layout } from './layout.tsx'
import { ACT_MEANINGS, STATUS_MEANINGS } from './meanings.ts'
import { count, StatusChip } from './parts.tsx'

/** What the desk is, and how to read and search it. */
export const AboutPage = ({ stats, location }: { stats: Stats; location: string }) => (
  <Layout title="About" here="about" json="/api/stats">
    <article class="prose">
      <h1>About this desk</h1>
      <p>
        The record keeps who said, promised, demanded or did what to whom, when, where and on whose word, each
        with the words of the article that say so. It holds {count(stats.entries, 'entry', 'entries')} of{' '}
        {count(stats.articles, 'article')} on {count(stats.pages, 'page')} and is kept in{' '}
        <code>{location}</code>.
      </p>
      <h2>Status</h2>
      <dl class="record">
        {STATUSES.map(status => (
          <div>
            <dt>
              <StatusChip status={status} />
            </dt>
            <dd>{STATUS_MEANINGS[status]}</dd>
          </div>
        ))}
      </dl>
      <h2>On whose word</h2>
      <p>
        An entry on the word of the reporter is asserted by the article itself. Any other stands on the word
        of the one who is named; the article does not vouch for it.
      </p>
      <h2>Acts</h2>
      <dl class="record">
        {ACTS.map(act => (
          <div>
            <dt>
              <a class="act" href={searchPath({ act })}>
                {act}
              </a>
            </dt>
            <dd>{ACT_MEANINGS[act]}</dd>
          </div>
        ))}
      </dl>
      <h2>Search</h2>
      <p>
        Words are looked for together. <code>"quoted words"</code> stand in that order, <code>or</code> allows
        either side, <code>-word</code> leaves out. The key <kbd>/</kbd> goes to the search box.
      </p>
      <h2>Addresses</h2>
      <p>
        Every page, article, entry, actor and track has an address that can be cited. The first six or more
        characters of an id are enough where they are unique. Put <code>/api</code> before an address for the
        same thing as JSON; <a href="/api/openapi.json">the description of the API</a> lists all.
      </p>
    </article>
  </Layout>
)
