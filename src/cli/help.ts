import { Command } from 'commander'

/** A command with the examples that its `--help` ends with. */
export const describedCommand = (name: string, summary: string, examples: readonly string[]): Command =>
  new Command(name)
    .description(summary)
    .addHelpText('after', `\nExamples:\n${examples.map(line => `  $ rapporteur ${line}`).join('\n')}`)

/** What `PAGE...` can be. */
export const PAGES_HELP = 'files or folders (.html, .txt, .jsonl), or - for standard input'
