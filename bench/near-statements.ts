// Clusters of near statements: time and memory from 1,000 to 100,000, and statements classified a second.
// `npx tsx bench/near-statements.ts`
import { readStatements } from '../scripts/problems/corpus'
import { clusterNear } from '../src/corpus/recurrence'
import { classify } from '../src/problems'

const words = readStatements().map(s => s.words)
/** Statements as travelling boilerplate is: one of the corpus, another before or behind it. */
const made = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${words[(i * 7919) % words.length]}${words[(i * 104729 + 13) % words.length]}`)

for (const n of [1_000, 10_000, 100_000]) {
  const texts = made(n)
  const start = performance.now()
  const clusters = new Set(clusterNear(texts)).size
  const ms = performance.now() - start
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${n} statements: ${ms.toFixed(0)} ms, ${((ms * 1000) / n).toFixed(1)} µs each, ${clusters} clusters, ${memory} MB`
  )
}
for (const text of words) classify(text)
const start = performance.now()
for (const text of words) classify(text)
console.log(`classified: ${Math.round(words.length / ((performance.now() - start) / 1000))} statements a second`)
