import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { describedCommand } from '../help.ts'
import { shown } from '../print/shown.ts'
import { type StoreOptions, withExistingRecord } from '../store.ts'

interface Options extends StoreOptions {
  readonly json?: boolean
}

/** `show`: anything of the record by its id. */
export const showCommand = (context: Context): Command =>
  describedCommand('show', 'Show an article, entry, actor, track or page of the record.', [
    'show 3f9a2c1d55',
    'show sergei-lavrov',
    'show 3f9a2c1d55 --json',
  ])
    .argument('<id>', 'an id, or its beginning (six characters at least)')
    .option('--json', 'print it whole, as JSON')
    .action((id: string, _: Options, command: Command) =>
      show(id, command.optsWithGlobals<Options>(), context),
    )

async function show(id: string, options: Options, { out }: Context): Promise<void> {
  await withExistingRecord(options, async record => {
    const { json, lines } = await shown(await record.locate(id), record, out)
    if (options.json) await out.print(JSON.stringify(json, null, 2))
    else for (const line of lines) await out.print(line)
  })
}
