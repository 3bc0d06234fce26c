// Compiles src/ into dist/. What the code reads at run time (SQL, styles, words) stays where it is: nothing is copied.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from './must.mjs'

const sourcesOf = root =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()

/** A digest that changes when any file that the build reads is added, removed or written. */
function sourceStamp(root) {
  const hash = createHash('sha256')
  const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'].map(name => join(root, name))
  for (const file of [...settings, ...sourcesOf(root)]) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

const stampFile = root => join(root, 'dist', '.stamp')

/** True when dist/ was built from src/ as it is now. */
export function built(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === sourceStamp(root)
  } catch {
    return false
  }
}

/** Builds dist/. Throws when the compiler finds an error. */
export function build(root) {
  const stamp = sourceStamp(root)
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  must('building', process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], root)
  writeFileSync(stampFile(root), stamp)
}
