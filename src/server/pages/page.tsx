import type { Article } from '../../article/article.ts'
import type { Note } from '../../lib/note.ts'
import type { Page } from '../../page/page.ts'
import { type Fate, pagePieces, type Piece } from '../../view/index.ts'
import { pathOf } from '../paths.ts'
import { Layout } from './layout.tsx'
import { count, ExternalLink } from './parts.tsx'

/** What the view of a page shows. */
export interface PageViewProps {
  readonly page: Page
  readonly articles: readonly Article[]
  readonly notes: readonly Note[]
}

/** A browser is not given more than this many characters at once; the download has all. */
const SHOWN = 400_000

const Notes = ({ notes }: { notes: readonly Note[] }) => (
  <ul class="remarks">
    {notes.map(({ level, reason, rule, stage }) => (
      <li class={level}>
        <b>{level}</b> {reason} <code>{`${stage}/${rule}`}</code>
      </li>
    ))}
  </ul>
)

const Articles = ({ articles }: { articles: readonly Article[] }) =>
  articles.length === 0 ? (
    <p class="none">No article was found on this page.</p>
  ) : (
    <ol class="on-page">
      {articles.map(({ article, title }, index) => (
        <li class={`a${(index % 4) + 1}`}>
          <a href={pathOf('article', article)}>
            <bdi>{title ?? 'Untitled'}</bdi>
          </a>
        </li>
      ))}
    </ol>
  )

const Became = ({ fate, number }: { fate: Fate; number: number }) =>
  'kind' in fate ? (
    <span>
      {number} · {fate.kind}
    </span>
  ) : (
    <span title={fate.rule}>dropped: {fate.reason}</span>
  )

const Stretch = ({ piece, numbers }: { piece: Piece<Fate>; numbers: ReadonlyMap<string, number> }) => {
  const kept = piece.labels.find(fate => 'kind' in fate)
  // What one article leaves out may be the text of another: then it is not dropped from the page.
  const fates = kept ? piece.labels.filter(fate => 'kind' in fate) : piece.labels.slice(0, 1)
  const colour = kept
    ? `a${((numbers.get(kept.article)! - 1) % 4) + 1}`
    : fates.length > 0
      ? 'left'
      : 'outside'
  return (
    <div class={`stretch ${colour}`}>
      <p class="fate">
        {fates.map(fate => (
          <Became fate={fate} number={numbers.get(fate.article)!} />
        ))}
        {fates.length === 0 && 'in no article'}
      </p>
      <p class="raw" dir="auto">
        {piece.text.trim()}
      </p>
    </div>
  )
}

/** A page as it came, and what became of each stretch of it. */
export const PageView = ({ page, articles, notes }: PageViewProps) => {
  const numbers = new Map(articles.map(({ article }, index) => [article, index + 1]))
  const path = pathOf('page', page.page)
  const pieces = pagePieces(page.text.slice(0, SHOWN), articles).filter(({ text }) => text.trim())
  return (
    <Layout title={`Page ${page.source}`} json={`/api${path}`}>
      <h1>Page as it came</h1>
      <p class="facts">
        <bdi>{page.source}</bdi>
        {page.url && page.url !== page.source && <ExternalLink url={page.url} />}
        <span>
          {page.kind}, {page.charset}, {count(page.bytes.length, 'byte')}
        </span>
        <a href={`${path}/raw`}>download</a>
      </p>
      <Articles articles={articles} />
      <Notes notes={notes} />
      {page.text.length > SHOWN && (
        <p class="none">
          The first {SHOWN.toLocaleString('en')} of {count(page.text.length, 'character')} are shown; the
          download has all.
        </p>
      )}
      <div class="ledger">
        {pieces.map(piece => (
          <Stretch piece={piece} numbers={numbers} />
        ))}
      </div>
    </Layout>
  )
}
