import { inspect } from 'node:util'
import { CommanderError } from 'commander'
import { RapporteurError } from '../lib/errors.ts'
import type { Context } from './context.ts'
import { makeProgram } from './program.ts'
import { openScreen, type Screen, type Streams } from './print/screen.ts'

const FAILED = 1
const WRONG_USAGE = 2

/** Runs one command. Gives the exit code: 0 all well, 1 something failed, 2 wrong usage, 130 interrupted; never throws. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const out = openScreen(streams.out, streams.env)
  const err = openScreen(streams.err, streams.env)
  let code = 0
  const fail: Context['fail'] = (given = FAILED) => {
    code = Math.max(code, given)
  }
  try {
    await makeProgram({ streams, out, err, fail }).parseAsync(argv, { from: 'user' })
    await out.flush()
  } catch (error) {
    fail(await told(error, err, streams.env))
  }
  return code
}

/** Tells what went wrong in one line, and gives the exit code for it. */
async function told(error: unknown, err: Screen, env: NodeJS.ProcessEnv): Promise<number> {
  // Help and wrong usage: commander has said it all.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
  // The reader of a pipe has gone, such as `head`: it has what it wanted.
  if (codeOf(error) === 'EPIPE') return 0
  const message = error instanceof Error ? error.message : String(error)
  const line = error instanceof RapporteurError ? `${error.code}: ${message}` : message
  try {
    await err.print(`rapporteur: ${line}`)
    if (env['RAPPORTEUR_DEBUG']) await err.print(inspect(error))
  } catch {
    // Nobody reads standard error either.
  }
  return codeOf(error).startsWith('usage/') ? WRONG_USAGE : FAILED
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
