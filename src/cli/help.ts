import { Command } from 'commander'

/** A command with the examples that its `--help` ends with. The first sentence of the description stands in the list of commands. */
export const describedCommand = (name: string, description: string, examples: readonly string[]): Command =>
  new Command(name)
    .description(description)
    .summary(description.split('. ')[0]!.replace(/\.$/, ''))
    .addHelpText('after', `\nExamples:\n${examples.map(line => `  $ rapporteur ${line}`).join('\n')}`)

/** What `PAGE...` can be. */
export const PAGES_HELP = 'files or folders (.html, .txt, .jsonl), or - for standard input'
