import type { Article } from '../../article/article.ts'
import { STATUSES, type Entry } from '../../entry/entry.ts'
import { marked, type DroppedText, type MarkedBlock } from '../../view/index.ts'
import { pathOf } from '../paths.ts'
import { Layout } from './layout.tsx'
import { MarkedText, numbered, type Numbered } from './marked-text.tsx'
import { Notes } from './notes.tsx'
import { count, ExternalLink, StatusChip, Time } from './parts.tsx'

/** What the reader shows. `dropped` is null where what was left out is not asked for. */
export interface ReaderProps {
  readonly article: Article
  readonly entries: readonly Entry[]
  readonly dropped: readonly DroppedText[] | null
}

const Facts = ({ article }: { article: Article }) => (
  <p class="facts">
    {article.publisher && <bdi>{article.publisher}</bdi>}
    {article.authors.length > 0 && <bdi>{article.authors.join(', ')}</bdi>}
    {article.published && <Time value={article.published} />}
    {article.modified && (
      <span>
        changed <Time value={article.modified} />
      </span>
    )}
    {article.url && <ExternalLink url={article.url}>original</ExternalLink>}
    <a href={pathOf('page', article.page)}>page as it came</a>
  </p>
)

const Toggle = ({ article, shown }: { article: Article; shown: boolean }) => {
  const path = pathOf('article', article.article)
  return shown ? (
    <a href={path}>Hide what was dropped</a>
  ) : (
    <a href={`${path}?dropped=1`}>Show what was dropped ({article.dropped.length})</a>
  )
}

const Legend = ({
  article,
  entries,
  shown,
}: {
  article: Article
  entries: readonly Entry[]
  shown: boolean
}) => (
  <p class="legend">
    {count(entries.length, 'entry', 'entries')}
    {STATUSES.filter(status => entries.some(entry => entry.status === status)).map(status => (
      <StatusChip status={status} />
    ))}
    <Toggle article={article} shown={shown} />
    <a href={`/api${pathOf('article', article.article)}/entries`}>Entries as JSON</a>
  </p>
)

const Text = ({ block, pieces, of }: Pick<MarkedBlock, 'block' | 'pieces'> & { of: Numbered }) => {
  const words = <MarkedText pieces={pieces} of={of} />
  if (block.kind === 'title') return <h1 dir="auto">{words}</h1>
  if (block.kind === 'heading') return <h2 dir="auto">{words}</h2>
  if (block.kind === 'quote') return <blockquote dir="auto">{words}</blockquote>
  return (
    <p class={`b-${block.kind.replace(' ', '-')}`} dir="auto">
      {block.kind !== 'paragraph' && block.kind !== 'list item' && <span class="kind">{block.kind}</span>}
      {words}
    </p>
  )
}

const Row = ({ marked: { block, pieces, entries }, of }: { marked: MarkedBlock; of: Numbered }) => (
  <div class="row">
    <div class="text">
      <Text block={block} pieces={pieces} of={of} />
    </div>
    {entries.length > 0 && <Notes entries={entries} of={of} />}
  </div>
)

const Left = ({ dropped }: { dropped: readonly DroppedText[] }) => (
  <>
    {dropped.map(({ text, reason, rule }) => (
      <aside class="row dropped">
        <p class="text" dir="auto">
          <span class="kind" title={rule}>
            dropped: {reason}
          </span>
          {text.trim()}
        </p>
      </aside>
    ))}
  </>
)

/** The reader: the clean text with the words of each entry marked and its fields beside it. */
export const Reader = ({ article, entries, dropped }: ReaderProps) => {
  const blocks = marked(article, entries)
  const of = numbered(blocks)
  const before = (index: number): readonly DroppedText[] =>
    dropped?.filter(each => each.before === index) ?? []
  return (
    <Layout
      title={article.title ?? 'Untitled'}
      here="articles"
      json={`/api${pathOf('article', article.article)}`}
    >
      <article class="reader" lang={article.language ?? undefined}>
        <header class="about" lang="en">
          {!article.blocks.some(({ kind }) => kind === 'title') && <h1>{article.title ?? 'Untitled'}</h1>}
          <Facts article={article} />
          <Legend article={article} entries={entries} shown={dropped !== null} />
        </header>
        {blocks.map((each, index) => (
          <>
            <Left dropped={before(index)} />
            <Row marked={each} of={of} />
          </>
        ))}
        <Left dropped={before(blocks.length)} />
      </article>
    </Layout>
  )
}
