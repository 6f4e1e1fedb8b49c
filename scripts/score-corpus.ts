// Scores `analyze` against gold and prints the figures: `npm run score -- [--verbose] [--json] [--reports DIR --gold DIR] [NAME…]`.
// NAME is the name of a gold file without its ending. Exit status 0 whatever the figures: it measures.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { analyze, readReport } from '../src/node'
import type { Gold } from './corpus/gold'
import { figure, noScores, type Scores, score } from './corpus/score'

const corpus = resolve(import.meta.dirname, '../corpus')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    reports: { type: 'string', default: join(corpus, 'reports') },
    gold: { type: 'string', default: join(corpus, 'gold') }
  }
})

const scores = noScores()
for (const name of readdirSync(values.gold).filter(n => n.endsWith('.json'))) {
  if (positionals.length > 0 && !positionals.includes(name.replace('.json', ''))) continue
  const gold: Gold = JSON.parse(readFileSync(join(values.gold, name), 'utf8'))
  const document = await readReport(join(values.reports, gold.report))
  const goldText = gold.text ? readFileSync(join(values.gold, '../text', gold.text), 'utf8') : document.text
  score(scores, gold, goldText, analyze(document), document.text, what => {
    if (values.verbose) console.error(`${gold.report}: ${what}`)
  })
}
if (values.json) console.log(JSON.stringify(scores))
else print(scores)

function print(all: Scores): void {
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'number') console.log(`${name.padEnd(13)} ${value}`)
    else {
      const counts = Object.entries(value).map(([key, n]) => `${key} ${n}`)
      console.log(`${name.padEnd(13)} ${figure(value).toFixed(3)}   ${counts.join('  ')}`)
    }
  }
}
