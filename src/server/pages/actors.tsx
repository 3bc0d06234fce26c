import type { Actor } from '../../entry/actor.ts'
import type { Counted } from '../../record/record.ts'
import type { ActorPage as ActorView } from '../../view/index.ts'
import { pathOf, searchPath } from '../paths.ts'
import type { ListQuery } from '../parameters.ts'
import { Layout } from './layout.tsx'
import { NameList } from './name-list.tsx'
import { count } from './parts.tsx'
import { Tallies } from './tallies.tsx'
import { TimelineSection } from './timeline.tsx'

/** All actors, those with most entries first. */
export const Actors = ({ actors, query }: { actors: readonly Counted<Actor>[]; query: ListQuery }) => (
  <Layout title="Actors" here="actors" json={searchPath(query, '/api/actors')}>
    <h1>Actors</h1>
    <NameList
      kind="actor"
      base="/actors"
      query={query}
      items={actors.map(({ item, entries }) => ({
        id: item.id,
        name: item.name,
        note: [item.kind === 'unknown' ? null : item.kind, item.country].filter(Boolean).join(', '),
        entries,
      }))}
    />
  </Layout>
)

const Roles = ({ roles }: Pick<Actor, 'roles'>) => (
  <ul class="roles">
    {roles.map(({ title, from, until, source }) => (
      <li>
        <bdi>{title}</bdi>{' '}
        {(from ?? until) && (
          <span class="cue">
            {from ?? '…'} – {until ?? 'now'}
          </span>
        )}{' '}
        {source && <span class="cue">source: {source}</span>}
      </li>
    ))}
  </ul>
)

const Who = ({ actor }: { actor: Actor }) => (
  <>
    <h1>
      <bdi>{actor.name}</bdi>
    </h1>
    <p class="facts">
      {actor.kind !== 'unknown' && <span>{actor.kind}</span>}
      {actor.country && <span>{actor.country}</span>}
      {actor.aliases.length > 0 && <span>also {actor.aliases.join(', ')}</span>}
    </p>
    <Roles roles={actor.roles} />
  </>
)

/** One actor: who it is, what it does and with whom, and its entries in the order of time. */
export const ActorPage = ({ view, total }: { view: ActorView; total: number }) => {
  const { actor, acts, statuses, others } = view
  const where = { actor: actor.id }
  return (
    <Layout title={actor.name} here="actors" json={`/api${pathOf('actor', actor.id)}`}>
      <Who actor={actor} />
      <p>
        <a href={searchPath(where)}>Search its {count(total, 'entry', 'entries')}</a>
      </p>
      <div class="tallies">
        <Tallies title="Acts" tallies={acts} link={act => `${searchPath(where)}&act=${act}`} />
        <Tallies title="Status" tallies={statuses} link={status => `${searchPath(where)}&status=${status}`} />
        <Tallies title="With or towards" tallies={others} link={id => pathOf('actor', id)} />
      </div>
      <TimelineSection timeline={view.timeline} />
    </Layout>
  )
}
