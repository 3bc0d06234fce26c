import { FACETS, type FacetName, type FacetValue, type FoundEntries, type Query } from '../../record/query.ts'
import { searchPath } from '../paths.ts'

const SHOWN = 8

const Value = ({ query, name, value }: { query: Query; name: FacetName; value: FacetValue }) => (
  <li>
    <a
      href={searchPath({ ...query, [name]: value.value, offset: 0 })}
      aria-current={query[name] === value.value ? 'true' : undefined}
    >
      <bdi>{value.label}</bdi>
    </a>
    <span class="number">{value.count.toLocaleString('en')}</span>
  </li>
)

const Facet = ({ query, name, values }: { query: Query; name: FacetName; values: readonly FacetValue[] }) => (
  <details open>
    <summary>{name}</summary>
    <ul>
      {values.slice(0, SHOWN).map(value => (
        <Value query={query} name={name} value={value} />
      ))}
    </ul>
    {values.length > SHOWN && (
      <details>
        <summary>{values.length - SHOWN} more</summary>
        <ul>
          {values.slice(SHOWN).map(value => (
            <Value query={query} name={name} value={value} />
          ))}
        </ul>
      </details>
    )}
  </details>
)

/** The conditions that hold, each a link that takes it away. */
export const Chosen = ({ query, facets }: { query: Query; facets: FoundEntries['facets'] }) => {
  const chosen = [...FACETS, 'text' as const, 'from' as const, 'to' as const, 'article' as const].filter(
    name => query[name],
  )
  const label = (name: keyof Query): string => {
    const facet = FACETS.find(each => each === name)
    const value = String(query[name])
    return (facet && facets[facet].find(each => each.value === value)?.label) ?? value
  }
  return (
    <ul class="chosen">
      {chosen.map(name => (
        <li>
          <a href={searchPath({ ...query, [name]: undefined, offset: 0 })} title={`Take away ${name}`}>
            {name} <bdi>{label(name)}</bdi> <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What narrows a search: the values that its entries hold, each with its number. */
export const Facets = ({ query, facets }: { query: Query; facets: FoundEntries['facets'] }) => (
  <aside class="facets" id="narrow" aria-label="Narrow the search">
    {FACETS.filter(name => facets[name].length > 0).map(name => (
      <Facet query={query} name={name} values={facets[name]} />
    ))}
  </aside>
)
