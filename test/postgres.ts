import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

const DEBIAN = '/usr/lib/postgresql'
/** The oldest release that is supported, so the one to test on. */
const WANTED = 15

function findBinaries(): string | null {
  const folders = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter(name => Number(name) >= WANTED) : []
  const [oldest] = folders.toSorted((a, b) => Number(a) - Number(b))
  return oldest ? join(DEBIAN, oldest, 'bin') : null
}

/** Where the programs of a PostgreSQL server are; null where it is not installed. */
export const POSTGRES_BINARIES: string | null = findBinaries()

/** A server of its own for a test. */
export interface TestServer {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>
  stop(): Promise<void>
}

interface Identity {
  readonly uid?: number
  readonly gid?: number
}

const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

/** PostgreSQL refuses to run as root; then its own user runs it. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {}
  return { uid: id('-u'), gid: id('-g') }
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ connectionString: address })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt === 100) throw error
      await sleep(100)
    }
  }
}

/** Starts a real server in a temporary folder, reached by a socket in that folder only. Fsync is off: its folder is thrown away. */
export async function startPostgres(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pg-'))
  const as = identity()
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid!)
  const data = join(folder, 'data')
  const options = { ...as, cwd: folder, stdio: 'ignore' as const, env: { LC_ALL: 'C' } }
  const initdb = ['-D', data, '-U', 'rapporteur', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(join(POSTGRES_BINARIES!, 'initdb'), initdb, options)
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off']
  const server = spawn(join(POSTGRES_BINARIES!, 'postgres'), ['-D', data, ...settings], options)
  const over = new Promise(resolve => void server.once('exit', resolve))
  const address = (name: string): string =>
    `postgres://rapporteur@/${name}?host=${encodeURIComponent(folder)}`
  await untilReady(address('postgres'))
  let made = 0
  return {
    async database() {
      const name = `test_${++made}`
      const client = new Client({ connectionString: address('postgres') })
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return address(name)
    },
    async stop() {
      server.kill('SIGINT')
      await over
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
