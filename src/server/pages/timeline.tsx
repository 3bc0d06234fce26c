import type { EntryHit } from '../../record/query.ts'
import type { Moment, Timeline } from '../../view/index.ts'
import { EntryList } from './entry-item.tsx'
import { Time } from './parts.tsx'

const MomentSection = ({ moment, heading }: { moment: Moment; heading: boolean }) => (
  <>
    {heading && <h3 class="year">{moment.year}</h3>}
    <section class="moment">
      <h4>
        <Time value={moment.value} />
      </h4>
      <EntryList hits={moment.hits} />
    </section>
  </>
)

/** Entries under their days, months and years, latest first; those without a day stand apart. */
export const TimelineSection = ({ timeline: { moments, undated } }: { timeline: Timeline }) => {
  const latest = moments.toReversed()
  return (
    <section class="timeline" id="timeline">
      <h2>Timeline</h2>
      {latest.length === 0 && <p class="none">No entry tells its day.</p>}
      {latest.map((moment, index) => (
        <MomentSection moment={moment} heading={latest[index - 1]?.year !== moment.year} />
      ))}
      <Group title="No day told" hits={undated} />
    </section>
  )
}

/** Entries under a heading; nothing where there are none. */
export const Group = ({ title, hits }: { title: string; hits: readonly EntryHit[] }) =>
  hits.length === 0 ? null : (
    <section class="group">
      <h3>{title}</h3>
      <EntryList hits={hits} />
    </section>
  )
