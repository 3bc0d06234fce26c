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
const read = (name: string): string => readFileSync(join(ROOT, 'src', 'server', 'static', name), 'utf8')

const asset = (name: string, type: string, body: string): Asset => ({
  path: `/static/${sha256(body).slice(0, 12)}-${name}`,
  type,
  body,
})

/** Parts of the style sheet, in the order in which they hold; the last ones adapt the rest to widths and to paper. */
const STYLES = ['base.css', 'lists.css', 'reader.css', 'single.css', 'widths.css'] as const

/** The style sheet, the script and the icon of the desk. */
export const ASSETS = {
  style: asset('desk.css', 'text/css; charset=utf-8', STYLES.map(read).join('\n')),
  script: asset('desk.js', 'text/javascript; charset=utf-8', read('desk.js')),
  icon: asset('icon.svg', 'image/svg+xml', read('icon.svg')),
} as const
