import { Command } from 'commander'
import type { Context } from '../context.ts'
import { describedCommand } from '../help.ts'

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
    .action(async ({ from, to }: { readonly from: string; readonly to: string }) => {
      const { moveRecord } = await import('../../record/move.ts')
      await moveRecord(from, to)
      await context.err.print('Copied.')
    })
