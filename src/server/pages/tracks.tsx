import type { Track } from '../../entry/track.ts'
import type { Counted } from '../../record/record.ts'
import type { Doubt, TrackPage as TrackView } from '../../view/index.ts'
import type { ListQuery } from '../parameters.ts'
import { pathOf, searchPath } from '../paths.ts'
import { Layout } from './layout.tsx'
import { NameList } from './name-list.tsx'
import { count } from './parts.tsx'
import { Tallies } from './tallies.tsx'
import { Group, TimelineSection } from './timeline.tsx'

/** All tracks, those with most entries first. */
export const Tracks = ({ tracks, query }: { tracks: readonly Counted<Track>[]; query: ListQuery }) => (
  <Layout title="Tracks" here="tracks" json={searchPath(query, '/api/tracks')}>
    <h1>Tracks</h1>
    <p>Negotiations, agreements, resolutions, missions and bodies that entries are about.</p>
    <NameList
      kind="track"
      base="/tracks"
      query={query}
      items={tracks.map(({ item, entries }) => ({ id: item.id, name: item.name, note: item.kind, entries }))}
    />
  </Layout>
)

const DOUBTS: Readonly<Record<Doubt, string>> = {
  negated: 'Denied or not done',
  unconfirmed: 'Not confirmed, the text says',
  word: 'On the word of another',
}

const NextSteps = ({ nextSteps: { ahead, passed, undated } }: Pick<TrackView, 'nextSteps'>) =>
  ahead.length + passed.length + undated.length === 0 ? null : (
    <section>
      <h2>Next steps</h2>
      <Group title="Ahead" hits={ahead} />
      <Group title="No day told" hits={undated} />
      <Group title="Its day has passed" hits={passed} />
    </section>
  )

const Contested = ({ contested }: Pick<TrackView, 'contested'>) =>
  contested.length === 0 ? null : (
    <section>
      <h2>Contested</h2>
      {(['negated', 'unconfirmed', 'word'] as const).map(doubt => (
        <Group
          title={DOUBTS[doubt]}
          hits={contested.filter(each => each.doubt === doubt).map(({ hit }) => hit)}
        />
      ))}
    </section>
  )

/** One track: its parties, what is to come, what is contested, and all entries in the order of time. */
export const TrackPage = ({ view, total }: { view: TrackView; total: number }) => {
  const { track, parties } = view
  return (
    <Layout title={track.name} here="tracks" json={`/api${pathOf('track', track.id)}`}>
      <h1>
        <bdi>{track.name}</bdi>
      </h1>
      <p class="facts">
        <span>{track.kind}</span>
        {track.aliases.length > 0 && <span>also {track.aliases.join(', ')}</span>}
        <a href={searchPath({ track: track.id })}>search its {count(total, 'entry', 'entries')}</a>
      </p>
      <div class="tallies">
        <Tallies title="Parties" tallies={parties} link={id => pathOf('actor', id)} />
      </div>
      <NextSteps nextSteps={view.nextSteps} />
      <Contested contested={view.contested} />
      <TimelineSection timeline={view.timeline} />
    </Layout>
  )
}
