import type { Child } from 'hono/jsx'
import type { Cue, Entry, Party } from '../../entry/entry.ts'
import { pathOf } from '../paths.ts'
import { About, Holder, Quoted, Time } from './parts.tsx'

/** The words that decided a field. */
const Cues = ({ cues, field }: { cues: readonly Cue[]; field: Cue['field'] }) => (
  <>
    {cues
      .filter(cue => cue.field === field)
      .map(({ text }) => (
        <span class="cue">
          from <Quoted>{text}</Quoted>
        </span>
      ))}
  </>
)

const Field = ({ name, children }: { name: string; children?: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const PartyList = ({ parties }: { parties: readonly Party[] }) =>
  parties.length === 0 ? (
    <span class="none">none named</span>
  ) : (
    <ul>
      {parties.map(({ id, name, mention }) => (
        <li>
          <a href={pathOf('actor', id)}>
            <bdi>{name}</bdi>
          </a>{' '}
          {mention && (
            <span class="cue">
              from <Quoted>{mention}</Quoted>
            </span>
          )}
        </li>
      ))}
    </ul>
  )

const None = () => <span class="none">not told</span>

const When = ({ when }: Pick<Entry, 'when'>) =>
  when ? (
    <>
      <Time value={when.value} /> <span class="cue">{when.basis}</span>
      {when.text && (
        <span class="cue">
          from <Quoted>{when.text}</Quoted>
        </span>
      )}
    </>
  ) : (
    <None />
  )

const Where = ({ where }: Pick<Entry, 'where'>) =>
  where ? (
    <>
      <bdi>{where.name}</bdi>
      {where.country && ` (${where.country})`}
      {where.lat !== null && where.lon !== null && (
        <span class="cue">
          {where.lat.toFixed(2)}, {where.lon.toFixed(2)}
        </span>
      )}
      <span class="cue">
        from <Quoted>{where.text}</Quoted>
      </span>
    </>
  ) : (
    <None />
  )

/** Every field of an entry with the words it was taken from. */
export const Fields = ({ entry }: { entry: Entry }) => (
  <dl class="record">
    <Field name="act">
      {entry.act} <Cues cues={entry.cues} field="act" />
    </Field>
    <Field name="actors">
      <PartyList parties={entry.actors} />
    </Field>
    <Field name="targets">
      <PartyList parties={entry.targets} />
    </Field>
    <Field name="content">{entry.content ? <Quoted>{entry.content}</Quoted> : <None />}</Field>
    <Field name="speech">
      {entry.speech ?? <None />} <Cues cues={entry.cues} field="speech" />
    </Field>
    <Field name="outlet">
      {entry.outlet ?? <None />} <Cues cues={entry.cues} field="outlet" />
    </Field>
    <Field name="when">
      <When when={entry.when} /> <Cues cues={entry.cues} field="when" />
    </Field>
    <Field name="where">
      <Where where={entry.where} /> <Cues cues={entry.cues} field="where" />
    </Field>
    <Field name="status">
      {entry.status} <Cues cues={entry.cues} field="status" />
    </Field>
    <Field name="holder">
      <Holder holder={entry.holder} /> <Cues cues={entry.cues} field="holder" />
    </Field>
    <Field name="unconfirmed">
      {entry.unconfirmed ? 'yes' : 'no'} <Cues cues={entry.cues} field="unconfirmed" />
    </Field>
    <Field name="background">
      {entry.background ? 'yes' : 'no'} <Cues cues={entry.cues} field="background" />
    </Field>
    <Field name="tracks">{entry.tracks.length > 0 ? <About entry={entry} /> : <None />}</Field>
    <Field name="confidence">{entry.confidence.toFixed(2)}</Field>
    <Field name="rule">
      <code>{entry.rule}</code>
    </Field>
    <Field name="id">
      <code>{entry.id}</code>
    </Field>
  </dl>
)
