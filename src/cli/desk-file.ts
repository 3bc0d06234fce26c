import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import type { OpenRecord } from '../record/record.ts'

const Desk = z.object({ pid: z.int(), url: z.string() })

/** Where a desk says that it is open over an embedded record; null for a record on a server. */
const fileOf = ({ location }: OpenRecord): string | null =>
  isAbsolute(location) ? join(location, 'desk.json') : null

/** Says that a desk of this process is open over the record; the answer takes it back. */
export function announceDesk(record: OpenRecord, url: string): () => void {
  const file = fileOf(record)
  if (file === null) return () => {}
  writeFileSync(file, JSON.stringify({ pid: process.pid, url }))
  return () => rmSync(file, { force: true })
}

/** The address of a desk that another living process has open over the record; null where there is none. */
export function findDesk(record: OpenRecord): string | null {
  const file = fileOf(record)
  if (file === null) return null
  try {
    const { pid, url } = Desk.parse(JSON.parse(readFileSync(file, 'utf8')))
    process.kill(pid, 0)
    return url
  } catch {
    // No such file, or its process is gone.
    return null
  }
}
