// Tables copied as one cell a line, the blank cells of the page lost: values go back to their columns where the form's
// arithmetic leaves no choice, and stay unsaid where it does.
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze'

const HEAD = [
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他'
]
const LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
  '（七）总计',
  '四、结转下年度继续办理'
]
const COLUMNS = ['natural', 'company', 'research', 'charity', 'legal-service', 'other', 'total']

/** Cells of a table of 2022 given by the rows that have values, blanks lost. */
function read(values: Record<string, number[]>) {
  const lines = LABELS.flatMap(label => {
    const key = Object.keys(values).find(k => label.includes(k))
    return [label, ...(key === undefined ? [] : values[key]!.map(String))]
  })
  const text = ['青石县2022年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...HEAD, ...lines].join(
    '\n'
  )
  const [table] = analyze(text).tables
  const of = (indicator: string): Record<string, number> =>
    Object.fromEntries(table!.cells.filter(c => c.indicator === indicator).map(c => [c.column ?? '?', c.value ?? -1]))
  return { table: table!, of }
}

describe('blank cells lost', () => {
  test('a value goes to the one column in which the sums need it', () => {
    const { of } = read({
      本年新收: [5, 1, 0, 0, 0, 0, 6],
      上年结转: [0, 0, 0, 0, 0, 0, 0],
      予以公开: [3, 3],
      本机关不掌握: [1, 1],
      重复申请: [2, 2],
      '（七）总计': [5, 1, 0, 0, 0, 0, 6],
      '四、结转': [0, 0, 0, 0, 0, 0, 0]
    })
    expect(of('applications.outcome.granted')).toEqual({ natural: 3, total: 3 })
    expect(of('applications.outcome.not-processed.duplicate')).toEqual({ natural: 2, total: 2 })
    expect(of('applications.outcome.unavailable.not-held')).toEqual({ company: 1, total: 1 })
  })

  test('what two columns could need alike stays unsaid, its total does not', () => {
    const { of, table } = read({
      本年新收: [1, 1, 0, 0, 0, 0, 2],
      上年结转: [0, 0, 0, 0, 0, 0, 0],
      予以公开: [1, 1],
      本机关不掌握: [1, 1],
      '（七）总计': [1, 1, 0, 0, 0, 0, 2],
      '四、结转': [0, 0, 0, 0, 0, 0, 0]
    })
    expect(of('applications.outcome.granted')).toEqual({ total: 1 })
    expect(table.certainty).toBeLessThan(0.9)
  })

  test('rows that add up to no total are left alone', () => {
    const { of } = read({
      本年新收: [5, 1, 0, 0, 0, 0, 6],
      上年结转: [0, 0, 0, 0, 0, 0, 0],
      予以公开: [3, 3],
      '（七）总计': [5, 1, 0, 0, 0, 0, 6],
      '四、结转': [0, 0, 0, 0, 0, 0, 0]
    })
    expect(of('applications.outcome.granted')).toEqual({ total: 3 })
  })

  test('the rows of sums may have lost blanks themselves', () => {
    const { of } = read({
      本年新收: [4, 2, 6],
      上年结转: [1, 1],
      予以公开: [4, 1, 5],
      部分公开: [1, 1],
      '（七）总计': [5, 1, 6],
      '四、结转': [1, 1]
    })
    expect(COLUMNS.filter(c => c in of('applications.new'))).toContain('total')
    expect(of('applications.outcome.granted').total).toBe(5)
  })
})
