import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleBook } from '../../src/corpus'
import { claimSchema } from '../../src/model/schema'
import { buildProgram, type Program } from './program'
import { CLEAR, HOSTILE } from './reports'

let program: Program
beforeAll(async () => {
  program = await buildProgram()
  program.file('报告.txt', CLEAR)
  program.file('恶意.txt', HOSTILE)
})
afterAll(() => program?.remove())

describe('gouji claims', () => {
  it('lists the figures of the prose as a table', async () => {
    const { stdout, status } = await program.run(['claims', '报告.txt'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^行 +文本 +数值 +指标 +所指\n/)
    expect(stdout).toMatch(/^4 +240条 +240条/m)
  })

  it('prints claims of the contract as JSON', async () => {
    const claims = claimSchema
      .array()
      .parse(JSON.parse((await program.run(['claims', '报告.txt', '-f', 'json'])).stdout))
    expect(claims.map(c => c.text)).toEqual(['240条', '140条', '100条', '52件'])
  })

  it('prints one claim a line as NDJSON, with its file and year', async () => {
    const { stdout } = await program.run(['claims', '报告.txt', '--format', 'ndjson'])
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map(l => JSON.parse(l))
    expect(rows.map(r => [r.file, r.reportYear, r.value])).toEqual([240, 140, 100, 52].map(v => ['报告.txt', 2018, v]))
  })

  it('prints CSV that spreadsheets read', async () => {
    const { stdout } = await program.run(['claims', '报告.txt', '--format', 'csv'])
    expect(stdout.startsWith('\ufeff')).toBe(true)
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true })
    expect(rows.map(r => r.数值)).toEqual(['240', '140', '100', '52'])
  })

  it('reads any text, a sentence too', async () => {
    const { stdout, status } = await program.run(['claims', '-', '--format', 'json'], { stdin: '全年举办培训班3期。' })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([{ text: '3期', value: 3, unit: '期' }])
  })

  it('goes on after a file that cannot be read', async () => {
    const ran = await program.run(['claims', '没有.txt', '报告.txt', '--format', 'json'])
    expect(ran.status).toBe(2)
    expect(JSON.parse(ran.stdout)).toMatchObject([{ file: '报告.txt', claims: [{}, {}, {}, {}] }])
  })

  it('carries no control character', async () => {
    expect((await program.run(['claims', '恶意.txt'])).stdout).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
  })
})

describe('gouji cells', () => {
  it('lists the figures of the tables', async () => {
    const { stdout } = await program.run(['cells', '报告.txt'])
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true })
    expect(rows.map(r => [r.指标, r.数值])).toContainEqual(['applications.received', '52'])
    expect(rows).toHaveLength(5)
  })
})

describe('gouji explain', () => {
  it('tells of every numeral of a line what it was taken for', async () => {
    const { stdout, status } = await program.run(['explain', '报告.txt:4'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^第4行\n {2}全年主动公开政府信息240条/)
    expect(stdout).toMatch(/✓ 240条 {2}= 240条/)
    expect(stdout).toMatch(/✓ 140条 {2}= 140条\n(?: {4}.*\n)*? {4}属于：240条/)
  })

  it('says what ruled other indicators out, in text and as JSON', async () => {
    const stdin = '平山县2018年政府信息公开工作年度报告\n县教育局收到政府信息公开申请12件。\n'
    const { stdout } = await program.run(['explain', '-:2'], { stdin })
    expect(stdout).toContain('不是 applications.received：不是全机关全年的数')
    const json = await program.run(['explain', '-:2', '--format', 'json'], { stdin })
    expect(JSON.parse(json.stdout)[0].ruledOut).toEqual([
      { indicator: 'applications.received', by: 'scope', concepts: [] }
    ])
  })

  it('names the class of what is no quantity', async () => {
    const { stdout } = await program.run(['explain', '-'], { stdin: '2018年9月6日印发了青政发〔2018〕47号文件。' })
    expect(stdout).toContain('不计：日期')
    expect(stdout).toContain('不计：发文字号')
    expect(stdout).not.toContain('✓')
  })

  it('prints the same as JSON', async () => {
    const { stdout } = await program.run(['explain', '报告.txt', '--format', 'json'])
    const rows: { line: number; text: string; reject: string | null; claim: unknown }[] = JSON.parse(stdout)
    for (const row of rows) expect(row.reject === null).toBe(row.claim !== null)
    expect(rows.filter(r => r.line === 4).map(r => r.text)).toEqual(['240条', '140条', '100条'])
  })

  it('says how many lines there are', async () => {
    const ran = await program.run(['explain', '报告.txt:400'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/^gouji：报告.txt：没有第 400 行，全文共 \d+ 行/)
  })

  it('looks at one file at a time', async () => {
    expect((await program.run(['explain', '报告.txt', '恶意.txt'])).status).toBe(2)
  })

  it('carries no control character', async () => {
    expect((await program.run(['explain', '恶意.txt'])).stdout).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
  })
})

describe('gouji rules', () => {
  it('lists the book', async () => {
    const { stdout } = await program.run(['rules'])
    expect(stdout).toMatch(/^ {2}T01 {2}汇总行/m)
    const ids = [...stdout.matchAll(/^ {2}([A-Z]\d\d) /gm)].map(m => m[1])
    expect(ids).toEqual(ruleBook.map(r => r.id))
    expect(ids).toContain('Y01')
    expect(ids).toContain('H01')
  })

  it('explains a rule, whatever the case of its id', async () => {
    const { stdout } = await program.run(['rules', 't01', '--lang', 'en'])
    expect(stdout).toMatch(/^T01 {2}A sum row/)
    expect(stdout).toContain('✗ fails on')
  })

  it('explains a rule on several reports, with its options', async () => {
    const { stdout } = await program.run(['rules', 'Y04'])
    expect(stdout).toMatch(/^Y04 {2}内容不照抄上一年度/)
    expect(stdout).toContain('percent  一个部分重复多少（%）才提示  默认 70，1 到 100')
    expect((await program.run(['rules', 'h01'])).stdout).toMatch(/^H01 {2}汇总报告等于各单位之和/)
  })

  it('suggests the nearest id', async () => {
    const ran = await program.run(['rules', 'T1'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('是不是想用 T01？')
  })
})
