import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { GOLD, hasGold } from '../eval/gold.ts'
import { ROOT } from '../src/lib/root.ts'
import { readPages } from '../src/page/index.ts'
import { POSTGRES_BINARIES, startPostgres } from '../test/postgres.ts'
import { generateLines } from './generate.ts'
import { type Measured, measure } from './measured.ts'
import { growth, inTurn, line, rapporteur, ratio } from './table.ts'

const ROUNDS = 3
const GENERATED = 2000

async function benchRead(): Promise<void> {
  const source = hasGold() ? join(GOLD, 'pages') : join(ROOT, 'examples', 'pages')
  if (!hasGold())
    console.log('skipped: read over the hand-coded pages (needs ../shared); the examples instead')
  let pages = 0
  for await (const _ of readPages(source)) pages++
  const peer = ['--import', 'tsx', join(ROOT, 'bench', 'peer.ts'), source]
  const [ours, theirs] = await inTurn(
    ROUNDS,
    () => rapporteur(['read', source, '--jsonl']),
    () => measure(process.execPath, peer),
  )
  console.log(line(`read ${pages} pages to entries`, pages, ours!))
  console.log(line('peer: compromise, the same pages to sentences, topics, quotations', pages, theirs!))
  console.log(`read is ${ratio(ours!, theirs!)} times as fast as the peer`)
}

const add = (where: readonly string[]): Promise<Measured> =>
  rapporteur(['add', '-', '--quiet', ...where], generateLines(GENERATED))

async function addEmbedded(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  const run = await add(['--store', join(folder, 'store')])
  rmSync(folder, { recursive: true })
  return run
}

async function benchAdd(): Promise<void> {
  const server = POSTGRES_BINARIES ? await startPostgres() : null
  if (!server) console.log('skipped: add into a PostgreSQL server (not installed)')
  const addServer = async (): Promise<Measured> => add(['--database', await server!.database()])
  const [embedded, served] = await inTurn(1, addEmbedded, ...(server ? [addServer] : []))
  await server?.stop()
  console.log(line(`add ${GENERATED} generated pages, new embedded store`, GENERATED, embedded!))
  if (served) console.log(line('peer: the same into a PostgreSQL server', GENERATED, served))
  console.log(`memory of add in its last quarter to that in its second: ${growth(embedded![0]!)}`)
}

await rapporteur(['--version'])
console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`)
console.log('| what | pages a second | peak MB |\n| --- | --- | --- |')
await benchRead()
await benchAdd()
