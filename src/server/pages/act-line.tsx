import type { Entry } from '../../entry/entry.ts'
import { pathOf } from '../paths.ts'
import { ACT_MEANINGS } from './meanings.ts'
import { Chips, Parties } from './parts.tsx'

/** Who did what, and how certain it is: the line that every entry opens with, with its number where it has one. */
export const ActLine = ({ entry, number }: { entry: Entry; number?: number }) => (
  <p class="line">
    {number !== undefined && <span class="number">{number}</span>}
    <a class="act" href={pathOf('entry', entry.id)} title={ACT_MEANINGS[entry.act]}>
      {entry.act}
    </a>
    <Parties entry={entry} />
    <Chips entry={entry} />
  </p>
)
