/**
 * Makes knowledge/actors/persons.2019.tsv and persons.2026.tsv from two public directories, in FOLDER:
 * cia-world-leaders-2019.zip and factbook-government-2026-05.json.
 * Whoever persons.tsv already has in the same office is left to it. Run: `npx tsx scripts/knowledge-persons.ts FOLDER`
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { nameKey } from '../src/entry/knowledge/names.ts'
import { knowledgeText, list, parseTable } from '../src/entry/knowledge/table.ts'
import { ROOT } from '../src/lib/root.ts'
import { parseFactbook } from './knowledge-factbook.ts'
import { parseLeaders } from './knowledge-leaders.ts'

/** An office-holder as a source has it. */
export interface Official {
  readonly name: string
  readonly short: string
  readonly of: string
  readonly title: string
  readonly from: string
  readonly aliases: readonly string[]
}

const folder = z.string().parse(process.argv[2])
const countries = [
  ...parseTable(knowledgeText('countries.tsv')),
  ...parseTable(knowledgeText('countries.own.tsv')),
]
const countryNames = new Map(
  countries.flatMap(row =>
    [row.name ?? '', ...list(row.aliases)].map(name => [nameKey(name), row.name ?? ''] as const),
  ),
)
const byHand = parseTable(knowledgeText('actors/persons.tsv'))
const knownNames = new Set(byHand.flatMap(row => [row.name ?? '', ...list(row.aliases)].map(nameKey)))

/** True where the hand-kept table has somebody in that office on the day. */
const heldByHand = ({ of, title }: Official, seen: string): boolean =>
  byHand.some(
    row =>
      row.of === of &&
      list(row.title).some(each => each.replace('Defense', 'Defence') === title) &&
      (!row.from || row.from <= seen) &&
      (!row.until || row.until >= seen),
  )

function write(
  file: string,
  head: string,
  officials: readonly Official[],
  seen: string,
  source: string,
): void {
  const rows = officials
    .map(each => ({ ...each, of: countryNames.get(nameKey(each.of)) ?? '' }))
    .filter(each => each.of && !heldByHand(each, seen))
    .filter(each => ![each.name, ...each.aliases].some(name => knownNames.has(nameKey(name))))
    .map(each =>
      [each.name, each.of, each.title, each.from, '', seen, each.short, each.aliases.join('; '), source].join(
        '\t',
      ),
    )
  writeFileSync(
    join(ROOT, 'knowledge', 'actors', file),
    `${head}\nname\tof\ttitle\tfrom\tuntil\tseen\tshort\taliases\tsource\n${[...new Set(rows)].toSorted().join('\n')}\n`,
  )
}

const zip = join(folder, 'cia-world-leaders-2019.zip')
const offices = execFileSync('unzip', ['-p', zip, 'dist/json/government-offices.json'], {
  maxBuffer: 64e6,
  encoding: 'utf8',
})
const factbook = readFileSync(join(folder, 'factbook-government-2026-05.json'), 'utf8')
const COLUMNS = '# Columns as in persons.tsv. `seen` is the month of the source; it gives no end of office.'

write(
  'persons.2019.tsv',
  `# Heads of state and government, foreign and defence ministers and UN representatives of 2019. Made by scripts/knowledge-persons.ts.
${COLUMNS}
# Source: CIA, Chiefs of State and Cabinet Members, as collected in June 2019. Licence: public domain.`,
  parseLeaders(offices),
  '2019-06',
  'CIA World Leaders, 2019-06',
)
write(
  'persons.2026.tsv',
  `# Heads of state and government of 2026. Made by scripts/knowledge-persons.ts.
${COLUMNS} \`from\` is the "since" of the source, which may be the latest of several terms.
# Source: World Factbook, government pages, as collected in May 2026. Licence: CC0 1.0.`,
  parseFactbook(factbook),
  '2026-05',
  'World Factbook, 2026-05',
)
