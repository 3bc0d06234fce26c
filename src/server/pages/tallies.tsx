import type { Tally } from '../../view/index.ts'

const SHOWN = 12

/** Values with their numbers, each a link; the rarest are left to the search. */
export const Tallies = ({
  title,
  tallies,
  link,
}: {
  title: string
  tallies: readonly Tally[]
  link: (value: string) => string
}) =>
  tallies.length === 0 ? null : (
    <section class="tallied">
      <h2>{title}</h2>
      <ul>
        {tallies.slice(0, SHOWN).map(({ value, label, count }) => (
          <li>
            <a href={link(value)}>
              <bdi>{label}</bdi>
            </a>{' '}
            <span class="number">{count.toLocaleString('en')}</span>
          </li>
        ))}
        {tallies.length > SHOWN && <li class="none">and {tallies.length - SHOWN} more</li>}
      </ul>
    </section>
  )
