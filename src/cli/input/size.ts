import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of the files behind a path, as far as they can be seen; only for showing how far a command is. */
export async function sizeOf(path: string): Promise<number> {
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
