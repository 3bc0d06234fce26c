import { Command } from 'commander'
import { RapporteurError } from '../../lib/errors.ts'
import type { Context } from '../context.ts'
import { describedCommand } from '../help.ts'
import { statsLine } from '../print/demo-lines.ts'
import { openProgress } from '../print/progress.ts'
import { holdsRecord, type StoreOptions } from '../store.ts'

interface Options {
  readonly from: string
  readonly to: string
}

/** `db`: the database behind the record. */
export const databaseCommand = (context: Context): Command =>
  new Command('db').description('Work on the database behind the record').addCommand(moveCommand(context))

const moveCommand = (context: Context): Command =>
  describedCommand('move', 'Copy a whole record into another, empty one. The source stays as it was.', [
    'db move --from .rapporteur/store --to postgres:///rapporteur',
    'db move --from postgres:///rapporteur --to ./copy',
  ])
    .requiredOption('--from <place>', 'folder of an embedded record, or address of a PostgreSQL database')
    .requiredOption('--to <place>', 'the same; it must hold no pages')
    .action((options: Options) => move(options, context))

async function move({ from, to }: Options, { err }: Context): Promise<void> {
  const source = optionsFor(from)
  // Opening would make an empty record there, and moving that would look like success.
  if (source.store !== undefined && !holdsRecord(source.store))
    throw new RapporteurError(
      'source/not-found',
      `Expected the folder of a record for --from, got \`${from}\`. Correct the path.`,
    )
  const { moveRecord } = await import('../../record/move.ts')
  const progress = openProgress(1, err)
  const stats = await moveRecord(source, optionsFor(to), ({ copied, total }) =>
    progress.show(copied / Math.max(1, total), `${copied} of ${total} rows`),
  ).finally(progress.stop)
  await err.print(`Copied: ${statsLine(stats)}.`)
}

const optionsFor = (place: string): StoreOptions =>
  /^postgres(?:ql)?:/.test(place) ? { database: place } : { store: place }
