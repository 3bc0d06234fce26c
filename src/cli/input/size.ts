import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of the files behind sources, as far as they can be seen, to show how far a command is; 0, unknown, with standard input. */
export async function sizeOfAll(sources: readonly string[]): Promise<number> {
  if (sources.includes('-')) return 0
  let sum = 0
  for (const source of sources) sum += await sizeOf(source)
  return sum
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) return found.size
    let sum = 0
    for (const name of await readdir(path)) if (!name.startsWith('.')) sum += await sizeOf(join(path, name))
    return sum
  } catch {
    return 0
  }
}
