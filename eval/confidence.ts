import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../src/lib/root.ts'
import { GOLD, type GoldSet, hasGold } from './gold.ts'
import { readSet, withFiles } from './score.ts'

const RIGHT = join(ROOT, 'eval', 'right.py')
const FILE = join(ROOT, 'lexicon', 'en', 'confidence.tsv')
/** A rule with fewer entries says too little of itself. */
const FEWEST = 15
const HEADER = `# Share of a rule's entries that are right in act and actor, counted over the hand-coded news stories that the rules were tuned on
# (\`npx tsx eval/confidence.ts\`); a rule with fewer than ${FEWEST} entries takes the share of the rule it is a case of. Columns: rule, share, entries counted.
`

interface Count {
  right: number
  all: number
}

/** An entry's confidence beside whether it was right. */
interface Judged {
  readonly rule: string
  readonly confidence: number
  readonly right: boolean
}

async function judge(set: GoldSet): Promise<readonly Judged[]> {
  const read = await readSet(set, 'gold articles')
  return withFiles(read, (_, fileOf) =>
    read.pages.flatMap(({ gold, entries }) => {
      const marks = execFileSync('python3', [RIGHT, GOLD, gold.coding, fileOf(gold)], {
        encoding: 'utf8',
      }).split('\n')
      return entries.map(({ rule, confidence }, at) => ({ rule, confidence, right: marks[at] === '1' }))
    }),
  )
}

/** A rule and the rules it is a case of: `say/verbs:bare:nobody`, `say/verbs:bare`, `say/verbs`. */
const family = (rule: string): string[] =>
  rule.split(':').map((_, end, parts) => parts.slice(0, end + 1).join(':'))

function countRules(judged: readonly Judged[]): string {
  const counts = new Map<string, Count>()
  for (const { rule, right } of judged)
    for (const name of family(rule)) {
      const count = counts.get(name) ?? { right: 0, all: 0 }
      counts.set(name, { right: count.right + Number(right), all: count.all + 1 })
    }
  const rows = [...counts].filter(([, { all }]) => all >= FEWEST).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    HEADER + rows.map(([rule, { right, all }]) => `${rule}\t${(right / all).toFixed(2)}\t${all}\n`).join('')
  )
}

/** Entries in five bins by confidence, with the mean confidence and the share that was right of each. */
function reliability(judged: readonly Judged[]): string[] {
  return [0, 0.2, 0.4, 0.6, 0.8].flatMap(low => {
    const bin = judged.filter(({ confidence }) => confidence >= low && confidence < low + 0.2)
    if (bin.length === 0) return []
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length
    const right = bin.filter(each => each.right).length / bin.length
    return [`${mean.toFixed(2)} claimed, ${right.toFixed(2)} right, ${bin.length} entries`]
  })
}

if (hasGold()) {
  const judged = (await Promise.all((['web', 'wire', 'wikinews'] as const).map(judge))).flat()
  writeFileSync(FILE, countRules(judged))
  console.log(
    `wrote ${FILE}, counted over ${judged.length} entries; run again to see it on dev if it changed`,
  )
  for (const line of reliability(await judge('dev'))) console.log(`dev: ${line}`)
} else {
  console.log('skipped: counting confidence (needs ../shared)')
}
