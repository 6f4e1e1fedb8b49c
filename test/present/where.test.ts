import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/analyze'
import type { Document, Place } from '../../src/model'
import { renderCsv } from '../../src/present/csv'
import { renderMarkdown } from '../../src/present/markdown'
import { renderTerminal } from '../../src/present/terminal'
import { compose, type DraftBlock } from '../../src/read/compose'
import { view } from './sample'

const HEAD = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const ROWS = [
  ['一、本年新收政府信息公开申请数量', '5', '0', '0', '0', '0', '0', '5'],
  ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
  ['（一）予以公开', '6', '0', '0', '0', '0', '0', '7']
]

/** A report whose last row does not add up; `at` says where blocks and cells stand. */
function report(mediaType: string, at: (row: number | null, column: number) => Place | undefined): Document {
  const placed = (place: Place | undefined) => (place === undefined ? {} : { place })
  const cells = [HEAD, ...ROWS].flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      start: 0,
      end: 0,
      ...placed(at(row, column))
    }))
  )
  const drafts: DraftBlock[] = [
    { kind: 'paragraph', text: '青禾县2023年政府信息公开工作年度报告', ...placed(at(null, 0)) },
    { kind: 'paragraph', text: '三、收到和处理政府信息公开申请情况', ...placed(at(null, 0)) },
    { kind: 'table', rows: 4, columns: 8, cells, ...placed(at(0, 0)) }
  ]
  return {
    ...compose(drafts),
    source: { name: '年报', mediaType, bytes: null, sha256: null },
    hints: { title: null, publishedOn: null, site: null },
    warnings: []
  }
}

const shown = async (document: Document) => {
  const results = [{ path: '年报', document, analysis: analyze(document) }]
  return {
    evidence: results[0]!.analysis.findings.find(f => f.rule === 'T02')!.evidence.map(e => e.where),
    terminal: await renderTerminal(results, view()),
    markdown: await renderMarkdown(results, view()),
    csv: (await renderCsv(results, view())) as string
  }
}

describe('where a finding stands', () => {
  it('is the row and column of the table where the file has no pages', async () => {
    const { evidence, terminal, markdown, csv } = await shown(report('text/html', () => undefined))
    expect(evidence[0]).toBe('表一 第4行 总计列')
    expect(evidence).toContain('表一 第4行 自然人列')
    for (const text of [terminal, markdown, csv]) expect(text).toContain('表一 第4行 总计列')
  })

  it('is the page as well in a PDF', async () => {
    const { evidence, terminal, markdown, csv } = await shown(
      report('application/pdf', row => ({ page: row === 3 ? 4 : 3 }))
    )
    expect(evidence[0]).toBe('第4页 表一 第4行 总计列')
    for (const text of [terminal, markdown, csv]) expect(text).toContain('第4页 表一 第4行 总计列')
  })

  it('is the sheet and the reference of the cell in a workbook', async () => {
    const place = (row: number | null, column: number) => ({
      sheet: '统计表',
      cell: `${'ABCDEFGH'[column]}${(row ?? 0) + 3}`
    })
    const { evidence, terminal, csv } = await shown(report('application/vnd.ms-excel', place))
    expect(evidence[0]).toBe('工作表“统计表” H6')
    for (const text of [terminal, csv]) expect(text.toString().replaceAll('""', '"')).toContain('工作表“统计表” H6')
  })

  it('is told in the language of the messages', () => {
    const document = report('application/pdf', () => ({ page: 2 }))
    const finding = analyze(document, { lang: 'en' }).findings.find(f => f.rule === 'T02')
    expect(finding!.evidence[0]!.where).toBe('page 2 table 1 row 4 column 总计')
  })
})
