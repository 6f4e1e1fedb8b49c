import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { analyze, plainDocument } from '../../../src'
import { type Served, serve } from '../../../src/cli/page-server'
import { pageWith } from '../../../src/present/html'
import { resultsElement } from '../../../src/present/html/page'
import { HOSTILE, WRONG } from '../reports'
import { type Browser, choose, drop, file, openBrowser } from './browser'
import { chromiumPath } from './chromium'

const resultOf = (path: string, text: string) => {
  const document = plainDocument(text)
  return { path, document, analysis: analyze(document) }
}

describe.skipIf(chromiumPath === null)('a page that is given bad things', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const pwned = (): unknown => (globalThis as { pwned?: unknown }).pwned

  it('shows a hostile report as text, and runs and fetches nothing of it', async () => {
    const page = await browser.empty()
    const before = browser.requests.length
    await choose(page, file('<img src=x onerror=window.pwned=9>.txt', HOSTILE))
    await page.locator('.finding').first().waitFor()
    await expect.poll(() => page.locator('.page').innerText()).toContain('青禾<script>window.pwned = 1</script>')
    for (const finding of await page.locator('.finding').all()) await finding.click()
    for (const claim of await page.locator('.claim').all()) await claim.click()
    await page.getByRole('button', { name: '总览' }).click()
    await page.getByRole('heading', { name: '指标的历年数' }).waitFor()
    expect(await page.evaluate(pwned)).toBeUndefined()
    expect(await page.locator('.page a, .page iframe, .page img, .overview img, .overview iframe').count()).toBe(0)
    const made = browser.requests.slice(before).filter(u => !u.startsWith(browser.url) && !u.startsWith('blob:'))
    expect(made).toEqual([])
    await page.close()
  })

  it('shows signs that turn the reading direction, or have no shape, as words', async () => {
    const page = await browser.empty()
    await choose(page, file('方向.txt', HOSTILE))
    await page.locator('.finding').first().waitFor()
    const body = await page.locator('body').innerText()
    expect(body).toContain('<U+202E>')
    expect(body).toContain('␛[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
    expect(body).not.toMatch(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/)
    await page.close()
  })

  it('has a policy that lets nothing out and nothing in, whoever asks', async () => {
    const page = await browser.empty()
    const refused = await page.evaluate(async () => {
      const seen: string[] = []
      document.addEventListener('securitypolicyviolation', e => seen.push(e.effectiveDirective))
      const away = 'http://127.0.0.1:1/x'
      const put = (tag: string, attributes: Record<string, string>): void => {
        document.body.append(Object.assign(document.createElement(tag), attributes))
      }
      put('img', { src: away })
      put('script', { src: away })
      put('script', { textContent: 'window.pwned = 1' })
      put('iframe', { src: away })
      put('link', { rel: 'stylesheet', href: away })
      put('div', { innerHTML: '<b onclick="window.pwned = 2">x</b>' })
      document.querySelector<HTMLElement>('b[onclick]')?.click()
      await fetch(away).catch(() => {})
      new WebSocket('ws://127.0.0.1:1/').close()
      await new Promise(done => setTimeout(done, 300))
      return seen
    })
    for (const directive of [
      'img-src',
      'script-src-elem',
      'script-src-attr',
      'frame-src',
      'style-src-elem',
      'connect-src'
    ])
      expect(refused).toContain(directive)
    expect(refused.filter(d => d === 'connect-src').length).toBeGreaterThanOrEqual(2)
    expect(await page.evaluate(pwned)).toBeUndefined()
    await page.close()
  })

  it('stays alive with 5 MB of text on one line', async () => {
    const page = await browser.empty()
    await choose(page, file('大.txt', `${WRONG}${'各部门按照要求做好政府信息公开工作，'.repeat(96_000)}`))
    await page.locator('.finding').first().waitFor({ timeout: 50_000 })
    await page.keyboard.press('n')
    await page.locator('.finding[aria-current=true]').waitFor()
    await page.close()
  })

  it('tells what is wrong with a bad file, and goes on with the rest', async () => {
    const page = await browser.empty()
    await drop(
      page,
      file('坏.docx', 'PK\u0003\u0004 no zip at all'),
      file('图.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')),
      file('坏.json', '{"schema":"other"}'),
      file('空.txt', ''),
      file('好.txt', WRONG)
    )
    await page.locator('.reports .link', { hasText: '好.txt' }).waitFor()
    await page.waitForFunction(() => document.querySelectorAll('.reports tr.failed').length === 4)
    await page.locator('.reports .link').click()
    await page.locator('.finding').first().waitFor()
    await page.close()
  })

  it('opens results of another version, fields it does not know and all', async () => {
    const page = await browser.empty()
    const later = { ...analyze(WRONG), schema: 'gouji/9', text: WRONG, more: { a: 1 } }
    await choose(page, file('later.json', JSON.stringify(later)))
    await page.locator('.finding').first().waitFor()
    await expect.poll(() => page.locator('.claim[data-verdict=fail]').count()).toBeGreaterThan(0)
    await page.close()
  })

  it('is a single file that works from disk with the network off', async () => {
    const path = join(inject('page'), '结果.html')
    const results = [resultOf('年报.txt', WRONG), resultOf('恶意.txt', HOSTILE)]
    writeFileSync(path, pageWith(inject('page'), resultsElement(results, 'zh')))
    await browser.context.setOffline(true)
    const before = browser.requests.length
    const page = await browser.context.newPage()
    await page.goto(`file://${path}`)
    await page.locator('.reports .link', { hasText: '年报.txt' }).click()
    await page.locator('.finding').first().waitFor()
    await expect.poll(() => page.locator('.page').innerText()).toContain('全年主动公开政府信息')
    await page.keyboard.press('o')
    await page.locator('.chart').first().waitFor()
    // A corrected draft can be dropped there and then: the worker lies in the page.
    await choose(page, file('改正.txt', WRONG.replace('614条', '604条').replace('申请13件', '申请14件')))
    await page.locator('.all-well').waitFor()
    expect(await page.evaluate(pwned)).toBeUndefined()
    const made = browser.requests.slice(before).filter(u => !u.startsWith('file:') && !u.startsWith('blob:'))
    expect(made).toEqual([])
    await browser.context.setOffline(false)
    await page.close()
  })
})

