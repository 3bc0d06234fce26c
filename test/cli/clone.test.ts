import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import { ROOT } from '../../src/lib/root.ts'
import { type Ended, ended, jsonLines, temporaryFolder } from './rapporteur.ts'
import { samplePage } from './sample-pages.ts'

// Each test compiles the sources or starts several processes.
vi.setConfig({ testTimeout: 120_000 })

function run(root: string, args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'bin', 'rapporteur'), ...args], { cwd: root })
  child.stdin.end(input)
  return ended(child)
}

/** A copy of what a fresh clone holds, with the packages of this one. */
function clone(): string {
  const root = temporaryFolder()
  const parts = [
    'bin',
    'scripts',
    'src',
    'knowledge',
    'lexicon',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]
  for (const part of parts) cpSync(join(ROOT, part), join(root, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  return root
}

test('a clone builds itself when it is first run, once although two commands start, and again when a source changes', async () => {
  const root = clone()
  const first = await Promise.all([run(root, ['--version']), run(root, ['--version'])])
  for (const { code, out } of first) expect({ code, out }).toEqual({ code: 0, out: `${manifest.version}\n` })
  const said = first.map(({ err }) => err).join('')
  expect(said.match(/building \.\.\./g)).toHaveLength(1)
  expect(said).toMatch(/waiting for process \d+, which is setting up this clone/)

  expect(await run(root, ['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
  utimesSync(join(root, 'src', 'index.ts'), new Date(), new Date())
  expect((await run(root, ['--version'])).err).toMatch(
    /^rapporteur: building \.\.\.\nrapporteur: building took [\d.]+ s\n$/,
  )
})

test('a lock that a killed process left is taken over', async () => {
  const root = clone()
  const child = spawn(process.execPath, [join(root, 'bin', 'rapporteur'), '--version'], { cwd: root })
  const end = ended(child)
  await new Promise(resolve => child.stderr.once('data', resolve))
  child.kill('SIGKILL')
  await end
  expect(existsSync(join(root, '.rapporteur', 'setup.lock'))).toBe(true)
  expect(await run(root, ['--version'])).toMatchObject({ code: 0, out: `${manifest.version}\n` })
})

/** Asks the setup, as it runs, in a process of its own: it is plain JavaScript without types. */
function installed(root: string): boolean {
  const setup = pathToFileURL(join(ROOT, 'scripts', 'setup.mjs')).href
  const code = `import { installed } from ${JSON.stringify(setup)}; console.log(installed(${JSON.stringify(root)}))`
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  return told.trim() === 'true'
}

test('what is installed is held against the lock file', () => {
  expect(installed(ROOT)).toBe(true)
  const root = temporaryFolder()
  cpSync(join(ROOT, 'package-lock.json'), join(root, 'package-lock.json'))
  expect(installed(root)).toBe(false)
  mkdirSync(join(root, 'node_modules'))
  // An older install: npm's own list of what is there differs from what is wanted.
  cpSync(join(ROOT, 'package.json'), join(root, 'node_modules', '.package-lock.json'))
  expect(installed(root)).toBe(false)
})

const Packed = z.tuple([z.object({ files: z.array(z.object({ path: z.string() })) })])

test('the package holds all that the command line needs, and prepares nothing', async () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const [{ files }] = Packed.parse(JSON.parse(packed))
  const root = temporaryFolder()
  for (const { path } of files) cpSync(join(ROOT, path), join(root, path))
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  expect(await run(root, ['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
  const { code, out, err } = await run(root, ['add', '-', '--json'], samplePage(1))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(jsonLines(out)).toEqual([expect.objectContaining({ pages: 1, articles: 1 })])
})
