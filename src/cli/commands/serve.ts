import type { Command } from 'commander'
import { RapporteurError } from '../../lib/errors.ts'
import { numberSetting, setting } from '../../lib/settings.ts'
import type { OpenRecord } from '../../record/record.ts'
import { type Context, interruption } from '../context.ts'
import { announceDesk } from '../desk-file.ts'
import { describedCommand } from '../help.ts'
import { type StoreOptions, withRecord } from '../store.ts'

interface Options extends StoreOptions {
  readonly port?: string
  readonly host?: string
}

/** `serve`: the desk, until it is interrupted. */
export const serveCommand = (context: Context): Command =>
  describedCommand(
    'serve',
    'Open the desk, the record in a browser. The API is there, too, under /api; Ctrl-C ends it.',
    ['serve', 'serve --port 8080', 'serve --host 0.0.0.0   # other machines can read it, too'],
  )
    .option('--port <port>', 'port to listen on; 0 takes a free one (setting port)')
    .option('--host <address>', 'address to listen on; loopback unless told otherwise (setting host)')
    .action((_: Options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      return withRecord(options, record => serveUntilStopped(record, options, context))
    })

/** Opens the desk over a record, says where, and stays until interrupted. */
export async function serveUntilStopped(
  record: OpenRecord,
  options: Pick<Options, 'port' | 'host'>,
  { err }: Context,
): Promise<void> {
  const signal = interruption()
  const { serve } = await import('../../server/index.ts')
  const desk = await serve(record, {
    host: options.host ?? setting('host'),
    port: options.port === undefined ? numberSetting('port') : portOf(options.port),
    onFailure: error =>
      void err.print(`rapporteur: ${error instanceof Error ? error.message : String(error)}`),
  })
  const takeBack = announceDesk(record, desk.url)
  await err.print(`The desk is open at ${desk.url}`)
  await err.print(err.style.dim(`over the record in ${record.location}; Ctrl-C ends it`))
  if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))
  takeBack()
  await desk.close()
}

function portOf(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value)
  throw new RapporteurError(
    'usage/option',
    `Expected a port from 0 to 65535 for --port, got \`${value}\`. Correct the option.`,
  )
}
