// Makes a clone ready to run: installs what package-lock.json asks for and builds dist/, each only when needed.
// Only Node built-ins here and in what it imports, since nothing may be installed yet.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, built } from './build.mjs'
import { withLock } from './lock.mjs'
import { must, say } from './must.mjs'

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return null
  }
}

/** True when node_modules/ holds what package-lock.json asks for; packages for other platforms may be absent. */
export function installed(root) {
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {}
  // npm writes this file last, so an install that was cut off has none.
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!found) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const there = found[path]
    return there ? there.version === version && there.integrity === integrity : optional === true
  })
}

function install(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // Under `npm run`, the same npm; else the one on the path.
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) must('installing packages', process.execPath, [npm, ...args], root)
  else must('installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', args, root)
}

const sayWaiting = pid => say(`waiting for process ${pid}, which is setting up this clone`)

/** Installs and builds in the clone at `root` what is missing or out of date. Two at once: the second waits. */
export async function prepare(root) {
  if (installed(root) && built(root)) return
  await withLock(join(root, '.rapporteur', 'setup.lock'), sayWaiting, () => {
    if (!installed(root)) install(root)
    if (!built(root)) build(root)
  })
}

const self = fileURLToPath(import.meta.url)
if (process.argv[1] === self) await prepare(dirname(dirname(self)))
