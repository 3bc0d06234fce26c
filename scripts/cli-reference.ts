// Writes docs/reference/cli.md: the help of every command, as it is printed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { main } from '../src/cli/main.ts'
import { ROOT } from '../src/lib/root.ts'

const COMMANDS = [
  [],
  ['read'],
  ['articles'],
  ['annotate'],
  ['add'],
  ['search'],
  ['show'],
  ['explain'],
  ['export'],
  ['serve'],
  ['db', 'move'],
  ['doctor'],
  ['demo'],
] as const

/** What `--help` of a command prints. */
export async function helpOf(command: readonly string[]): Promise<string> {
  const out = new PassThrough()
  await main([...command, '--help'], { in: new PassThrough(), out, err: new PassThrough(), env: {} })
  out.end()
  return text(out)
}

/** The whole page. */
export async function cliReference(): Promise<string> {
  const sections = COMMANDS.map(async command => {
    const help = await helpOf(command)
    return `## ${['rapporteur', ...command].join(' ')}\n\n\`\`\`\n${help.trimEnd()}\n\`\`\`\n`
  })
  return `${HEAD}\n${(await Promise.all(sections)).join('\n')}`
}

const HEAD = `# Command line

Records go to standard output, talk to standard error; so anything can be piped. Colour and progress are for terminals only, and
\`NO_COLOR\` turns colour off. \`RAPPORTEUR_DEBUG=1\` prints with an error where it came from. [Settings](settings.md) and
[errors](errors.md) have pages of their own.

<!-- Generated: npx tsx scripts/cli-reference.ts -->
`

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(ROOT, 'docs', 'reference', 'cli.md'), await cliReference())
