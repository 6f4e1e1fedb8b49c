import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type Program } from './program'

const PROSE = [
  '县政府办公室会同司法局对部门的公开目录逐项核对，补齐了缺少的栏目。',
  '乡镇便民服务中心增设查询终端，群众可以就近打印公开的文件。',
  '组织新任信息员到政务服务大厅跟班学习两周，考核合格后上岗。'
].join('')

const report = (year: number, prose: string, carriedIn: number, carriedOut: number): string =>
  `清溪县${year}年政府信息公开工作年度报告
一、总体情况
${prose}
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 40 | 0 | 0 | 0 | 0 | 0 | 40 |
| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |
| 四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |
`
const unit = (name: string, penalties: number, year = 2022): string =>
  `${name}${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
全年依法公开行政处罚和行政强制决定，群众可以上网查询。
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ${penalties} |
| 行政强制 | 0 |
`

let program: Program
beforeAll(async () => {
  program = await buildProgram()
  program.file('2021.txt', report(2021, PROSE, 0, 3))
  program.file('2022.txt', report(2022, PROSE, 5, 4))
  program.file('2023.txt', report(2023, '全年新建栏目两个，修订制度一项。', 4, 0))
  program.file('2018.txt', report(2018, '全年召开会议两次。', 0, 0))
  program.file('全县.txt', unit('清溪县', 300))
  program.file('部门/公安.txt', unit('清溪县公安局', 210))
  program.file('部门/应急.txt', unit('清溪县应急管理局', 120))
  program.file('部门/旧.txt', unit('清溪县教育局', 7, 2021))
  program.file('名单.txt', '清溪县公安局\n清溪县应急管理局\n清溪县水利局\n')
})
afterAll(() => program?.remove())

