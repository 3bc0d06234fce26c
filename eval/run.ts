import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { GOLD_SETS, type GoldSet, hasGold } from './gold.ts'
import { scoreSet } from './score.ts'

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'dev' },
    'gold-articles': { type: 'boolean', default: false },
    pairs: { type: 'boolean', default: false },
  },
})

if (!hasGold()) {
  console.log('skipped: eval over the gold pages (needs ../shared)')
} else if (!GOLD_SETS.includes(values.set as GoldSet)) {
  console.error(`Expected --set to be one of ${GOLD_SETS.join(', ')}, got \`${values.set}\`.`)
  process.exitCode = 2
} else {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const scores = await scoreSet(
    values.set as GoldSet,
    values['gold-articles'] ? 'gold articles' : 'page',
    values.pairs,
  )
  for (const detail of scores.details) console.log(detail)
  console.log(`set ${scores.set}, ${scores.pages} pages, from ${scores.start}, at ${commit}`)
  console.log(scores.table.trimEnd())
  console.log(`${Math.round(scores.words / scores.seconds)} words a second, one core, files to entries`)
}
