import { expect, test } from 'vitest'
import { readBlocks } from './lexicon.ts'
import { readSample } from '../../test/entry-sample.ts'

const blocks = readBlocks()

test.each(blocks.map(block => [block.rule, block] as const))(
  '%s has words, examples and near-misses',
  (_, block) => {
    expect(block.lines.length).toBeGreaterThan(0)
    expect(block.examples.length).toBeGreaterThan(0)
    expect(block.nearMisses.length).toBeGreaterThan(0)
  },
)

test.each(blocks.flatMap(block => block.examples.map(example => [block.rule, example, block] as const)))(
  '%s finds: %s',
  async (_, example, block) => {
    const wanted = /\[(?<words>[^\]]+)\]/.exec(example)!.groups!['words']!.toLowerCase()
    const { entries } = await readSample(example.replace(/[[\]]/g, ''))
    const triggers = entries
      .filter(({ act }) => act === block.act)
      .map(({ evidence }) => evidence.trigger.toLowerCase())
    expect(
      triggers.some(trigger => trigger.includes(wanted) || wanted.includes(trigger)),
      triggers.join('; '),
    ).toBe(true)
  },
)

test.each(blocks.flatMap(block => block.nearMisses.map(text => [block.rule, text, block] as const)))(
  '%s does not find: %s',
  async (_, text, block) => {
    const { entries } = await readSample(text)
    expect(entries.filter(({ act }) => act === block.act).map(({ evidence }) => evidence.trigger)).toEqual([])
  },
)