describe('the server of `gouji view`', () => {
  let server: Served
  let port: number
  let folder: string
  beforeAll(async () => {
    folder = inject('page')
    if (chromiumPath === null) return
    server = await serve({ folder, contents: ['{"schema":"gouji/1"}'], language: 'zh', port: 0 })
    port = Number(new URL(server.url).port)
  })
  afterAll(() => server?.close())

  const ask = (path: string, options: { method?: string; host?: string } = {}) =>
    new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((done, fail) => {
      const { method = 'GET', host = `127.0.0.1:${port}` } = options
      const sent = request({ host: '127.0.0.1', port, path, method, headers: { host } }, response => {
        const chunks: Buffer[] = []
        response.on('data', c => chunks.push(c))
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers })
        )
      })
      sent.on('error', fail)
      sent.end()
    })

  it.skipIf(chromiumPath === null)('answers only who knows the address, by its own name, with GET', async () => {
    const { pathname } = new URL(server.url)
    const page = await ask(pathname)
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await ask(`${pathname}results/1.json`)).body).toBe('{"schema":"gouji/1"}')
    expect((await ask('/')).status).toBe(404)
    expect((await ask(`/${'0'.repeat(32)}/`)).status).toBe(404)
    expect((await ask(pathname, { host: `evil.example:${port}` })).status).toBe(421)
    expect((await ask(pathname, { host: '127.0.0.1' })).status).toBe(421)
    expect((await ask(pathname, { method: 'POST' })).status).toBe(405)
  })

  it
    .skipIf(chromiumPath === null)
    .each([
      '../package.json',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      '....//package.json',
      '/etc/passwd',
      'assets/../../package.json',
      'results/2.json',
      'assets'
    ])('serves nothing but listed files: %s', async name => {
    const { pathname } = new URL(server.url)
    expect((await ask(`${pathname}${name}`)).status).toBe(404)
  })
})
