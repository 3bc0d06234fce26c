// Everything that has to hold before a change goes in, in order; `npm test` and CI both run this. Every check
// runs even when an earlier one failed. The tests come last, and their last line is the tally.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './setup.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const CHECKS = [
  { name: 'format', run: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', run: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', run: ['typescript:tsc', '-p', '.'] },
  { name: 'unused code', run: ['knip'] },
]

/** The script behind a package's command: `typescript:tsc` is `tsc` of package `typescript`. */
function script(command) {
  const [name, bin = name] = command.split(':')
  const folder = join(ROOT, 'node_modules', name)
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bins === 'string' ? bins : bins[bin])
}

const node = ([command, ...args], env = {}) =>
  spawnSync(process.execPath, [script(command), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0

function passes({ name, run }) {
  const started = Date.now()
  const passed = node(run)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return passed
}

await prepare(ROOT)
const failed = CHECKS.filter(check => !passes(check)).map(({ name }) => name)
if (failed.length > 0) console.log(`Failed before the tests: ${failed.join(', ')}.`)
const tested = node(['vitest', 'run'], { FAILED_CHECKS: failed.join(',') })
process.exitCode = tested && failed.length === 0 ? 0 : 1
