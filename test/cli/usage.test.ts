import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { cliReference, helpOf } from '../../scripts/cli-reference.ts'
import { ROOT } from '../../src/lib/root.ts'
import { rapporteur, temporaryFolder } from './rapporteur.ts'

test('docs/reference/cli.md holds the help as it is now (npx tsx scripts/cli-reference.ts writes it)', async () => {
  expect(readFileSync(join(ROOT, 'docs', 'reference', 'cli.md'), 'utf8')).toBe(await cliReference())
})

test.each([
  'read',
  'articles',
  'annotate',
  'add',
  'search',
  'show',
  'explain',
  'export',
  'serve',
  'db move',
  'doctor',
  'demo',
])('the help of %s says what it does, names the global options and gives examples', async command => {
  const help = await helpOf(command.split(' '))
  expect(help).toContain(`Usage: rapporteur ${command}`)
  expect(help).toMatch(/--store <dir>[^]*Examples:\n {2}\$ rapporteur /)
})

test('--version prints the version of the package, on standard output', async () => {
  expect(await rapporteur(['--version'], temporaryFolder())).toEqual({
    code: 0,
    out: `${manifest.version}\n`,
    err: '',
  })
})

test('an unknown command is wrong usage, and the nearest is suggested', async () => {
  const { code, out, err } = await rapporteur(['serch', 'ceasefire'], temporaryFolder())
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe("rapporteur: unknown command 'serch'\n(Did you mean search?)\n")
})

test.each([
  { args: ['read'], says: /missing required argument/ },
  { args: ['read', 'x', '--loud'], says: /unknown option '--loud'/ },
  {
    args: ['search', '--act', 'SING'],
    says: /^rapporteur: usage\/option: Expected one of SAY, .* for --act, got `SING`/,
  },
  {
    args: ['search', '--from', 'yesterday'],
    says: /Expected a date such as 2020-09-24 for --from, got `yesterday`/,
  },
  { args: ['search', '--limit', '0'], says: /Expected a whole number from 1 to 500 for --limit, got `0`/ },
  { args: ['export', '--format', 'xml'], says: /Allowed choices are jsonl, csv/ },
  { args: [], says: /^Usage: rapporteur/ },
])('wrong usage ends with 2 and one plain message: $args', async ({ args, says }) => {
  const { code, out, err } = await rapporteur(args, temporaryFolder())
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})

test('an error is one line with its code; RAPPORTEUR_DEBUG adds where it came from', async () => {
  const folder = temporaryFolder()
  const plain = await rapporteur(['show', 'something'], folder)
  expect(plain).toMatchObject({ code: 1, out: '' })
  expect(plain.err).toMatch(/^rapporteur: record\/not-found: Expected a record, got nothing in `.*`\. .*\n$/)
  const debug = await rapporteur(['show', 'something'], folder, '', { RAPPORTEUR_DEBUG: '1' })
  expect(debug.err).toMatch(/\n\s+at /)
  expect(readdirSync(folder)).toEqual([])
})
