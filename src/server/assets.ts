import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../lib/hash.ts'
import { ROOT } from '../lib/root.ts'

/** A file for the browser. Its path holds a hash of its content, so it may be kept for ever. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

// The build copies nothing, so these are read from the source folder, which the package ships.
const load = (name: string, type: string): Asset => {
  const body = readFileSync(join(ROOT, 'src', 'server', 'static', name), 'utf8')
  return { path: `/static/${sha256(body).slice(0, 12)}-${name}`, type, body }
}

/** The style sheet, the script and the icon of the desk. */
export const ASSETS = {
  style: load('desk.css', 'text/css; charset=utf-8'),
  script: load('desk.js', 'text/javascript; charset=utf-8'),
  icon: load('icon.svg', 'image/svg+xml'),
} as const
