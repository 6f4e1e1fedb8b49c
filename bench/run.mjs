// `npm run bench`: in one run, on the same texts, what gouji and its peers take. Prints a table with ratios, `--json` the
// figures; `--quick` leaves out the slow peers. Peers are installed into bench/.peers the first time.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { CONTESTANTS } from './contestants.mjs'
import { installPeers } from './peers.mjs'
import { startUp } from './start-up.mjs'
import { benchTexts } from './texts.mjs'

const ROUNDS = 3
const SECONDS = 2
const json = process.argv.includes('--json')
const quick = process.argv.includes('--quick')
const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const say = json ? () => {} : console.log

if (!existsSync(path('../dist/index.js'))) execFileSync('npm', ['run', 'build'], { cwd: path('..'), stdio: 'inherit' })
installPeers()

const texts = benchTexts()
const characters = texts.reduce((n, t) => n + t.text.length, 0)
say(`${texts.length} texts, ${characters} characters; Node ${process.version}, ${cpus()[0].model}\n`)

/** Rounds in turns, so that a busy moment of the machine hits all alike; the median of the rounds counts. */
const results = new Map()
for (let round = 0; round < ROUNDS; round++) {
  for (const name of Object.keys(CONTESTANTS)) {
    const slow = name.startsWith('recognizers')
    if (slow && (quick || round > 0)) continue
    const printed = execFileSync(process.execPath, [path('measure.mjs'), name, String(SECONDS)], { encoding: 'utf8' })
    results.set(name, [...(results.get(name) ?? []), JSON.parse(printed)])
  }
}
const throughput = [...results].map(([name, rounds]) => {
  const sorted = rounds.sort((a, b) => a.perSecond - b.perSecond)
  const { perSecond, loaded, peak } = sorted[sorted.length >> 1]
  return { name, title: CONTESTANTS[name].title, perSecond, loaded, peak }
})
const own = throughput.find(t => t.name === 'gouji')
const start = startUp(texts.reduce((a, b) => (a.text.length > b.text.length ? a : b)).text)

if (json) console.log(JSON.stringify({ characters, throughput, start }, null, 2))
else {
  const million = n => (n / 1e6).toFixed(n < 1e5 ? 4 : 2)
  const megabytes = n => `${(n / 2 ** 20).toFixed(0)} MB`
  console.log('million characters a second, gouji against it, memory after loading and at the peak')
  for (const t of throughput) {
    const ratio = `${(own.perSecond / t.perSecond).toPrecision(3)} ×`
    console.log(
      `  ${t.title.padEnd(52)}${million(t.perSecond).padStart(9)}${ratio.padStart(11)}${megabytes(t.loaded).padStart(9)}${megabytes(t.peak).padStart(9)}`
    )
  }
  console.log('\nmilliseconds of a fresh process, against bare Node')
  for (const s of start) {
    console.log(
      `  ${s.title.padEnd(52)}${s.time.toFixed(1).padStart(9)}${`${(s.time / start[0].time).toFixed(2)} ×`.padStart(11)}`
    )
  }
}
