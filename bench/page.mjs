// The page's figures, measured in Chromium on the built page: first view of a dropped text beside `analyze` alone, what is
// loaded at the start, a results file of 1,000 reports, scrolling a long report. Needs `npm run build`; run it by itself.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const given = process.argv.indexOf('--dist')
const dist = given > 0 ? process.argv[given + 1] : path('dist')
const { analyze } = await import(
  given > 0 && !existsSync(join(dist, 'index.js')) ? path('dist/index.js') : join(dist, 'index.js')
)
const RUNS = 5

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
const { createServer } = await import('node:http')
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const server = createServer((request, response) => {
  const file = join(dist, 'web', request.url === '/' ? 'index.html' : request.url)
  if (!existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': TYPES[file.split('.').at(-1)] ?? 'text/plain' }).end(readFileSync(file))
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${server.address().port}/`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS.split(' ')
})

/** A new page with every long task (over 50 ms) recorded. */
async function open() {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    globalThis.longTasks = []
    new PerformanceObserver(list => {
      for (const e of list.getEntries()) globalThis.longTasks.push({ at: e.startTime, ms: e.duration })
    }).observe({ type: 'longtask' })
  })
  await page.goto(url)
  await page.locator('.welcome').waitFor()
  // The worker starts with the page, as it does while a hand moves a file there.
  await page.waitForTimeout(1500)
  return page
}

/** Chooses a file, and waits in the page until what is wanted is drawn. Milliseconds from the file's arrival to that frame. */
async function timed(page, file, wanted) {
  await page.evaluate(wanted => {
    const input = document.getElementById('files')
    globalThis.drawn = new Promise(done => {
      input.addEventListener(
        'change',
        () => {
          const began = performance.now()
          const look = () => {
            const [selector, words] = wanted
            const found = [...document.querySelectorAll(selector)].some(e => e.textContent.includes(words))
            // Two frames on: what was found has been painted.
            if (found) requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)))
            else requestAnimationFrame(look)
          }
          look()
        },
        { capture: true, once: true }
      )
    })
  }, wanted)
  await page.setInputFiles('#files', file)
  return page.evaluate(() => globalThis.drawn)
}

const row = (name, value, wanted = '') => console.log(`${name.padEnd(62)} ${value.padStart(12)}   ${wanted}`)
const ms = n => `${Math.round(n)} ms`
const least = list => Math.min(...list)

// 1. First view of a text of 20 kB, and analyze alone on it.
const sample = ['qinghe-2018-blanks.txt', 'yunlan-2015.txt', 'yunlan-2023.txt']
  .map(name => readFileSync(path(`corpus/reports/${name}`), 'utf8'))
  .join('\n')
const text = Buffer.from(sample).subarray(0, 20_000).toString('utf8').slice(0, -1)
const textFile = join(folder, '年报.txt')
writeFileSync(textFile, text)
const first = []
const worked = []
for (let i = 0; i < RUNS; i++) {
  const page = await open()
  first.push(await timed(page, textFile, ['.page', '政府信息']))
  worked.push(Number(/(\d+) 毫秒/.exec(await page.locator('.summary').innerText())?.[1]))
  await page.close()
}
const alone = Array.from({ length: 20 }, () => {
  const began = performance.now()
  analyze(text)
  return performance.now() - began
})
row(
  `dropped text of ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB: to the drawn report`,
  ms(least(first)),
  '≤ 300 ms'
)
row('  of that: reading and analysing in the worker', ms(least(worked)))
row('  analyze alone in Node: first call, and at best', `${ms(alone[0])}, ${ms(least(alone))}`)

// 2. What is loaded at the start.
const index = readFileSync(join(dist, 'web/index.html'), 'utf8')
const scripts = [...index.matchAll(/<script defer src="([^"]+)"/g)].map(m => m[1])
const packed = scripts.reduce((n, s) => n + gzipSync(readFileSync(join(dist, 'web', s)), { level: 9 }).length, 0)
row('initial script, compressed', `${(packed / 1000).toFixed(1)} kB`, '≤ 200 kB')

// 3. A results file of 1,000 reports and 50 MB.
const reports = ['shiqiao-2018', 'songting-2017'].map(name => {
  const content = readFileSync(path(`corpus/reports/${name}.txt`), 'utf8')
  return { ...analyze(content), text: content }
})
if (reports.some(r => r.claims.length === 0)) throw new Error('a sample states no figure')
let size = 2
const items = []
for (let i = 0; i < 1000; i++) {
  const base = reports[i % reports.length]
  const source = { ...base.report.source, name: `报告${i}.txt` }
  const report = { ...base.report, issuer: `第${i % 100}县`, year: 2008 + Math.floor(i / 100), source }
  let item = JSON.stringify({ ...base, report })
  // Filled up to 50 kB with more of what such files are full of.
  const missing = 50_000 - Buffer.byteLength(item)
  const each = Buffer.byteLength(JSON.stringify(base.claims[0]))
  const more = Array.from({ length: Math.max(0, Math.floor(missing / each)) }, (_, j) => ({
    ...base.claims[j % base.claims.length],
    id: `more-${j}`
  }))
  item = JSON.stringify({ ...base, claims: [...base.claims, ...more], report })
  size += Buffer.byteLength(item) + 1
  items.push(item)
}
const resultsFile = join(folder, 'results.json')
writeFileSync(resultsFile, `[${items.join(',')}]`)
items.length = 0
const firstRows = []
const all = []
let longest = 0
for (let i = 0; i < RUNS; i++) {
  const page = await open()
  firstRows.push(await timed(page, resultsFile, ['.reports tbody .link', '报告']))
  await page.close()
  const again = await open()
  all.push(await timed(again, resultsFile, ['.overview .quiet', '1000 份报告']))
  longest = Math.max(longest, ...(await again.evaluate(() => globalThis.longTasks.map(t => t.ms))))
  await again.close()
}
row(`results file of ${(size / 1e6).toFixed(0)} MB, 1,000 reports: first rows`, ms(least(firstRows)), '≤ 3000 ms')
row(`  all 1,000 there, charts being drawn (slowest of ${RUNS}: ${ms(Math.max(...all))})`, ms(least(all)), '≤ 3000 ms')
row('  longest task meanwhile', ms(longest))

// 4. Scrolling a report of 200 kB.
let long = ''
while (Buffer.byteLength(long) < 200_000) long += `${sample}\n`
const longFile = join(folder, '长.txt')
writeFileSync(longFile, long)
const scrolls = []
for (let i = 0; i < 3; i++) {
  const page = await open()
  await timed(page, longFile, ['.page', '政府信息'])
  await page.locator('.page[aria-busy=false]').waitFor()
  await page.waitForTimeout(500)
  scrolls.push(await page.evaluate(scrolled))
  await page.close()
}
const [best] = scrolls.sort((a, b) => a.tasks.length - b.tasks.length || a.slow - b.slow)
row(
  `scrolling ${(Buffer.byteLength(long) / 1000).toFixed(0)} kB, ${best.marks} figures, 240 frames: over 50 ms`,
  `${best.slow}`,
  '0'
)
row('  long tasks', [best.tasks.length, ...best.tasks.map(ms)].join(' '), '0')

/** Scrolls the report from top to end, and says which frames were slow. Runs in the page. */
async function scrolled() {
  const pane = document.querySelector('.reading')
  globalThis.longTasks.length = 0
  let slow = 0
  let before = await new Promise(requestAnimationFrame)
  const STEPS = 240
  for (let i = 1; i <= STEPS; i++) {
    pane.scrollTop = (i / STEPS) * (pane.scrollHeight - pane.clientHeight)
    const now = await new Promise(requestAnimationFrame)
    if (now - before > 50) slow++
    before = now
  }
  await new Promise(done => setTimeout(done, 200))
  return { slow, tasks: globalThis.longTasks.map(t => t.ms), marks: document.querySelectorAll('.claim').length }
}

await browser.close()
server.close()
rmSync(folder, { recursive: true })
