import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, makeDocx, paragraph, row } from '../../read/make-docx'
import { makePdf, text } from '../../read/make-pdf'
import { makeXlsx, rows } from '../../read/make-xlsx'
import { WRONG } from '../reports'
import { type Browser, drop, file, openBrowser } from './browser'
import { chromiumPath } from './chromium'

const LINES = WRONG.trim().split('\n')
const TABLE = LINES.findIndex(l => l.startsWith('统计指标'))
const CELLS = LINES.slice(TABLE).map(l => l.split('\t'))

const docx = makeDocx(
  LINES.slice(0, TABLE)
    .map(l => paragraph(l))
    .join('') + `<w:tbl>${CELLS.map(r => row(...r.map(c => cell(c)))).join('')}</w:tbl>`
)
const xlsx = makeXlsx([{ name: '统计表', xml: rows([['政府信息公开情况统计表', null, null], ...CELLS]) }])
const pdf = makePdf([
  {
    content: LINES.slice(0, TABLE)
      .map((l, i) => text(57, 780 - 24 * i, l))
      .join('\n')
  }
])

describe.skipIf(chromiumPath === null)('files of every kind', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    browser = await openBrowser()
    folder = mkdtempSync(join(tmpdir(), 'gouji-folder-'))
    mkdirSync(join(folder, '部门/乡镇'), { recursive: true })
    writeFileSync(join(folder, '部门/2号.txt'), WRONG)
    writeFileSync(join(folder, '部门/10号.txt'), WRONG)
    writeFileSync(join(folder, '部门/乡镇/青禾.txt'), WRONG)
    writeFileSync(join(folder, '部门/.DS_Store'), 'x')
    writeFileSync(join(folder, '部门/~$2号.docx'), 'x')
  })
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  it.each([
    ['年报.docx', Buffer.from(docx), 'read-docx', 'N01'],
    ['年报.pdf', Buffer.from(pdf), 'read-pdf', 'A01'],
    ['统计表.xlsx', Buffer.from(xlsx), 'read-xlsx', null]
  ])('reads a dropped %s with a reader that comes when it is needed', async (name, content, reader, rule) => {
    const page = await browser.empty()
    await page.waitForLoadState('networkidle')
    const before = browser.requests.length
    expect(browser.requests.filter(r => r.includes(reader))).toEqual([])
    await drop(page, file(name, content))
    await page.locator('.page').waitFor()
    expect(browser.requests.slice(before).filter(r => r.includes(reader))).toHaveLength(1)
    if (rule === null) await expect.poll(() => page.locator('.cell', { hasText: '604' }).count()).toBe(1)
    else await page.locator('.finding .rule-id', { hasText: rule }).first().waitFor()
    await page.close()
  })

  it('takes a folder that is dropped, with what lies deeper, in the order of names', async () => {
    const page = await browser.empty()
    const door = await browser.context.newCDPSession(page)
    const data = { items: [], files: [join(folder, '部门')], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await door.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await page.locator('.overview .quiet', { hasText: '3 份报告' }).first().waitFor()
    const names = await page.locator('.which option').allInnerTexts()
    expect(names.map(n => n.trim())).toEqual(['2号.txt', '10号.txt', '青禾.txt'])
    await page.close()
  })

  it('takes a folder that is chosen', async () => {
    const page = await browser.empty()
    await page.setInputFiles('#folder', join(folder, '部门'))
    await page.locator('.overview .quiet', { hasText: '3 份报告' }).first().waitFor()
    await page.close()
  })

  it('opens the samples', async () => {
    const page = await browser.empty()
    await page.getByRole('button', { name: '看样例' }).click()
    await page.locator('.overview .quiet', { hasText: '8 份报告' }).first().waitFor()
    await page.close()
  })
})
