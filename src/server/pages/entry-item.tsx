import type { Entry } from '../../entry/entry.ts'
import type { EntryHit } from '../../record/query.ts'
import { pathOf } from '../paths.ts'
import { ACT_MEANINGS } from './meanings.ts'
import { About, Chips, Cite, Holder, Parties, statusClass, WhenWhere } from './parts.tsx'

/** The sentence of an entry with the words carrying the act in bold. */
const Words = ({ evidence }: Pick<Entry, 'evidence'>) => {
  const at = evidence.quote.indexOf(evidence.trigger)
  const end = at + evidence.trigger.length
  return (
    <q class={/^["“«„‘]/.test(evidence.quote) ? 'words bare' : 'words'} dir="auto">
      {at < 0 ? (
        evidence.quote
      ) : (
        <>
          {evidence.quote.slice(0, at)}
          <b>{evidence.quote.slice(at, end)}</b>
          {evidence.quote.slice(end)}
        </>
      )}
    </q>
  )
}

/** An entry in a list: who did what, how certain, on whose word, in which words, told where. */
const EntryItem = ({ hit: { entry, head } }: { hit: EntryHit }) => (
  <li class={`entry ${statusClass(entry.status)}`}>
    <p class="line">
      <a class="act" href={pathOf('entry', entry.id)} title={ACT_MEANINGS[entry.act]}>
        {entry.act}
      </a>
      <Parties entry={entry} />
      <Chips entry={entry} />
    </p>
    <Words evidence={entry.evidence} />
    <p class="fields">
      <WhenWhere entry={entry} />
      <Holder holder={entry.holder} />
      <About entry={entry} />
    </p>
    <p class="fields">
      <Cite head={head} at={`e-${entry.id.slice(0, 12)}`} />
    </p>
  </li>
)

/** Entries in a list. */
export const EntryList = ({ hits }: { hits: readonly EntryHit[] }) => (
  <ol class="entries">
    {hits.map(hit => (
      <EntryItem hit={hit} />
    ))}
  </ol>
)
