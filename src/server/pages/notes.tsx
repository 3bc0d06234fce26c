import type { Entry } from '../../entry/entry.ts'
import type { Numbered } from './marked-text.tsx'
import { ActLine } from './act-line.tsx'
import { About, Holder, Quoted, statusClass, WhenWhere } from './parts.tsx'

const Note = ({ entry, number }: { entry: Entry; number: number }) => (
  <li id={`n${number}`} class={`note ${statusClass(entry.status)}`} data-n={String(number)} tabindex={-1}>
    <span id={`e-${entry.id.slice(0, 12)}`} />
    <ActLine entry={entry} number={number} />
    {entry.content && (
      <p class="said">
        <Quoted>{entry.content}</Quoted>
      </p>
    )}
    <p class="fields">
      {!entry.content && <Quoted>{entry.evidence.trigger}</Quoted>}
      <WhenWhere entry={entry} />
      <Holder holder={entry.holder} />
      <About entry={entry} />
    </p>
  </li>
)

/** The entries of a block, in the margin beside it. */
export const Notes = ({ entries, of }: { entries: readonly Entry[]; of: Numbered }) => (
  <ol class="notes" lang="en">
    {entries.map(entry => (
      <Note entry={entry} number={of.get(entry.id)!.number} />
    ))}
  </ol>
)
