import { join } from 'node:path'
import { RapporteurError } from './errors.ts'

/** One setting: read from the environment, shown by `doctor` and in `docs/reference/settings.md`. */
export interface Setting {
  readonly name: string
  readonly env: string
  readonly fallback: string
  readonly help: string
}

/** All settings there are. */
export const SETTINGS = [
  {
    name: 'database',
    env: 'DATABASE_URL',
    fallback: '',
    help: 'PostgreSQL 15+ to keep the record in; empty: the embedded store',
  },
  {
    name: 'store',
    env: 'RAPPORTEUR_STORE',
    fallback: join('.rapporteur', 'store'),
    help: 'folder of the embedded store',
  },
  { name: 'port', env: 'RAPPORTEUR_PORT', fallback: '4747', help: 'port of the desk' },
  {
    name: 'host',
    env: 'RAPPORTEUR_HOST',
    fallback: '127.0.0.1',
    help: 'address the desk listens on; loopback unless told otherwise',
  },
  {
    name: 'maxPageBytes',
    env: 'RAPPORTEUR_MAX_PAGE_BYTES',
    fallback: '20000000',
    help: 'a larger page is not read; it is noted',
  },
] as const satisfies readonly Setting[]
type Name = (typeof SETTINGS)[number]['name']

/** The value of a setting, as text. */
export function setting(name: Name, env: NodeJS.ProcessEnv = process.env): string {
  const found = SETTINGS.find(each => each.name === name)!
  return env[found.env] || found.fallback
}

/** The value of a setting that must be a whole number; anything else throws `usage/setting`. */
export function numberSetting(name: Name, env: NodeJS.ProcessEnv = process.env): number {
  const value = setting(name, env)
  const variable = SETTINGS.find(each => each.name === name)!.env
  if (!/^\d+$/.test(value))
    throw new RapporteurError(
      'usage/setting',
      `Expected a whole number for setting ${name}, got \`${value}\`. Set ${variable} to one.`,
    )
  return Number(value)
}
