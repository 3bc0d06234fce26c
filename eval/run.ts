import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { readFloors, updateFloors } from './floors.ts'
import { GOLD_SETS, type GoldSet, hasGold } from './gold.ts'
import { type Scores, scoreSet } from './score.ts'

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'dev' },
    'gold-articles': { type: 'boolean', default: false },
    pairs: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    'allow-regression': { type: 'boolean', default: false },
  },
})

function print(scores: Scores): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  for (const detail of scores.details) console.log(detail)
  console.log(`set ${scores.set}, ${scores.pages} pages, from ${scores.start}, at ${commit}`)
  console.log(scores.table.trimEnd())
  console.log(`${Math.round(scores.words / scores.seconds)} words a second, one core, files to entries`)
  if (scores.set === 'dev' && scores.start === 'page') {
    const floors = Object.entries(readFloors()).map(([name, floor]) => `${name} ${floor}`)
    console.log(`floors: ${floors.join(', ')}`)
  }
}

async function main(): Promise<number> {
  if (!hasGold()) {
    console.log('skipped: eval over the hand-coded pages (needs ../shared)')
    return 0
  }
  const set = GOLD_SETS.find(each => each === options.set)
  if (!set) {
    console.error(
      `Expected --set to be one of ${GOLD_SETS.join(', ')}, got \`${options.set}\`. Name one of them.`,
    )
    return 2
  }
  const start = options['gold-articles'] ? 'gold articles' : 'page'
  const scores = await scoreSet(set satisfies GoldSet, start, options.pairs)
  print(scores)
  if (!options.update) return 0
  const lower = updateFloors(scores.measures, options['allow-regression'])
  for (const line of lower) console.error(line)
  if (lower.length) console.error('Floors were left as they are; --allow-regression lowers them.')
  return lower.length ? 1 : 0
}

process.exitCode = await main()
