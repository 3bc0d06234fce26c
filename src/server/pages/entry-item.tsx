import type { Entry } from '../../entry/entry.ts'
import type { EntryHit } from '../../record/query.ts'
import { ActLine } from './act-line.tsx'
import { About, Cite, Holder, statusClass, WhenWhere } from './parts.tsx'

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
    <ActLine entry={entry} />
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
