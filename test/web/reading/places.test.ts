import { describe, expect, it } from 'vitest'
import { analyze, plainDocument } from '../../../src'
import { zh } from '../../../web/src/messages/zh'
import { cellPlace, placeText, sentenceAround } from '../../../web/src/reading/places'
import { relationsOf } from '../../../web/src/reading/relations'
import { WRONG } from '../reports'

const analysis = analyze(WRONG)
const relations = relationsOf(analysis)
const of = { text: WRONG, analysis, places: [], relations }
const at = (words: string) => {
  const start = WRONG.indexOf(words)
  return { start, end: start + words.length }
}

describe('places', () => {
  it('names table, row and column of a cell as printed', () => {
    const [cell] = relations.cellsOf('applications.received', null)
    expect(cellPlace({ ...cell!, number: 2, cell: { ...cell!.cell, row: 3, column: 'total' } }, zh.place)).toBe(
      '表三 第4行 总计列'
    )
  })

  it('names the line in a text file, the paragraph in any other', () => {
    expect(plainDocument(WRONG).source.mediaType).toBe('text/plain')
    expect(placeText(at('13件'), of, zh.place)).toBe('第5行')
    const source = { ...analysis.report.source, mediaType: 'application/pdf' }
    const other = { ...analysis, report: { ...analysis.report, source } }
    expect(placeText(at('13件'), { ...of, analysis: other }, zh.place)).toBe('第5段')
  })

  it('names the page, the sheet and the cell when the file has them', () => {
    const { start, end } = at('13件')
    const places = [
      { start: 0, end: WRONG.length, page: 2 },
      { start, end, sheet: '附表', cell: 'B12' }
    ]
    expect(placeText({ start, end }, { ...of, places }, zh.place)).toBe('第2页 工作表“附表” B12')
  })

  it('takes the sentence around a figure', () => {
    const { start, end } = sentenceAround(WRONG, at('614条'))
    expect(WRONG.slice(start, end)).toBe('全年主动公开政府信息614条。')
  })
})

describe('relations', () => {
  it('lead from a claim to its cell and back by one check', () => {
    const claim = relations.claimAt(at('614条'))
    const [check] = relations.checksOfClaim(claim!.id).filter(c => c.cells.length > 0)
    const { indicator, column } = check!.cells[0]!
    expect(relations.cellsOf(indicator, column)[0]?.cell.raw.trim()).toBe('604')
    expect(relations.checksOfCell(indicator, column)).toContain(check)
  })

  it('show the gravest verdict of a figure', () => {
    expect(relations.verdictOfClaim(relations.claimAt(at('614条'))!.id)).toBe('fail')
    expect(relations.verdictOfCell('applications.received', null)).toBe('fail')
    expect(relations.verdictOfClaim('no such claim')).toBe('unchecked')
  })
})
