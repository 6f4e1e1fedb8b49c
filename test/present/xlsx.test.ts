import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderXlsx } from '../../src/present/audit-workbook'
import { sheetNames, workbook } from '../../src/present/xlsx'
import { hostileSample, sample, view } from './sample'

/** The cells of a sheet as the file holds them: type, and value or text. */
async function cells(bytes: Uint8Array, sheet = 1): Promise<{ at: string; type: string; value: string }[]> {
  const files = unzipSync(bytes)
  const xml = (path: string): string => new TextDecoder().decode(files[path] ?? new Uint8Array())
  const plain = (t: string): string =>
    t
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(m =>
    plain([...m[1]!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(t => t[1]).join(''))
  )
  const found = xml(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)
  return [...found].map(([, at, attributes, inner = '']) => {
    const type = /\bt="(\w+)"/.exec(attributes!)?.[1] ?? 'n'
    const value = /<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s.exec(inner)?.[1] ?? ''
    return { at: at!, type, value: type === 's' ? strings[Number(value)]! : plain(value) }
  })
}

const text = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[path] ?? new Uint8Array())

/** The office program of this machine; null where there is none. */
const office = ['soffice', 'libreoffice'].find(name => spawnSync(name, ['--version']).status === 0) ?? null

describe('the audit workbook', () => {
  it('has a summary, a sheet of findings a report, and all figures; numbers as numbers', async () => {
    const bytes = (await renderXlsx([sample(), sample()], view())) as Uint8Array
    const names = [...text(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(m => m[1])
    expect(names[0]).toBe('汇总')
    expect(names.slice(-2)).toEqual(['正文数字', '表格数字'])
    expect(new Set(names).size).toBe(5)
    const summary = await cells(bytes)
    expect(summary.filter(c => c.at.startsWith('A')).map(c => c.value)).toEqual(['序号', '1', '2'])
    const first = await cells(bytes, 2)
    const by = new Map(first.map(c => [c.at, c]))
    expect(first.filter(c => /^[A-K]1$/.test(c.at)).map(c => c.value)).toEqual([
      '序号',
      '规则',
      '级别',
      '位置',
      '原文',
      '报告数',
      '应为',
      '差异',
      '说明',
      '处理意见',
      '算式'
    ])
    expect(by.get('F2')).toMatchObject({ type: 'n', value: '614' })
    expect(by.get('B2')?.value).toBe('A01')
    expect((await cells(bytes, 4)).some(c => c.value === '614条')).toBe(true)
    expect((await cells(bytes, 5)).some(c => c.value === '（一）收到申请数')).toBe(true)
  })

  it('has the figure in bold inside its sentence, filters, and headings that stay', async () => {
    const bytes = (await renderXlsx([sample()], view())) as Uint8Array
    expect(text(bytes, 'xl/sharedStrings.xml')).toMatch(
      /<r><t xml:space="preserve">[^<]*公开信息<\/t><\/r><r><rPr><b\/>[^/]*\/><\/rPr><t xml:space="preserve">614条<\/t><\/r>/
    )
    const sheet = text(bytes, 'xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:L\d+"\/>/)
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  })

  it('names sheets as the format allows', () => {
    const long = '某某县人民政府办公室关于政府信息公开工作情况的年度报告终稿'
    expect(sheetNames([`${long}一`, `${long}二`, 'a/b:c', "'x'", ''])).toEqual([
      `${long}一`.slice(0, 31),
      `${`${long}二`.slice(0, 31)}`,
      'a_b_c',
      'x',
      '_'
    ])
    expect(sheetNames(['年报', '年报', '年报'])).toEqual(['年报', '年报 (2)', '年报 (3)'])
    expect(Math.max(...sheetNames(Array(12).fill('长'.repeat(40))).map(n => n.length))).toBeLessThanOrEqual(31)
  })

  it.skipIf(office === null)(
    'is opened by LibreOffice, every sheet with all its rows',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'))
      try {
        const file = join(folder, 'audit.xlsx')
        writeFileSync(file, (await renderXlsx([sample()], view())) as Uint8Array)
        const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
        const args = [profile, '--headless', '--convert-to', csv, '--outdir', folder, file]
        execFileSync(office!, args, { stdio: 'ignore', timeout: 110_000 })
        const made = readdirSync(folder).filter(name => name.endsWith('.csv'))
        expect(made).toHaveLength(4)
        const read = (part: string): string =>
          readFileSync(join(folder, made.find(name => name.includes(part))!), 'utf8')
        expect(read('汇总')).toMatch(/^序号,文件,/)
        expect(made.some(name => readFileSync(join(folder, name), 'utf8').includes('全年共公开信息614条，其中'))).toBe(
          true
        )
        expect(read('表格数字').trimEnd().split('\n')).toHaveLength(2)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
  )

  it('holds no formula, whatever the report says', async () => {
    const bytes = (await renderXlsx([hostileSample()], view())) as Uint8Array
    const all = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/'))
    for (const [, xml] of all) expect(new TextDecoder().decode(xml)).not.toContain('<f')
    const [formula] = await cells(await workbook([{ name: 'x', rows: [['=1+1']] }]))
    expect(formula).toMatchObject({ value: '=1+1' })
    expect(formula!.type).not.toBe('n')
  })

  it('shows control characters, which the format forbids, as signs', async () => {
    const [cell] = await cells(await workbook([{ name: 'x', rows: [['a\u0000b\u202ec']] }]))
    expect(cell!.value).toBe('a␀b<U+202E>c')
  })
})
