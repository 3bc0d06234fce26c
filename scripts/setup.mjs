// Makes a clone ready to run: installs what package-lock.json asks for and compiles src/ into dist/, each only
// when needed. Only Node built-ins here, since nothing may be installed yet. It says on stderr what it does.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'

const say = line => process.stderr.write(`rapporteur: ${line}\n`)

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** True when node_modules/ holds what package-lock.json asks for; packages for other platforms may be absent. */
export function installed(root) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {}
  // npm writes this file last, so an install that was cut off has none.
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!found) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const there = found[path]
    return there ? there.version === version && there.integrity === integrity : optional === true
  })
}

/** A digest that changes when any file that the build reads is added, removed or written. */
export function sourceStamp(root) {
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map(name => join('src', name))
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...sources.toSorted()]) {
    const { mtimeMs, size } = statSync(join(root, name))
    hash.update(`${name}\0${mtimeMs}\0${size}\n`)
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

// Output goes to stderr: stdout belongs to the records that a command prints.
function must(what, command, args, root) {
  const started = Date.now()
  say(`${what} ...`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`${what} failed: ${error?.message ?? `exit code ${status}`}.`)
  say(`${what} took ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function install(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // Under `npm run`, the same npm; else the one beside this Node or on the path.
  const npm = process.env.npm_execpath
  if (npm?.endsWith('npm-cli.js')) must('installing packages', process.execPath, [npm, ...args], root)
  else must('installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', args, root)
}

function build(root) {
  const stamp = sourceStamp(root)
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  must('building', process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], root)
  writeFileSync(stampFile(root), stamp)
}

/** Installs and builds in the clone at `root` what is missing or out of date. Two at once: the second waits. */
export async function prepare(root) {
  if (installed(root) && built(root)) return
  const wait = pid => say(`waiting for process ${pid}, which is setting up this clone`)
  await withLock(join(root, '.rapporteur', 'setup.lock'), wait, () => {
    if (!installed(root)) install(root)
    if (!built(root)) build(root)
  })
}
