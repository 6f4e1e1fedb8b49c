// One contestant in a process of its own: warms up, works through all texts again and again for some seconds, prints
// characters a second and memory as one line of JSON. `node bench/measure.mjs NAME SECONDS`
import { performance } from 'node:perf_hooks'
import { CONTESTANTS } from './contestants.mjs'
import { benchTexts } from './texts.mjs'

const [name, seconds] = process.argv.slice(2)
const texts = benchTexts()
const characters = texts.reduce((n, t) => n + t.text.length, 0)
const work = await CONTESTANTS[name].load()
const loaded = process.memoryUsage().rss

let kept = 0
const pass = () => {
  for (const { text } of texts) if (work(text)) kept++
}

// The compiler of the engine needs some seconds of a program this size; slow contestants get one pass.
const warmUntil = performance.now() + 4000
do pass()
while (performance.now() < warmUntil)

const times = []
const until = performance.now() + Number(seconds) * 1000
do {
  const start = performance.now()
  pass()
  times.push(performance.now() - start)
} while (performance.now() < until)

// The fastest tenth: what slows a pass down is the rest of the machine, and it slows all contestants.
times.sort((a, b) => a - b)
const time = times[Math.floor(times.length / 10)]
const { maxRSS } = process.resourceUsage()
const result = {
  name,
  perSecond: (characters / time) * 1000,
  passes: times.length,
  loaded,
  peak: maxRSS * 1024,
  kept
}
console.log(JSON.stringify(result))