const sheetsOf = (name: string): string[] => {
  const files = unzipSync(readFileSync(join(program.folder, name)))
  return [...new TextDecoder().decode(files['xl/workbook.xml']).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(m => m[1]!)
}

describe('gouji compare', () => {
  it('puts reports in order by the year they are about, and shows what does not follow', async () => {
    const { stdout, status } = await program.run(['compare', '2022.txt', '2021.txt'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^清溪县 {2}2021 → 2022 {2}2021.txt → 2022.txt\n/)
    expect(stdout).toMatch(/✗ 错误 {2}Y01/)
    expect(stdout).toContain('5 ≠ 3  相差 2')
  })
  it('shows the share of repeated text by section, and which sentences', async () => {
    const { stdout } = await program.run(['compare', '2021.txt', '2022.txt'])
    expect(stdout).toContain('与2021年度报告相同的文字：100%')
    expect(stdout).toMatch(/█{10} 100% {2}一、总体情况/)
    expect(stdout).toContain('相同的句子 3 句')
    expect(stdout).toMatch(/│ 第3行 {2}乡镇便民服务中心增设查询终端/)
  })
  it('compares every two successive years, and names what it could not compare', async () => {
    const { stdout, status } = await program.run([
      'compare',
      '2023.txt',
      '2021.txt',
      '2022.txt',
      '2018.txt',
      '--format',
      'json'
    ])
    const { comparisons, leftOut } = JSON.parse(stdout)
    expect(comparisons.map((c: { after: { year: number } }) => c.after.year)).toEqual([2022, 2023])
    expect(comparisons[1].repetition).toMatchObject({ repeated: 0 })
    expect(leftOut).toEqual([{ name: '2018.txt', reason: 'no-neighbour' }])
    expect(status).toBe(1)
    const text = await program.run(['compare', '2021.txt', '2022.txt', '2018.txt'])
    expect(text.stdout).toContain('– 2018.txt：没有同一单位前一年或后一年的报告，未比较')
  })
  it('ends with 0 when all follows, with 2 when nothing could be compared or read', async () => {
    expect((await program.run(['compare', '2022.txt', '2023.txt'])).status).toBe(0)
    const alone = await program.run(['compare', '2021.txt', '2018.txt'])
    expect(alone.status).toBe(2)
    expect(alone.stderr).toMatch(
      /^gouji：没有可以比较的两份报告；.*2018.txt：没有同一单位.*\n {2}给出同一单位相邻两年的报告/
    )
    expect((await program.run(['compare', '2022.txt', '2023.txt', '没有.txt'])).status).toBe(2)
    expect((await program.run(['compare', '2021.txt', '2022.txt', '--exit-zero'])).status).toBe(0)
  })
  it('speaks English', async () => {
    const { stdout } = await program.run(['compare', '2021.txt', '2022.txt', '--lang', 'en'])
    expect(stdout).toContain('100% of the text stands in the report for 2021 too')
    expect(stdout).not.toMatch(/请核对|相同的|跨年/)
  })
  it('writes findings as CSV, all as Markdown and as a workbook', async () => {
    const csv = await program.run(['compare', '2021.txt', '2022.txt', '--format', 'csv'])
    const rows: Record<string, string>[] = parse(csv.stdout, { bom: true, columns: true })
    expect(rows.map(r => r.规则)).toContain('Y01')
    const markdown = await program.run(['compare', '2021.txt', '2022.txt', '--format', 'markdown'])
    expect(markdown.stdout).toMatch(/^# 清溪县 2021 → 2022\n/)
    expect(markdown.stdout).toMatch(/\| 一、总体情况 \| 100% \|/)
    await program.run(['compare', '2021.txt', '2022.txt', '-o', '比较.xlsx'])
    expect(sheetsOf('比较.xlsx')).toEqual(['核对结果', '重复文字', '重复句子'])
  })
  it('keeps what reviewers said, apart from what the rules on one report found', async () => {
    const baseline = ['--baseline', '审核.json']
    await program.run(['compare', '2021.txt', '2022.txt', ...baseline, '--update-baseline'])
    const again = await program.run(['compare', '2021.txt', '2022.txt', ...baseline])
    expect(again.status).toBe(0)
    expect(again.stdout).not.toContain('Y01')
    await program.run(['check', '2022.txt', ...baseline, '--update-baseline'])
    const kept = JSON.parse(readFileSync(join(program.folder, '审核.json'), 'utf8'))
    expect(kept.findings.find((f: { rule: string }) => f.rule === 'Y01').state).toBe('new')
  })
})

describe('gouji rollup', () => {
  it('shows the figures that differ from the sum of the units, and what was not added', async () => {
    const { stdout, status } = await program.run(['rollup', '全县.txt', '部门/'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^清溪县 2022年度 与 2 个单位合计/)
    expect(stdout).toMatch(/✗ 错误 {2}H01/)
    expect(stdout).toContain('210+120 = 330 ≠ 300  相差 30')
    expect(stdout).toMatch(/行政处罚·本年处理决定数量 +300 +330 +-30\n/)
    expect(stdout).toContain('清溪县教育局：年度不同，未计入')
  })
  it('names missing units', async () => {
    const { stdout } = await program.run(['rollup', '全县.txt', '部门/', '--units', '名单.txt'])
    expect(stdout).toContain('缺少 1 个单位的报告：清溪县水利局')
  })
  it('takes less than the whole for an error only when the units are all', async () => {
    program.file('全县多.txt', unit('清溪县', 333))
    const units = ['部门/公安.txt', '部门/应急.txt']
    expect((await program.run(['rollup', '全县多.txt', ...units])).status).toBe(0)
    expect((await program.run(['rollup', '全县多.txt', ...units, '--complete'])).status).toBe(1)
  })
  it('writes the matrix as CSV and a workbook of three sheets', async () => {
    const csv = await program.run(['rollup', '全县.txt', '部门/', '--format', 'csv'])
    const rows: Record<string, string>[] = parse(csv.stdout, { bom: true, columns: true })
    expect(rows[0]).toMatchObject({ 清溪县: '300', 各单位合计: '330', 差异: '-30', 清溪县公安局: '210' })
    await program.run(['rollup', '全县.txt', '部门/', '-o', '汇总.xlsx'])
    expect(sheetsOf('汇总.xlsx')).toEqual(['核对结果', '汇总对照', '各单位'])
  })
  it('prints its result as JSON', async () => {
    const { stdout } = await program.run(['rollup', '全县.txt', '部门/', '--format', 'json'])
    const { schema, rows, leftOut } = JSON.parse(stdout)
    expect(schema).toBe('gouji-rollup/1')
    expect(rows[0]).toMatchObject({ indicator: 'penalty.decisions', stated: 300, sum: 330, units: [210, 120] })
    expect(leftOut).toEqual([{ name: '清溪县教育局', reason: 'other-year' }])
  })
  it('never calls right what could not be compared', async () => {
    program.file('别年/教育.txt', unit('清溪县教育局', 90, 2021))
    const ran = await program.run(['rollup', '全县.txt', '别年/'])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^gouji：没有一个数可以汇总核对；清溪县教育局：年度不同，未计入\n {2}给出/)
  })
  it.each([[['rollup']], [['rollup', '全县.txt']], [['rollup', '部门/', '全县.txt']]])(
    '%j says how it is written',
    async args => {
      const { stderr, status } = await program.run(args)
      expect(stderr).toContain('例如 gouji rollup 全县.docx 部门/')
      expect(status).toBe(2)
    }
  )
})
