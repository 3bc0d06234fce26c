import { createReadStream } from 'node:fs'
import { opendir, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { RapporteurError } from '../lib/errors.ts'

/** A place that bytes come from. `format` is what its name says, null when the name says nothing. */
export interface Source {
  readonly source: string
  readonly format: Format | null
  readonly chunks: AsyncIterable<Uint8Array>
}
export type Format = 'html' | 'text' | 'jsonl'

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

/** The sources behind a name: standard input for `-`, a file, or all files of a folder, sorted by name, hidden ones left out. */
export async function* openSources(name: string, input: Readable): AsyncGenerator<Source> {
  if (name === '-') yield { source: '-', format: null, chunks: input }
  else if (await isFolder(name)) yield* filesBelow(name)
  else yield file(name)
}

const file = (path: string): Source => ({
  source: path,
  format: FORMATS[extname(path).toLowerCase()] ?? null,
  chunks: createReadStream(path),
})

async function isFolder(path: string): Promise<boolean> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) await (await opendir(path)).close()
    return found.isDirectory()
  } catch (cause) {
    throw new RapporteurError(
      'source/not-found',
      `Expected a file, a folder or - as the source, got \`${path}\`. Check that it exists and can be read.`,
      { cause },
    )
  }
}

async function* filesBelow(folder: string): AsyncGenerator<Source> {
  const found = await readdir(folder, { withFileTypes: true })
  const seen = found.filter(each => !each.name.startsWith('.'))
  for (const each of seen.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, each.name)
    if (each.isDirectory()) yield* filesBelow(path)
    // A link to a folder is not followed: it may lead back here.
    else if (each.isFile() || (each.isSymbolicLink() && !(await leadsToFolder(path)))) yield file(path)
  }
}

const leadsToFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
