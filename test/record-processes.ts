import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../src/lib/root.ts'
import type { ChildTask } from './record-child.ts'

/** A child process at work on a record. */
export interface Child {
  readonly pid: number
  /** What it said so far. */
  readonly lines: readonly string[]
  /** Waits until it has said a line that begins so; rejects when it ends before. */
  says(beginning: string): Promise<string>
  kill(): void
  /** Lets it stand still, or go on. */
  signal(signal: NodeJS.Signals): void
  readonly ended: Promise<number | null>
}

/** Starts a child process (test/record-child.ts). */
export function startChild(task: ChildTask, env: NodeJS.ProcessEnv = {}): Child {
  const script = join(ROOT, 'test', 'record-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(task)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  const tell = (): void => listeners.forEach(listener => listener())
  createInterface({ input: child.stdout }).on('line', line => {
    lines.push(line)
    tell()
  })
  const ended = new Promise<number | null>(resolve => void child.once('close', code => resolve(code)))
  return {
    pid: child.pid!,
    lines,
    ended,
    kill: () => void child.kill('SIGKILL'),
    signal: signal => void child.kill(signal),
    says: beginning =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find(line => line.startsWith(beginning))
          if (found === undefined) return
          listeners.delete(look)
          resolve(found)
        }
        listeners.add(look)
        void ended.then(() => reject(new Error(`It ended before it said ${beginning}: ${lines.join(' | ')}`)))
        look()
      }),
  }
}

/** Keys of the pages that a child was told are on disk. */
export const acknowledged = (child: Child): string[] =>
  child.lines.filter(line => line.startsWith('ack ')).map(line => line.slice(4))
