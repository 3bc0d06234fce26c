import type { Entry } from '../../entry/entry.ts'
import type { Mark, MarkedBlock } from '../../view/index.ts'
import { statusClass } from './parts.tsx'

type Piece = MarkedBlock['pieces'][number]

/** The entries of an article with the numbers they are shown under. */
export type Numbered = ReadonlyMap<string, { readonly entry: Entry; readonly number: number }>

/** Numbers entries in the order in which the article tells them. */
export const numbered = (blocks: readonly MarkedBlock[]): Numbered =>
  new Map(
    blocks.flatMap(({ entries }) => entries).map((entry, index) => [entry.id, { entry, number: index + 1 }]),
  )

const having = (piece: Piece | undefined, role: Mark['role']): readonly string[] =>
  piece?.labels.filter(mark => mark.role === role).map(({ entry }) => entry) ?? []

/** Numbers after the last of the words that carry an act, linked to the entry in the margin. */
const Numbers = ({ ids, of }: { ids: readonly string[]; of: Numbered }) => (
  <>
    {ids.map(id => {
      const { entry, number } = of.get(id)!
      return (
        <sup>
          <a href={`#n${number}`} aria-label={`entry ${number}: ${entry.act}, ${entry.status}`}>
            {number}
          </a>
        </sup>
      )
    })}
  </>
)

const Words = ({ piece, of }: { piece: Piece; of: Numbered }) => {
  if (piece.labels.length === 0) return <>{piece.text}</>
  const numbers = [...new Set(piece.labels.map(({ entry }) => of.get(entry)!.number))].join(' ')
  const trigger = having(piece, 'trigger')[0]
  const content = having(piece, 'content')[0]
  const status = statusClass(of.get(trigger ?? content ?? piece.labels[0]!.entry)!.entry.status)
  if (trigger)
    return (
      <mark class={`trigger ${status}`} data-n={numbers}>
        {piece.text}
      </mark>
    )
  return (
    <span class={content ? `content ${status}` : 'evidence'} data-n={numbers}>
      {piece.text}
    </span>
  )
}

/** The text of a block with the words of each entry marked; `plain` leaves the numbers out. */
export const MarkedText = ({
  pieces,
  of,
  plain,
}: {
  pieces: readonly Piece[]
  of: Numbered
  plain?: boolean
}) => (
  <>
    {pieces.map((piece, index) => {
      const after = having(pieces[index + 1], 'trigger')
      const ending = having(piece, 'trigger').filter(id => !after.includes(id))
      return (
        <>
          <Words piece={piece} of={of} />
          {!plain && <Numbers ids={ending} of={of} />}
        </>
      )
    })}
  </>
)
