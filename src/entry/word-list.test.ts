import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../lib/root.ts'
import { readSample } from '../../test/entry-sample.ts'

interface Example {
  readonly section: string
  readonly text: string
}

/** The lines of a list that begin with `mark`, with the section they stand in. */
function examples(file: string, mark: '+' | '-'): readonly Example[] {
  let section = ''
  return readFileSync(join(ROOT, 'lexicon/en', file), 'utf8')
    .split('\n')
    .flatMap(line => {
      if (line.startsWith('= ')) section = line.slice(2).split(' ')[0]!
      return line.startsWith(`${mark} `) ? [{ section, text: line.slice(2) }] : []
    })
}

const plain = (text: string): string => text.replace(/[[\]]/g, '')
const marked = (text: string): string => /\[(?<words>[^\]]+)\]/.exec(text)!.groups!['words']!

test.each(examples('status-cues.txt', '+'))('$section: $text', async ({ section, text }) => {
  const { entries } = await readSample(text)
  expect(entries.map(({ status }) => status)).toContain(section)
})

test.each(examples('status-cues.txt', '-'))('not $section: $text', async ({ section, text }) => {
  const { entries } = await readSample(text)
  expect(entries.filter(({ act }) => act !== 'SAY').map(({ status }) => status)).not.toContain(section)
})

test.each(examples('light-verbs.txt', '+'))('a light verb: $text', async ({ text }) => {
  const { entries } = await readSample(plain(text))
  expect(entries.map(({ evidence }) => evidence.trigger)).toContain(marked(text))
})

test.each(examples('light-verbs.txt', '-'))('no light verb: $text', async ({ text }) => {
  const { entries } = await readSample(text)
  expect(entries.filter(({ evidence }) => evidence.trigger.includes(' '))).toEqual([])
})

test.each(examples('agents.txt', '+'))('acts: $text', async ({ text }) => {
  const { entries } = await readSample(plain(text))
  expect(entries.flatMap(({ actors }) => actors.map(({ mention }) => mention))).toContain(marked(text))
})

test.each(examples('agents.txt', '-'))('does not act: $text', async ({ text }) => {
  const { entries } = await readSample(text)
  expect(entries.flatMap(({ actors }) => actors)).toEqual([])
})
