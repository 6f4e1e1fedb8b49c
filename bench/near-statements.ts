// Statements by the hundred thousand, each text once: clusters of near ones from 1,000 to 100,000, categories a second, keywords of all.
// Processor time, cost a statement and memory; each size in a process of its own. `npx tsx bench/near-statements.ts`
import { execFileSync } from 'node:child_process'
import { readStatements } from '../scripts/problems/corpus'
import { clusterNear } from '../src/corpus/recurrence'
import { classify } from '../src/problems'
import { keywords } from '../src/segment'

const SIZES = [1_000, 10_000, 100_000]
const PLACES = [
  '青禾',
  '云岚',
  '柳塘',
  '石桥',
  '松汀',
  '白鹭',
  '晴川',
  '望溪',
  '澄湖',
  '兰川',
  '安陵',
  '平皋',
  '长岭',
  '临渊'
]
const BODIES = [
  '教育局',
  '民政局',
  '财政局',
  '水务局',
  '住建局',
  '农业农村局',
  '文旅局',
  '镇人民政府',
  '街道办事处',
  '生态环境局'
]

/**
 * Statements as they travel: one or two of the corpus, of a body and a year, with what a copyist changes. Every fifth is a copy of an
 * earlier one but for a few characters; the others share no more than reports do.
 */
function made(count: number): string[] {
  const words = readStatements().map(s => s.words)
  let state = 20_210_101
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const texts: string[] = []
  const seen = new Set<string>()
  while (texts.length < count) {
    const copied = texts.length > 0 && texts.length % 5 === 0
    const base = copied
      ? texts[random(texts.length)]!
      : `${words[random(words.length)]}${words[random(words.length)]}${random(3) === 0 ? words[random(words.length)] : ''}`
    const at = random(base.length)
    const body = `${PLACES[random(PLACES.length)]}${BODIES[random(BODIES.length)]}`
    const text = copied
      ? `${base.slice(0, at)}还${base.slice(at)}`
      : `${body}${base.slice(0, at)}${random(999)}项${base.slice(at)}`
    if (seen.has(text)) continue
    seen.add(text)
    texts.push(text)
  }
  return texts
}

const [task, size] = process.argv.slice(2)
const memory = (): string => `${Math.round(process.resourceUsage().maxRSS / 1000)} MB at most`
/** Milliseconds of one core: what else runs on the machine does not count. */
const timed = async (run: () => unknown): Promise<number> => {
  const start = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

if (task === 'clusters') {
  const texts = made(Number(size))
  let clusters: number[] = []
  const ms = await timed(() => {
    clusters = clusterNear(texts)
  })
  const each = ((ms * 1000) / texts.length).toFixed(1)
  console.log(
    `clusters: ${texts.length} statements, ${(ms / 1000).toFixed(2)} s, ${each} µs each, ${new Set(clusters).size} clusters, ${memory()}`
  )
} else if (task === 'categories') {
  const texts = made(Number(size))
  for (const text of texts.slice(0, 500)) classify(text)
  const ms = await timed(() => {
    for (const text of texts) classify(text)
  })
  console.log(`categories: ${texts.length} statements, ${Math.round(texts.length / (ms / 1000))} a second, ${memory()}`)
} else if (task === 'keywords') {
  const texts = made(Number(size))
  const half = texts.length >> 1
  const ms = await timed(() => keywords(texts.slice(0, half), { reference: texts.slice(half) }))
  const each = ((ms * 1000) / texts.length).toFixed(1)
  console.log(`keywords: ${texts.length} statements, ${(ms / 1000).toFixed(2)} s, ${each} µs each, ${memory()}`)
} else {
  const own = (...args: string[]): unknown =>
    execFileSync(process.execPath, ['--import', 'tsx', import.meta.filename, ...args], { stdio: 'inherit' })
  for (const n of SIZES) own('clusters', String(n))
  own('categories', '10000')
  for (const n of SIZES) own('keywords', String(n))
}
