import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { NEXT, WRONG } from '../reports'
import { type Browser, choose, file, openBrowser } from './browser'
import { chromiumPath } from './chromium'

describe.skipIf(chromiumPath === null)('many reports in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  const thousand = (): string => {
    const base = analyze(WRONG)
    const results = Array.from({ length: 1000 }, (_, i) => ({
      ...base,
      text: WRONG,
      report: {
        ...base.report,
        issuer: `第${i % 50}县`,
        year: 2000 + (i % 20),
        source: { ...base.report.source, name: `报告${i}.txt` }
      },
      findings: [...base.findings, ...base.findings].slice(0, i % 4)
    }))
    return JSON.stringify(results)
  }

  it('lists a thousand in parts, sorts them, finds one, and opens it', async () => {
    const page = await browser.view([thousand()])
    await page.locator('.overview .quiet', { hasText: '1000 份报告' }).first().waitFor()
    await expect.poll(() => page.locator('.reports tbody tr').count()).toBe(100)
    await page.getByRole('button', { name: /^机关/ }).click()
    await expect.poll(() => page.locator('.reports th[aria-sort=descending]').innerText()).toContain('机关')
    await page.locator('#search').fill('报告777.txt')
    await page.waitForFunction(() => document.querySelectorAll('.reports tbody tr').length === 1)
    await page.locator('.reports .link').click()
    await page.locator('.finding').first().waitFor()
    await page.close()
  })

  it('leads from the heat map to the findings of that rule', async () => {
    const page = await browser.empty()
    await choose(page, file('2018.txt', WRONG), file('2019.txt', NEXT))
    await page.getByRole('button', { name: 'N01 2018.txt 2' }).click()
    await page.locator('.finding').first().waitFor()
    await expect.poll(() => page.locator('.finding .rule-id').allInnerTexts()).toEqual(['N01', 'N01'])
    await page.close()
  })

  /** What is saved by a press, as bytes. */
  async function saved(page: Page, button: Locator): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return readFileSync(await download.path())
  }

  it.each([
    ['规则 × 报告', 'rule,2018.txt,2019.txt', 'N01,2,'],
    ['自述问题类别', 'year,2018,2019', '不及时,1,1'],
    ['指标的历年数', '青禾县,2018,2019', '604,700']
  ])('hands out the data and the picture of “%s”', async (name, head, row) => {
    const page = await browser.empty()
    await choose(page, file('2018.txt', WRONG), file('2019.txt', NEXT))
    const section = page.locator('section', { has: page.getByRole('heading', { name }) }).last()
    const indicator = page.getByRole('combobox', { name: '选择指标' })
    await indicator.selectOption('disclosure.total')
    const csv = (await saved(page, section.getByRole('button', { name: '数据（CSV）' }))).toString()
    expect(csv).toContain(head)
    expect(csv).toContain(row)
    const png = await saved(page, section.getByRole('button', { name: '图片（PNG）' }))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    // Width and height as the file's head has them: a picture of some size, not an empty one.
    expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThan(100)
    await page.close()
  })

  it('draws an indicator over the years of an issuer, with its checks', async () => {
    const page = await browser.empty()
    await choose(page, file('2018.txt', WRONG), file('2019.txt', NEXT))
    await page.getByRole('combobox', { name: '选择机关' }).selectOption('青禾县')
    await page.getByRole('combobox', { name: '选择指标' }).selectOption('disclosure.total')
    await expect
      .poll(() => page.locator('.years').innerText())
      .toMatch(/2018\s+604\s+表格[\s\S]*≠ N01[\s\S]*2019\s+700\s+表格[\s\S]*✓ T01/)
    await page.close()
  })

  it('counts problem categories by year and by issuer', async () => {
    const page = await browser.empty()
    await choose(page, file('甲.txt', WRONG), file('乙.txt', NEXT.replaceAll('青禾', '白石')))
    const chart = page.locator('.chart .canvas').first()
    await expect.poll(() => chart.getAttribute('aria-label')).toMatch(/不及时 2018 1 2019 1/)
    await page.getByRole('combobox', { name: '自述问题类别' }).selectOption('issuer')
    await expect.poll(() => chart.getAttribute('aria-label')).toMatch(/不及时 (白石县 1 青禾县 1|青禾县 1 白石县 1)/)
    await expect.poll(() => page.locator('.key').first().innerText()).toContain('不及时')
    await page.close()
  })

  it('takes a result out of its file when it is looked at, and all of them when they are exported', async () => {
    const page = await browser.view([thousand()])
    await page.locator('.overview .quiet', { hasText: '1000 份报告' }).first().waitFor()
    await page.locator('.menu summary').click()
    const rows = (await saved(page, page.getByRole('button', { name: '发现（CSV）' }))).toString().split('\r\n')
    // Of every four reports one has no finding, one has one, one two, one three.
    expect(rows.length - 2).toBe(250 * (0 + 1 + 2 + 3))
    await page.close()
  })

  it('shows what was whole of a results file that is cut off', async () => {
    const page = await browser.empty()
    const one = JSON.stringify({ ...analyze(WRONG), text: WRONG })
    await choose(page, file('断.json', `[${one},${one.slice(0, 500)}`), file('坏.json', '{"a":'))
    await page.locator('.reports tr.failed', { hasText: '文件不完整，只读出 1 份结果' }).waitFor()
    await page.locator('.reports tr.failed', { hasText: '不是有效的 JSON' }).waitFor()
    await page.locator('.reports .link').click()
    await page.locator('.finding').first().waitFor()
    await page.close()
  })
})
