import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { ROOT } from '../../src/lib/root.ts'

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the real command line, in a process of its own. */
export function start(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'rapporteur'), ...args], {
    cwd,
    env: { ...process.env, DATABASE_URL: '', RAPPORTEUR_STORE: '', NO_COLOR: '1', ...env },
  })
  // A command that does not read its input may be gone before it is all written.
  child.stdin.on('error', () => {})
  return child
}

/** The exit code of a started command, once it has ended; null when a signal ended it. */
export const exitCode = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise(resolve => child.once('close', resolve))

/** Waits for the end of a started command. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [code, out, err] = await Promise.all([exitCode(child), text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

/** Runs the command line to its end in folder `cwd`. */
export function rapporteur(
  args: readonly string[],
  cwd: string,
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const child = start(args, cwd, env)
  child.stdin.end(input)
  return ended(child)
}

/** A folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The values of JSON Lines. */
export const jsonLines = (lines: string): readonly unknown[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
