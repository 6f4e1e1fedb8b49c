// `gouji problems`: every format, in both languages, read back the way its reader would.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type Program } from './program'

const report = (year: number, problems: string, plans: string): string => `青禾县教育局${year}年政府信息公开工作年度报告

一、总体情况
全年主动公开政府信息240条。

五、存在的主要问题
${problems}

六、下一步工作打算
${plans}
`

let program: Program
beforeAll(async () => {
  program = await buildProgram()
  program.file(
    '年报/2020.txt',
    report(
      2020,
      '一是部分栏目信息更新不及时；二是工作人员多为兼职，力量薄弱。',
      '一是及时更新栏目信息。二是配备专职人员。'
    )
  )
  program.file(
    '年报/2021.txt',
    report(2021, '一是个别栏目信息更新不及时；二是公众参与度不高。', '一是加强宣传。二是落实专人。')
  )
  program.file('空.txt', '今天天气很好，我们去公园走了一圈。\n')
  program.file(
    '恶意.txt',
    report(2020, '一是=HYPERLINK("x")更新不及时\u001b[31m\u202e；二是内容不全面。', '一是加强更新。')
  )
})
afterAll(() => program?.remove())

const json = async (...args: string[]) => JSON.parse((await program.run(['problems', ...args, '-f', 'json'])).stdout)

