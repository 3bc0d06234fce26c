import { once } from 'node:events'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { generatePage } from '../../bench/generate.ts'
import { openReader } from '../../src/read.ts'
import { openRecord } from '../../src/record/index.ts'
import { start, temporaryFolder } from './rapporteur.ts'

const TIMES = 10
/** Longest time between the first page reported and the kill, in milliseconds. */
const LONGEST = 500

function* linesFrom(first: number): Generator<string> {
  for (let number = first; ; number++) yield `${JSON.stringify(generatePage(number))}\n`
}

/** Starts `add`, kills it without warning some time after its first page is reported, and gives the keys it reported. */
async function addUntilKilled(folder: string, first: number): Promise<readonly string[]> {
  const child = start(['add', '-', '--keys', '--quiet'], folder)
  const lines = Readable.from(linesFrom(first))
  lines.pipe(child.stdin)
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString('latin1')))
  await once(child.stdout, 'data')
  await sleep(Math.random() * LONGEST)
  child.kill('SIGKILL')
  await once(child, 'close')
  lines.destroy()
  // What stands before the last line break was reported whole.
  return told.split('\n').slice(0, -1)
}

test('add, killed ten times: every page reported is there, with all that is read from it', async () => {
  const folder = temporaryFolder()
  const reported: string[] = []
  for (let time = 0; time < TIMES; time++) reported.push(...(await addUntilKilled(folder, time * 10_000)))
  expect(reported.length).toBeGreaterThanOrEqual(TIMES)

  const record = await openRecord({ database: '', store: join(folder, '.rapporteur', 'store') })
  const reader = await openReader()
  for (const key of reported) {
    const page = (await record.page(key))!
    const { articles } = await reader.read(page)
    expect(await record.articlesOf(key)).toEqual(articles.map(each => each.article))
    for (const { article, entries } of articles)
      expect(await record.entriesOf(article.article)).toEqual(entries)
  }
  await reader.close()
  await record.close()
}, 300_000)
