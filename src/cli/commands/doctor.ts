import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { describedCommand } from '../help.ts'
import { pad, table, wrap } from '../print/layout.ts'
import { type Finding, findings } from '../findings.ts'
import type { Screen } from '../print/screen.ts'
import { settingRows } from '../print/setting-rows.ts'
import type { StoreOptions } from '../store.ts'

const MARKS = { well: 'ok', wrong: 'WRONG' } as const
const NAME = 11
const MARK = 7

/** `doctor`: whether everything is in place, and what is set. */
export const doctorCommand = (context: Context): Command =>
  describedCommand(
    'doctor',
    'Tell whether everything is in place. Looks at Node, knowledge, record and settings; ends with 1 if anything is wrong.',
    ['doctor', 'doctor --database postgres:///rapporteur'],
  ).action((_: StoreOptions, command: Command) => doctor(command.optsWithGlobals<StoreOptions>(), context))

async function doctor(options: StoreOptions, context: Context): Promise<void> {
  const { out } = context
  for await (const finding of findings(options)) {
    if (finding.state === 'wrong') context.fail()
    for (const line of findingLines(finding, out)) await out.print(line)
  }
  await out.print()
  await out.print(out.style.bold('Settings'))
  for (const line of table(settingRows(options, context.streams.env))) await out.print(`  ${line}`)
}

function findingLines({ name, state, text }: Finding, { width, style }: Screen): readonly string[] {
  const mark = pad(MARKS[state], MARK)
  const [first = '', ...rest] = wrap(text, width - NAME - MARK)
  return [
    pad(name, NAME) + (state === 'wrong' ? style.bold(mark) : style.dim(mark)) + first,
    ...rest.map(line => ' '.repeat(NAME + MARK) + line),
  ]
}
