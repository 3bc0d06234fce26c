import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Entry } from '../src/entry/entry.ts'
import type { Reading } from '../src/entry/reading.ts'
import { ROOT } from '../src/lib/root.ts'
import { readPages } from '../src/page/index.ts'
import { openReader } from '../src/read.ts'

/** The folder of the example pages, and that of the entries coded by hand. */
export const PAGES = join(ROOT, 'examples', 'pages')
export const HAND = join(ROOT, 'examples', 'hand')

/** The name of the golden case of a file: `odesa-port.txt` -> `odesa-port`. */
export const caseOf = (file: string): string => basename(file).replace(/\.\w+(?:#\d+)?$/, '')

/** Every example read through the whole pipeline, by file name; a JSON Lines file gives several readings. */
export async function readExamples(): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const reader = await openReader()
  const read = new Map<string, readonly Reading[]>()
  for (const file of readdirSync(PAGES)) {
    const readings: Reading[] = []
    for await (const page of readPages(join(PAGES, file))) readings.push(await reader.read(page))
    read.set(file, readings)
  }
  await reader.close()
  return read
}

/** All entries of some readings. */
export const entriesOf = (readings: readonly Reading[]): readonly Entry[] =>
  readings.flatMap(reading => reading.articles.flatMap(each => each.entries))
