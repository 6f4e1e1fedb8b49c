import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEXT, WRONG } from '../reports'
import { violations } from './axe'
import { type Browser, choose, file, openBrowser } from './browser'
import { chromiumPath } from './chromium'

const LONG = '某某市某某区某某街道办事处政府信息公开工作年度报告（定稿）.txt'

/** Brings one view after the other on the page, and has each judged. */
async function eachView(page: Page, english: boolean, judge: (view: string) => Promise<void>): Promise<void> {
  if (english) await page.getByRole('button', { name: 'English' }).click()
  const names = english ? ['Overview', 'Report', 'Two years', 'Export'] : ['总览', '报告', '两年对照', '导出']
  const [overview, report, compare, menu] = names as [string, string, string, string]
  await judge('welcome')
  await choose(page, file(LONG, WRONG), file('2019.txt', NEXT))
  await page.getByRole('button', { name: overview, exact: true }).click()
  await page.locator('.chart canvas').last().waitFor()
  await judge('overview')
  await page.locator('.reports .link', { hasText: '某某' }).click()
  await page.getByRole('button', { name: report, exact: true }).click()
  await page.locator('.finding .body').first().click()
  await judge('finding')
  await page.locator('.claim', { hasText: '614条' }).click()
  await judge('claim')
  await page.locator('.inspector .to-cell').first().click()
  await judge('cell')
  await page.locator('.side > .tabs button').last().click()
  await judge('statements')
  await page.locator('.menu summary', { hasText: menu }).click()
  await judge('menu')
  await page.keyboard.press('?')
  await judge('keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: compare, exact: true }).click()
  await page.locator('.repeated').first().waitFor()
  await page.locator('.figures summary').click()
  await judge('two years')
}

/** What reaches over an edge, is cut, or lies on something else. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const name = (e: Element): string => `${e.tagName.toLowerCase()}.${e.className} “${e.textContent?.slice(0, 20)}”`
    const root = document.documentElement
    if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide`)
    for (const pane of document.querySelectorAll('.overview, .compare, .reading, .side, .page, .welcome'))
      if (pane.scrollWidth > pane.clientWidth + 1) found.push(`${name(pane)} scrolls sideways`)
    for (const e of document.querySelectorAll('.page p *, .page h2 *, .page h3 *')) {
      const page = e.closest('.page')!.getBoundingClientRect()
      const box = e.getBoundingClientRect()
      if (!e.closest('.for-ears') && (box.left < page.left || box.right > page.right))
        found.push(`${name(e)} leaves its page`)
    }
    const controls = [...document.querySelectorAll('button, select, input, textarea, summary, h1, h2, .badge')].filter(
      // What scrolls by itself, and what flows with the text, is cut or broken on purpose.
      e => e.checkVisibility() && !e.closest('.scroller, .for-ears, .page') && !e.matches('.skip, [hidden]')
    )
    for (const e of controls) {
      const box = e.getBoundingClientRect()
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`${name(e)} reaches over the edge`)
      if (e.matches('button, summary') && e.scrollWidth > e.clientWidth + 1) found.push(`${name(e)} is cut`)
    }
    const above = document.querySelector('.menu[open] > div, .help')
    controls.forEach((a, i) => {
      const one = a.getBoundingClientRect()
      for (const b of controls.slice(i + 1)) {
        if (a.contains(b) || b.contains(a) || above?.contains(a) !== above?.contains(b)) continue
        if (a.closest('.bar, .reading, .side, .sides > *') !== b.closest('.bar, .reading, .side, .sides > *')) continue
        const other = b.getBoundingClientRect()
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (width > 1 && height > 1) found.push(`${name(a)} lies on ${name(b)}`)
      }
    })
    return found
  })

describe.skipIf(chromiumPath === null)('the page in any window', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  // 640 × 400 is what a window of 1280 × 800 has left at 200 %.
  it.each([
    ['narrow', 400, 800, false],
    ['narrow, in English', 400, 800, true],
    ['at 200 %', 640, 400, false],
    ['at 200 %, in English', 640, 400, true],
    ['in between', 900, 700, true],
    ['wide', 1680, 1050, false]
  ])('neither cuts nor overlaps, nor scrolls sideways: %s', async (_, width, height, english) => {
    const page = await browser.view([])
    await page.setViewportSize({ width, height })
    await eachView(page, english, async view => expect(await misplaced(page), view).toEqual([]))
    await page.close()
  })

  it.each([
    ['light', false, 1400],
    ['dark', false, 1400],
    ['light', true, 1400],
    ['dark', true, 400]
  ] as const)('has nothing serious for axe in any view: %s, English %s, %i wide', async (scheme, english, width) => {
    const page = await browser.view([])
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe(scheme)
    await eachView(page, english, async view => expect(await violations(page), view).toEqual([]))
    await page.close()
  })

  it('follows the system between light and dark until somebody chooses', async () => {
    const page = await browser.view([])
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const theme = () => page.getAttribute('html', 'data-theme')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(theme).toBe('light')
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(ground).not.toBe(light)
    await page.getByRole('button', { name: '切换明暗' }).click()
    await expect.poll(ground).toBe(light)
    // The system is dark all the while; that it says so anew changes nothing any more.
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForFunction(
        dark => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        colorScheme === 'dark'
      )
      expect(await theme()).toBe('light')
    }
    await page.close()
  })
})
