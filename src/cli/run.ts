import { main } from './main.ts'

/** Runs the command line of this process. */
export async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), {
    in: process.stdin,
    out: process.stdout,
    err: process.stderr,
    env: process.env,
  })
}
