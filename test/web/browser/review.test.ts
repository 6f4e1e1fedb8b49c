import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { baselineSchema } from '../../../src/schema'
import { NEXT, WRONG } from '../reports'
import { type Browser, choose, drop, file, openBrowser } from './browser'
import { chromiumPath } from './chromium'

describe.skipIf(chromiumPath === null)('a report in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    expect(browser.complaints).toEqual([])
    await browser.close()
  })

  it('shows the finding of a dropped file, and where it stands', async () => {
    const page = await browser.view([])
    await drop(page, file('年报.txt', WRONG))
    const first = page.locator('.finding').first()
    await first.waitFor()
    await expect.poll(() => first.innerText()).toContain('614')
    await expect.poll(() => first.innerText()).toContain('第3行')
    await expect.poll(() => page.locator('.claim[data-verdict=fail]').first().innerText()).toContain('≠')
    await page.close()
  })

  it('leads from a claim to its cell and back', async () => {
    const page = await browser.view([])
    await choose(page, file('年报.txt', WRONG))
    await page.locator('.claim', { hasText: '614条' }).click()
    const inspector = page.locator('.inspector')
    await expect.poll(() => inspector.innerText()).toContain('主动公开政府信息数')
    await expect.poll(() => inspector.innerText()).toContain('表一 第3行')
    await inspector.locator('.to-cell').first().click()
    const cell = page.locator('.cell[aria-pressed=true]')
    await expect.poll(() => cell.innerText()).toContain('604')
    await expect.poll(() => cell.getAttribute('data-verdict')).toBe('fail')
    await inspector.locator('.to-claim', { hasText: '614条' }).click()
    await expect.poll(() => page.locator('.claim[aria-pressed=true]').innerText()).toContain('614条')
    await page.close()
  })

  it('is worked through with the keyboard alone', async () => {
    const page = await browser.view([])
    await choose(page, file('键盘.txt', WRONG))
    await page.locator('.finding').first().waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('c')
    await page.keyboard.press('n')
    await page.keyboard.press('d')
    await page.keyboard.press('m')
    await page.keyboard.type('另有口径')
    await page.keyboard.press('Escape')
    const states = () => page.locator('.finding').evaluateAll(all => all.map(e => e.getAttribute('data-state')))
    await expect.poll(states).toEqual(['confirmed', 'dismissed'])
    await page.keyboard.press('/')
    await page.keyboard.type('６１４')
    await page.keyboard.press('Enter')
    await page.locator('#current-hit').waitFor()
    await expect.poll(() => page.locator('#current-hit').innerText()).toBe('614')
    await page.close()
  })

  it('keeps decisions over a reload, saves them as a baseline, and loads them elsewhere', async () => {
    const page = await browser.view([])
    const open = async (): Promise<void> => {
      await choose(page, file('审核.txt', WRONG))
      await page.locator('.finding').first().click()
    }
    await open()
    await page.getByRole('button', { name: '确认问题' }).click()
    await page.locator('#comment').fill('请核对台账')
    await page.reload()
    await open()
    await expect.poll(() => page.locator('#comment').inputValue()).toBe('请核对台账')
    await expect.poll(() => page.locator('.finding').first().getAttribute('data-state')).toBe('confirmed')

    await page.locator('.menu summary').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存审核结果' }).click()
    ])
    const saved = readFileSync(await download.path(), 'utf8')
    const baseline = baselineSchema.parse(JSON.parse(saved))
    expect(baseline.findings[0]).toMatchObject({ report: '审核.txt', state: 'confirmed', comment: '请核对台账' })

    await page.evaluate(() => localStorage.clear())
    await page.goto('about:blank')
    const other = await browser.view([])
    await choose(other, file('审核.txt', WRONG))
    await other.locator('.finding').first().click()
    await expect.poll(() => other.locator('#comment').inputValue()).toBe('')
    await other.setInputFiles('#baseline', [file('gouji-baseline.json', saved)])
    await other.locator('.finding[data-state=confirmed]').waitFor()
    await expect.poll(() => other.locator('#comment').inputValue()).toBe('请核对台账')
    await page.close()
    await other.close()
  })

  it('filters findings by severity, rule and what is open', async () => {
    const page = await browser.view([])
    const result = analyze(WRONG)
    const findings = [
      ...result.findings,
      { ...result.findings[0], rule: 'A01', severity: 'warning', fingerprint: 'A01-x' }
    ]
    await choose(page, file('筛选.json', JSON.stringify({ ...result, findings, text: WRONG })))
    await page.locator('.finding').first().waitFor()
    const rules = (): Promise<string[]> => page.locator('.finding .rule-id').allInnerTexts()
    await expect.poll(rules).toEqual(['N01', 'N01', 'A01'])
    await page.locator('.chips .warning').click()
    await expect.poll(rules).toEqual(['A01'])
    await page.locator('.chips button').first().click()
    await page.getByRole('combobox', { name: '规则' }).selectOption('N01')
    await expect.poll(rules).toEqual(['N01', 'N01'])
    await page.locator('.finding').first().click()
    await page.getByRole('button', { name: '不是问题' }).click()
    await page.getByText('只看未处理').click()
    await expect.poll(rules).toEqual(['N01'])
    await page.close()
  })

  it('shows problems and plans with their categories', async () => {
    const page = await browser.view([])
    await choose(page, file('问题.txt', WRONG))
    await page.locator('.statement.problem').first().waitFor()
    await expect.poll(() => page.locator('.statement .category').first().innerText()).toContain('问题')
    await page.getByRole('button', { name: '问题 2 · 措施 2' }).click()
    await expect.poll(() => page.locator('.statements li').count()).toBe(4)
    await page.close()
  })

  it('writes the audit sheet with what was decided', async () => {
    const page = await browser.view([])
    await choose(page, file('表.txt', WRONG))
    await page.locator('.finding').first().click()
    await page.locator('#comment').fill('批注在此')
    await page.locator('.menu summary').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '审核表（Excel）' }).click()
    ])
    const files = unzipSync(readFileSync(await download.path()))
    const text = Object.values(files)
      .map(f => new TextDecoder().decode(f))
      .join('')
    for (const words of ['批注在此', '未处理', 'N01', '核对结果']) expect(text).toContain(words)
    await page.close()
  })

  it('prints a letter with place, text and advice', async () => {
    const page = await browser.view([])
    await choose(page, file('意见.txt', WRONG))
    await page.locator('.finding').first().waitFor()
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const letter = page.locator('.letter')
    for (const words of ['意见单', '一、主动公开政府信息情况', '第3行', '全年主动公开政府信息614条。']) {
      await expect.poll(() => letter.innerText()).toContain(words)
    }
    await expect.poll(() => page.locator('.bar').count()).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('.bar').count()).toBe(1)
    await page.close()
  })

  it('puts two years of one issuer side by side, with repeated sentences marked', async () => {
    const page = await browser.view([])
    await choose(page, file('2019.txt', NEXT), file('2018.txt', WRONG))
    await page.getByRole('button', { name: '两年对照' }).click()
    await page.locator('.repeated').first().waitFor()
    const names = () =>
      page.locator('.sides select').evaluateAll(all => all.map(s => (s as HTMLSelectElement).selectedOptions[0]?.text))
    await expect.poll(names).toEqual(['2018.txt', '2019.txt'])
    // One sentence leads to its twin on the other side.
    const sentence = page.locator('section[aria-label=前一份] .repeated', { hasText: '每季度检查栏目更新' })
    await sentence.press('Enter')
    const focused = page.locator('section[aria-label=后一份] .repeated:focus')
    await expect.poll(() => focused.innerText()).toContain('每季度检查栏目更新')
    await expect.poll(() => page.locator('.sides .page').first().innerText()).toContain('614条')
    // A year apart, and still the same sentence; what is new is not marked.
    await expect.poll(() => page.locator('.share').first().innerText()).toMatch(/^重复文字 \d\d\.\d%$/)
    await page.close()
  })

  it('speaks English when asked, and says so to a screen reader', async () => {
    const page = await browser.view([])
    await choose(page, file('a.txt', WRONG))
    await page.locator('.finding').first().waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en')
    await expect.poll(() => page.locator('.chips').innerText()).toContain('Error')
    await expect.poll(() => page.locator('.page').getAttribute('lang')).toBe('zh-CN')
    // Findings are made anew in the language of the page.
    await page.locator('.finding .message', { hasText: 'but the table has' }).first().waitFor()
    await page.close()
  })
})
