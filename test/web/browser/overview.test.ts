import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { NEXT, WRONG } from '../reports'
import { type Browser, choose, file, openBrowser } from './browser'
import { chromiumPath } from './chromium'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Serious and critical violations of WCAG 2.1 AA, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated by the test's own door, which the page's policy does not bind.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    interface Violation {
      id: string
      impact: string
      nodes: { target: string[]; failureSummary: string }[]
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      resultTypes: ['violations']
    })
    return violations
      .filter(v => v.impact === 'serious' || v.impact === 'critical')
      .flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary}`))
  })
}

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
      findings: base.findings.slice(0, i % 4)
    }))
    return JSON.stringify(results)
  }

  it('lists a thousand in parts, sorts them, finds one, and opens it', async () => {
    const page = await browser.view([thousand()])
    await page.locator('.overview .quiet', { hasText: '1000 份报告' }).first().waitFor()
    expect(await page.locator('.reports tbody tr').count()).toBe(100)
    await page.getByRole('button', { name: /^机关/ }).click()
    expect(await page.locator('.reports th[aria-sort=descending]').innerText()).toContain('机关')
    await page.locator('#search').fill('报告777.txt')
    await page.waitForFunction(() => document.querySelectorAll('.reports tbody tr').length === 1)
    await page.locator('.reports .link').click()
    await page.locator('.finding').first().waitFor()
    await page.close()
  })

  it('leads from the heat map to the findings of that rule', async () => {
    const page = await browser.empty()
    await choose(page, file('2018.txt', WRONG), file('2019.txt', NEXT))
    await page.getByRole('button', { name: 'A01 2018.txt 1' }).click()
    await page.locator('.finding').first().waitFor()
    expect(await page.locator('.finding .rule-id').allInnerTexts()).toEqual(['A01'])
    await page.close()
  })

  it('draws an indicator over the years, and hands out its data', async () => {
    const page = await browser.empty()
    await choose(page, file('2018.txt', WRONG), file('2019.txt', NEXT))
    await page.getByRole('combobox', { name: '选择指标' }).selectOption('disclosure.total')
    expect(await page.locator('.years').innerText()).toMatch(/2018\s+604[\s\S]*2019\s+700/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '数据（CSV）' }).last().click()
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('604,700')
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '图片（PNG）' }).last().click()
    ])
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString()
    ).toBe('PNG')
    await page.close()
  })

  it.each(['light', 'dark'] as const)('axe finds nothing serious on the main views, %s', async scheme => {
    const page = await browser.empty()
    await page.emulateMedia({ colorScheme: scheme })
    expect(await violations(page), 'welcome').toEqual([])
    await choose(page, file('2018.txt', WRONG), file('2019.txt', NEXT))
    await page.locator('.chart').first().waitFor()
    expect(await violations(page), 'overview').toEqual([])
    await page.locator('.reports .link', { hasText: '2018.txt' }).click()
    await page.locator('.finding').first().click()
    expect(await violations(page), 'report').toEqual([])
    await page.locator('.claim', { hasText: '614条' }).click()
    expect(await violations(page), 'claim').toEqual([])
    await page.getByRole('button', { name: '两年对照' }).click()
    expect(await violations(page), 'two years').toEqual([])
    await page.setViewportSize({ width: 420, height: 800 })
    await page.getByRole('button', { name: '报告', exact: true }).click()
    expect(await violations(page), 'narrow').toEqual([])
    await page.close()
  })

  it.each([
    [420, 800],
    [700, 450]
  ])('fits %i × %i without scrolling sideways', async (width, height) => {
    const page = await browser.empty()
    await page.setViewportSize({ width, height })
    await choose(page, file('窄.txt', WRONG))
    await page.locator('.finding').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.close()
  })
})
