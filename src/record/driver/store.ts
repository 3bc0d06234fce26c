import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { RapporteurError } from '../../lib/errors.ts'
import { DURABLE_PARAMETERS, DurableFS, syncOne, syncTree } from './durable-fs.ts'
import { BIGINT_TYPE, TEXT_TYPES } from './source.ts'

/** The data format that this PGlite reads: PostgreSQL's major version. */
const FORMAT = '18'
const asText = (value: string): string => value
const parsers = Object.fromEntries([...TEXT_TYPES.map(type => [type, asText]), [BIGINT_TYPE, Number]])

/** PGlite on a folder of its own, with commits that are on disk when they are answered. Nobody else may have it open. */
export const openAt = (folder: string, fs = new DurableFS(folder)): Promise<PGlite> =>
  PGlite.create({ fs, startParams: [...DURABLE_PARAMETERS], parsers })

/** Made beside its place and moved there once it is whole on disk, so that a half-made store is never opened. */
async function create(data: string): Promise<void> {
  const making = `${data}.new`
  rmSync(making, { recursive: true, force: true })
  const database = await openAt(making)
  await database.close()
  syncTree(making)
  renameSync(making, data)
  syncOne(join(data, '..'))
}

/** Opens the store in a folder, or makes it; one of another format throws `record/version`. The caller holds its lock. */
export async function openStore(folder: string): Promise<PGlite> {
  const data = join(folder, 'data')
  if (!existsSync(data)) await create(data)
  const format = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (format !== FORMAT)
    throw new RapporteurError(
      'record/version',
      `Expected a store in format ${FORMAT}, got \`${format}\`. Open it with the version that wrote it and move it with \`rapporteur db move\`.`,
    )
  return openAt(data)
}
