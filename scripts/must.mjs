// Talk and programs of the setup: all on stderr, since stdout belongs to the records that a command prints.
import { spawnSync } from 'node:child_process'

/** Says a line on stderr. */
export const say = line => process.stderr.write(`rapporteur: ${line}\n`)

/** Runs a program, saying what it is for and how long it took. Throws when it fails. */
export function must(what, command, args, root) {
  const started = Date.now()
  say(`${what} ...`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`${what} failed: ${error?.message ?? `exit code ${status}`}.`)
  say(`${what} took ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
