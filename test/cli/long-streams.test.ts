import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test, vi } from 'vitest'
import { ended, rapporteur, start, temporaryFolder } from './rapporteur.ts'
import { sampleLine, samplePage } from './sample-pages.ts'

// Each test makes a store, which takes seconds.
vi.setConfig({ testTimeout: 120_000 })

/** 400 MB of stream in all. */
const LINES = 4000

/** Most memory that a process has had, in MB. */
function peakOf(pid: number): number {
  const found = /^VmHWM:\s+(?<kilobytes>\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.groups?.['kilobytes'] ?? 0) / 1024
}

/** A page of 100 kB, so many times over. */
function* longLines(count: number): Generator<string> {
  const text = Array.from({ length: 160 }, (_, number) => samplePage(number)).join('\n\n')
  const line = `${JSON.stringify({ text })}\n`
  for (let number = 0; number < count; number++) yield line
}

test.skipIf(process.platform !== 'linux')(
  'add - takes a stream of any length in constant memory (reads /proc)',
  async () => {
    const folder = temporaryFolder()
    // Making the store takes most memory of all; it must not hide what the stream takes.
    await rapporteur(['add', '-', '--quiet'], folder, sampleLine(1))
    const child = start(['add', '-', '--keys', '--quiet'], folder)
    const peaks: number[] = []
    let keys = 0
    child.stdout.on('data', (chunk: Buffer) => {
      keys += chunk.toString('latin1').split('\n').length - 1
      peaks.push(peakOf(child.pid!))
    })
    await Promise.all([pipeline(Readable.from(longLines(LINES)), child.stdin), once(child, 'close')])
    expect(keys).toBe(LINES)
    // The heap grows at first, until it is worth collecting; 200 MB later it must not have grown by the half of them.
    const half = peaks[Math.floor(peaks.length / 2)]!
    expect(peaks.at(-1)! - half).toBeLessThan(100)
  },
)

test('Ctrl-C finishes the page in hand, keeps what was told, and ends with 130', async () => {
  const folder = temporaryFolder()
  const child = start(['add', '-', '--keys'], folder)
  const end = ended(child)
  child.stdin.write(sampleLine(1) + sampleLine(2))
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  const { code, out, err } = await end
  expect(code).toBe(130)
  expect(err).toMatch(/ in [\d.]+ s; interrupted\n$/)
  for (const key of out.trimEnd().split('\n'))
    expect((await rapporteur(['show', key], folder)).out).toContain(`page     ${key}`)
})

test('a live stream is added as it comes, not only when it ends', async () => {
  const child = start(['add', '-', '--keys', '--quiet'], temporaryFolder())
  const end = ended(child)
  for (const number of [1, 2, 3]) {
    child.stdin.write(sampleLine(number))
    await once(child.stdout, 'data')
  }
  child.stdin.end()
  expect((await end).out.trimEnd().split('\n')).toHaveLength(3)
})
