import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of PGlite's file system on Node that its types leave out. */
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number }
}

const nodeFilesOf = (module: object): NodeFiles => Reflect.get(module, 'NODEFS')

/** PGlite's file system on a folder, with an fsync that reaches the disk: as shipped, it does nothing. */
export class DurableFS extends NodeFS {
  /** How many times a file was made to reach the disk. */
  synced = 0

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given)
    const patch = (module: object): void => {
      nodeFilesOf(module).stream_ops.fsync = stream => {
        if (stream.nfd === undefined) return 0
        fsyncSync(stream.nfd)
        this.synced++
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), patch] } }
  }
}

/** PGlite's own start parameters, but with fsync. fdatasync, the usual method, is not in its build. */
export const DURABLE_PARAMETERS: readonly string[] = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  // How much of the old log is kept for reuse; the default is a gigabyte.
  '-c',
  'max_wal_size=128MB',
]

/** Makes a file or the names in a folder reach the disk. */
export function syncOne(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a folder and all that is in it reach the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() || entry.isDirectory()) syncOne(join(entry.parentPath, entry.name))
  syncOne(folder)
}
