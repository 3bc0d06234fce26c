import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'

/** A finished process: wall seconds, resident memory in MB over time (empty where `/proc` is missing), exit code. */
export interface Measured {
  readonly seconds: number
  readonly memory: readonly number[]
  readonly code: number | null
  readonly lines: number
}

function residentMegabytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(?<kb>\d+)/.exec(status)?.groups?.['kb'] ?? NaN) / 1024 || null
  } catch {
    return null
  }
}

/** Runs a command to its end, counting the lines it prints and sampling its memory every 50 ms. */
export async function measure(
  command: string,
  args: readonly string[],
  input?: Iterable<string>,
): Promise<Measured> {
  const begun = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const memory: number[] = []
  const sampler = setInterval(() => {
    const now = residentMegabytes(child.pid!)
    if (now !== null) memory.push(now)
  }, 50)
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines++
  })
  Readable.from(input ?? []).pipe(child.stdin)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  clearInterval(sampler)
  return { seconds: (performance.now() - begun) / 1000, memory, code, lines }
}

/** The middle value. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
