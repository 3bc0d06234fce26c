import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { ROOT } from '../lib/root.ts'
import { addCommand } from './commands/add.ts'
import { annotateCommand } from './commands/annotate.ts'
import { articlesCommand } from './commands/articles.ts'
import type { Context } from './context.ts'
import { databaseCommand } from './commands/db.ts'
import { demoCommand } from './commands/demo.ts'
import { doctorCommand } from './commands/doctor.ts'
import { explainCommand } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { readCommand } from './commands/read.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'

const { version, description } = z
  .object({ version: z.string(), description: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

const COMMANDS = [
  readCommand,
  articlesCommand,
  annotateCommand,
  addCommand,
  searchCommand,
  showCommand,
  explainCommand,
  exportCommand,
  serveCommand,
  databaseCommand,
  doctorCommand,
  demoCommand,
] as const

/** The whole command line. Its commands print through the context; commander's own talk goes there, too. */
export function makeProgram(context: Context): Command {
  const { out, err } = context
  const program = new Command('rapporteur')
    .usage('<command> [options]')
    .description(description)
    .version(version, '-V, --version', 'print the version')
    .option('--store <dir>', 'folder of the embedded record (setting store)')
    .option('--database <url>', 'PostgreSQL database to keep the record in (setting database)')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'Print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: text => void out.stream.write(text),
      writeErr: text => void err.stream.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'rapporteur: ')),
      getOutHelpWidth: () => out.width,
      getErrHelpWidth: () => err.width,
    })
  for (const make of COMMANDS) adopt(program, make(context))
  return program
}

/** Adds a command that was made on its own; it and its subcommands take over the settings of the program. */
function adopt(parent: Command, command: Command): void {
  command.copyInheritedSettings(parent)
  for (const child of command.commands) child.copyInheritedSettings(command)
  parent.addCommand(command)
}

const EXAMPLES = `
Examples:
  $ rapporteur demo                       see what it does
  $ rapporteur read story.html            print what is found on a page, keep nothing
  $ rapporteur add pages/                 keep pages in the record
  $ rapporteur search ceasefire           look something up
  $ rapporteur serve                      open the desk in a browser

Exit codes: 0 all well; 1 something could not be read, found or done; 2 wrong usage; 130 interrupted.`
