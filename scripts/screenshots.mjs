// Makes docs/screenshots/*.png: the main views of the built page, light and dark, from the sample reports. Needs Chromium
// (CHROMIUM, or the package chromium) and `npm run build` before. Colours are few on purpose: pngs of flat colour stay small.
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const path = relative => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : path(otherwise)
const dist = option('--dist', 'dist')
const target = option('--out', 'docs/screenshots')
const sample = name => path(`corpus/reports/${name}`)
const SAMPLES = [
  'qinghe-2018-blanks.txt',
  'qinghe-2021.txt',
  'yunlan-2015.txt',
  'yunlan-2023.txt',
  'bailuzhou-2020.txt',
  'shiqiao-2018.txt',
  'wangxi-2016.txt',
  'yunlan-ecology-2022.html'
]
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const asFile = async name => ({ name, mimeType: 'text/plain', buffer: await readFile(sample(name)) })

/** A draft for the year after the last sample's, as drafts come about: most of it is last year's. */
async function nextYear() {
  const before = await readFile(sample('yunlan-2023.txt'), 'utf8')
  const draft = before
    .replace(/202[34]/g, year => String(Number(year) + 1))
    .replace('平稳推进', '有序开展')
    .replace('围绕12项重大决策', '就9项重大决策')
  return { name: 'yunlan-2024.txt', mimeType: 'text/plain', buffer: Buffer.from(draft) }
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const server = createServer(async (request, response) => {
  const name = request.url === '/' ? 'index.html' : request.url.slice(1)
  const content = await readFile(join(dist, 'web', name)).catch(() => null)
  response
    .writeHead(content === null ? 404 : 200, { 'Content-Type': TYPES[extname(name)] ?? 'text/plain' })
    .end(content)
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${server.address().port}/`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS.split(' ')
})
mkdirSync(target, { recursive: true })

for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 }
  })
  const page = await context.newPage()
  const take = async name => {
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(target, `${name}-${colorScheme}.png`) })
  }
  await page.goto(url)
  await take('welcome')
  await page.setInputFiles('#files', [...(await Promise.all(SAMPLES.map(asFile))), await nextYear()])
  await page.locator('.chart canvas').last().waitFor()
  await take('overview')
  await page.locator('.chart').last().scrollIntoViewIfNeeded()
  await take('charts')
  await page.locator('.reports .link', { hasText: 'yunlan-2015' }).click()
  await page.locator('.finding').first().click()
  await take('report')
  await page.locator('.claim[data-verdict=fail]').first().click()
  await take('claim')
  await page.locator('.inspector .to-cell').first().click()
  await take('table')
  await page.getByRole('button', { name: /^问题/ }).click()
  await page.locator('.statements .body').first().click()
  await take('problems')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '两年对照' }).click()
  await page.getByRole('combobox', { name: '前一份' }).selectOption({ label: 'yunlan-2023.txt' })
  await page.getByRole('combobox', { name: '后一份' }).selectOption({ label: 'yunlan-2024.txt' })
  await page.locator('.repeated').first().waitFor()
  await take('two-years')
  await page.getByRole('button', { name: '报告', exact: true }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await page.setViewportSize({ width: 480, height: 800 })
  await take('narrow')
  if (colorScheme === 'light') {
    await page.getByRole('button', { name: '中文' }).click()
    await page.setViewportSize({ width: 900, height: 700 })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    await take('letter')
  }
  await context.close()
}
await browser.close()
server.close()
for (const name of readdirSync(target)) console.log(name, statSync(join(target, name)).size)