describe('as a table', () => {
  it('shows each statement with its categories under its report, what comes again, and the summary by year', async () => {
    const { stdout, status, stderr } = await program.run(['problems', '年报'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/2020\.txt {2}青禾县教育局 2020\n/)
    expect(stdout).toMatch(/问题〔不及时 [01]\.\d\d〕 一是部分栏目信息更新不及时； {2}连年出现：2020 2021/)
    expect(stdout).toMatch(/措施 一是及时更新栏目信息。/)
    expect(stdout).toMatch(/^类别 +2020 +2021$/m)
    expect(stdout).toMatch(/^不及时 +1 +1$/m)
    expect(stdout).toMatch(/^公众参与 +0 +1$/m)
    expect(stdout).toMatch(/^报告数 +1 +1$/m)
  })

  it('speaks English when asked', async () => {
    const { stdout } = await program.run(['problems', '年报', '--lang', 'en'])
    expect(stdout).toMatch(/problem〔Late [01]\.\d\d〕 一是部分栏目信息更新不及时； {2}again in 2020 2021/)
    expect(stdout).toMatch(/^category +2020 +2021$/m)
  })

  it('says so where nothing is admitted or planned', async () => {
    const { stdout, status } = await program.run(['problems', '空.txt'])
    expect([stdout, status]).toEqual(['没有找到问题或措施。\n', 0])
  })

  it('carries no control character', async () => {
    expect((await program.run(['problems', '恶意.txt'])).stdout).not.toMatch(
      /[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u
    )
  })
})

describe('as CSV', () => {
  const rowsOf = async (...args: string[]): Promise<Record<string, string>[]> =>
    parse((await program.run(['problems', ...args, '-f', 'csv'])).stdout, { bom: true, columns: true })

  it('has a row a statement, with everything a coder of statements needs', async () => {
    const rows = await rowsOf('年报')
    expect(rows).toHaveLength(8)
    expect(rows[0]).toMatchObject({
      发布机关: '青禾县教育局',
      年度: '2020',
      所在部分: '五、存在的主要问题',
      类型: '问题',
      文本: '一是部分栏目信息更新不及时；',
      类别: '不及时',
      类别代码: 'timeliness',
      出现年度: '2020 2021'
    })
    expect(Number(rows[0]!.得分)).toBeGreaterThan(0.5)
    expect(rows[0]!.依据词语).toContain('更新')
    expect(rows.filter(r => r.类型 === '措施').map(r => r.类别代码)).toEqual(['', '', '', ''])
  })

  it('gives a problem that comes again the same id in both years, and no other', async () => {
    const ids = (await rowsOf('年报')).map(r => [r.年度, r.类别代码, r.重现编号])
    const again = ids.filter(([, code]) => code === 'timeliness').map(([, , id]) => id)
    expect(again).toHaveLength(2)
    expect(again[0]).toMatch(/^R[0-9a-f]{8}$/)
    expect(again[1]).toBe(again[0])
    expect(ids.filter(([, code]) => code !== 'timeliness').every(([, , id]) => id === '')).toBe(true)
  })

  it('places each statement in the text: its offsets cut it out', async () => {
    const text = readFileSync(join(program.folder, '年报/2020.txt'), 'utf8')
    for (const row of (await rowsOf('年报')).filter(r => r.年度 === '2020')) {
      expect(text.slice(Number(row.起), Number(row.止))).toBe(row.文本)
    }
  })

  it('has English headings and names when asked', async () => {
    const [row] = await rowsOf('年报', '--lang', 'en')
    expect(row).toMatchObject({ issuer: '青禾县教育局', kind: 'problem', categories: 'Late', codes: 'timeliness' })
  })

  it('runs nothing in a spreadsheet', async () => {
    const { stdout } = await program.run(['problems', '恶意.txt', '-f', 'csv'])
    expect(stdout).not.toMatch(/(^|,)"?[=+\-@]/m)
  })
})

describe('as JSON', () => {
  it('holds the statements, what links them, what recurs, and the shares by year, region and level', async () => {
    const { statements, links, recurrences, shares } = await json('年报')
    expect(statements).toHaveLength(8)
    expect(recurrences).toMatchObject([{ issuer: '青禾县教育局', years: [2020, 2021], categories: ['timeliness'] }])
    const kinds = links.map((l: { kind: string; categories: string[] }) => `${l.kind} ${l.categories}`)
    expect(kinds).toContain('answered timeliness')
    expect(kinds).toContain('despite timeliness')
    expect(kinds).toContain('repeated timeliness')
    const late = { category: 'timeliness', statements: 2, reports: 2, of: 2, share: 1, high: 1 }
    expect(shares.region[0]).toMatchObject({ group: ['青禾县'], ...late })
    expect(shares.level[0]).toMatchObject({ group: ['department'], ...late })
    // Wilson, 2 of 2 at 95 %: 2 / (2 + 1.96²).
    expect(shares.level[0].low).toBeCloseTo(0.342, 3)
    expect(shares.year.map((s: { group: number[] }) => s.group[0])).toEqual([2020, 2020, 2021, 2021])
  })
})

describe('as a workbook', () => {
  it('has four sheets: statements, summary, shares, and what the codes mean', async () => {
    const { status } = await program.run(['problems', '年报', '-o', '问题.xlsx'])
    expect(status).toBe(0)
    const sheets = open(join(program.folder, '问题.xlsx'))
    expect(sheets.map(s => s.name)).toEqual(['问题与措施', '汇总', '占比', '编码说明'])
    const [statements, summary, shares, codebook] = sheets.map(s => s.rows)
    expect(statements).toHaveLength(9)
    expect(statements![1]).toEqual(expect.arrayContaining(['青禾县教育局', 2020, '一是部分栏目信息更新不及时；']))
    expect(summary).toContainEqual(['不及时', 1, 1])
    expect(shares).toContainEqual(['层级', '部门', '不及时', 'timeliness', 2, 2, 2, 1, 0.342, 1])
    expect(codebook!.map(r => r[0])).toEqual(expect.arrayContaining(['重现编号', 'litigation 复议诉讼']))
    // Fifteen categories, one row for each column, a heading.
    expect(codebook).toHaveLength(15 + statements![0]!.length + 1)
  })
})

describe('the chart', () => {
  it('is an SVG of categories by year with the share of reports in each field', async () => {
    const { status, stderr } = await program.run(['problems', '年报', '--chart', '汇总.svg'])
    expect([status, stderr]).toEqual([0, ''])
    const svg = readFileSync(join(program.folder, '汇总.svg'), 'utf8')
    expect(() => new XMLParser().parse(svg, true)).not.toThrow()
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(m => m[1])
    expect(texts).toEqual(
      expect.arrayContaining(['承认存在各类问题的报告占比', '2020', '2021', '不及时', '100%', '0%'])
    )
  })

  it('has English names when asked', async () => {
    await program.run(['problems', '年报', '--chart', 'chart.svg', '--lang', 'en'])
    const svg = readFileSync(join(program.folder, 'chart.svg'), 'utf8')
    expect(svg).toContain('Share of reports that admit each category')
    expect(svg).toContain('>Late<')
  })

  it('that cannot be written is told, with status 2', async () => {
    const { status, stderr } = await program.run(['problems', '年报', '--chart', '没有/汇总.svg'])
    expect(status).toBe(2)
    expect(stderr).toContain('没有/汇总.svg')
  })
})

it('goes on after a file that cannot be read, with status 2', async () => {
  const ran = await program.run(['problems', '没有.txt', '年报/2020.txt', '-f', 'json'])
  expect(ran.status).toBe(2)
  expect(JSON.parse(ran.stdout).statements).toHaveLength(4)
})

type Cell = string | number | null

/** Sheets of a workbook as a reader sees them. */
function open(path: string): { name: string; rows: Cell[][] }[] {
  const files = unzipSync(readFileSync(path))
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false
  })
  const xml = (name: string) => parser.parse(new TextDecoder().decode(files[name]))
  const list = <T>(value: T | T[] | undefined): T[] =>
    value === undefined ? [] : Array.isArray(value) ? value : [value]
  const textOf = (t: unknown): string =>
    typeof t === 'object' && t !== null ? String((t as Record<string, unknown>)['#text'] ?? '') : String(t ?? '')
  const strings = files['xl/sharedStrings.xml']
    ? list(xml('xl/sharedStrings.xml').sst.si as { t: unknown }[]).map(si => textOf(si.t))
    : []
  interface Raw {
    r: string
    t?: string
    v?: unknown
    is?: { t: unknown }
  }
  return list(xml('xl/workbook.xml').workbook.sheets.sheet as { name: string }[]).map(({ name }, i) => ({
    name,
    rows: list(xml(`xl/worksheets/sheet${i + 1}.xml`).worksheet.sheetData.row as { c?: Raw | Raw[] }[]).map(row => {
      const cells: Cell[] = []
      for (const c of list(row.c)) {
        const value = textOf(c.v)
        cells.push(
          c.t === 's'
            ? strings[Number(value)]!
            : c.t === 'inlineStr'
              ? textOf(c.is?.t)
              : value === ''
                ? null
                : Number(value)
        )
      }
      return cells
    })
  }))
}
