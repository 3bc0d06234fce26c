import type { Article } from '../../article/article.ts'
import type { Entry } from '../../entry/entry.ts'
import type { EntryHit } from '../../record/query.ts'
import { marked } from '../../view/index.ts'
import { pathOf } from '../paths.ts'
import { Fields } from './entry-fields.tsx'
import { EntryList } from './entry-item.tsx'
import { Layout } from './layout.tsx'
import { MarkedText, numbered } from './marked-text.tsx'
import { Chips, Cite, Holder, Parties, statusClass } from './parts.tsx'

/** What the page of one entry shows. `article` is null where it cannot be read. */
export interface EntryPageProps {
  readonly hit: EntryHit
  readonly article: Article | null
  readonly tellings: readonly EntryHit[]
}

const Sentence = ({ entry, article }: { entry: Entry; article: Article }) => {
  const blocks = marked(article, [entry])
  const of = numbered(blocks)
  return (
    <blockquote class="sentence" dir="auto">
      {blocks
        .filter(({ pieces }) => pieces.some(({ labels }) => labels.length > 0))
        .map(({ pieces }) => (
          <p>
            <MarkedText pieces={pieces} of={of} plain />
          </p>
        ))}
    </blockquote>
  )
}

/** The page of one entry: each field with the words it was taken from, its sentence, and who else tells it. */
export const EntryPage = ({ hit: { entry, head }, article, tellings }: EntryPageProps) => (
  <Layout
    title={`${entry.act} ${entry.actors.map(({ name }) => name).join(', ')}`}
    json={`/api${pathOf('entry', entry.id)}`}
  >
    <article class={`single ${statusClass(entry.status)}`}>
      <h1 class="line">
        <span class="act">{entry.act}</span> <Parties entry={entry} />
      </h1>
      <p class="fields">
        <Chips entry={entry} /> <Holder holder={entry.holder} />
      </p>
      {article ? (
        <Sentence entry={entry} article={article} />
      ) : (
        <blockquote>{entry.evidence.quote}</blockquote>
      )}
      <p>
        <Cite head={head} at={`e-${entry.id.slice(0, 12)}`} />
      </p>
      <h2>Fields, and the words they come from</h2>
      <Fields entry={entry} />
      {tellings.length > 0 && (
        <>
          <h2>Other tellings of this act</h2>
          <EntryList hits={tellings} />
        </>
      )}
    </article>
  </Layout>
)
