import { openDatabase, type RecordOptions } from '../src/record/database.ts'
import { recordOn } from '../src/record/record-on.ts'
import { generatedReading } from './record-samples.ts'

/** What a child process does with a record, given as JSON in its first argument. */
export interface ChildTask {
  readonly options: RecordOptions
  /** Numbers of the generated readings that it appends, up to four at a time. */
  readonly from: number
  readonly to: number
  /** Instead of closing at the end: wait to be killed, or begin a transaction and wait. */
  readonly finally?: 'stay' | 'begin'
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Prints `open`, then `ack KEY` for every page on disk or `failed CODE`, then `done`. */
async function work({ options, from, to, finally: last }: ChildTask): Promise<void> {
  const { db, location } = await openDatabase(options)
  const record = recordOn(db, location)
  say('open')
  for (let at = from; at < to; at += 4) {
    const readings = Array.from({ length: Math.min(4, to - at) }, (_, index) => generatedReading(at + index))
    try {
      for (const { page } of await record.append(readings)) say(`ack ${page}`)
    } catch (error) {
      say(`failed ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`)
    }
  }
  if (last === 'begin')
    await db.transaction().execute(async trx => {
      await trx.deleteFrom('pages').execute()
      say('begun')
      await new Promise(() => setInterval(() => {}, 1_000))
    })
  say('done')
  if (last === 'stay') await new Promise(() => setInterval(() => {}, 1_000))
  await record.close()
}

const task: ChildTask = JSON.parse(process.argv[2]!)
work(task).catch((error: unknown) => {
  say(`error ${error instanceof Error && 'code' in error ? String(error.code) : ''} ${String(error)}`)
  process.exitCode = 1
})
