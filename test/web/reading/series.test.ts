import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { digestOf } from '../../../web/src/reading/digest'
import { repeatedIn } from '../../../web/src/reading/repeated'
import {
  countsCsv,
  figureOf,
  indicatorSeries,
  mostOf,
  problemCounts,
  sharedFigures,
  yearsOf
} from '../../../web/src/reading/series'
import { NEXT, WRONG } from '../reports'

const [first, second] = [analyze(WRONG), analyze(NEXT)] as const

describe('many reports', () => {
  it('takes a figure from the table before the prose', () => {
    expect(figureOf(first, 'applications.received')).toEqual({ value: 14, source: 'table' })
    const untabled = { ...first, tables: [] }
    expect(figureOf(untabled, 'applications.received')).toEqual({ value: 13, source: 'prose' })
    expect(figureOf(first, 'no.such')).toEqual({ value: null, source: null })
  })

  it('puts the years of an issuer in order, with their checks', () => {
    const series = indicatorSeries([second, first], '青禾县', 'applications.received', '收到申请数')
    expect(series.columns).toEqual(['2018', '2019'])
    expect(series.rows).toEqual([{ name: '收到申请数', values: [14, 14] }])
    const years = yearsOf([second, first], '青禾县', 'applications.received')
    expect(years.map(y => [y.year, y.checks.some(c => c.verdict === 'fail')])).toEqual([
      [2018, true],
      [2019, false]
    ])
  })

  it('counts problem categories by year, and writes them as CSV', () => {
    const counts = problemCounts([digestOf(first), digestOf(second)], 'year', id => id)
    expect(counts.columns).toEqual(['2018', '2019'])
    for (const row of counts.rows) expect(row.values[0]).toBe(row.values[1])
    expect(countsCsv(counts).startsWith('\ufeffyear,2018,2019\r\n')).toBe(true)
  })

  it('folds what a chart cannot hold into one row, and keeps the columns with most', () => {
    const counts = {
      corner: 'issuer',
      columns: ['甲', '乙', '丙'],
      rows: [
        { name: 'a', values: [1, 5, 4] },
        { name: 'b', values: [1, 0, null] },
        { name: 'c', values: [0, 1, 3] }
      ]
    }
    expect(mostOf(counts, 1, 2, '其他')).toEqual({
      corner: 'issuer',
      columns: ['丙', '乙'],
      rows: [
        { name: 'a', values: [4, 5] },
        { name: '其他', values: [3, 1] }
      ]
    })
    expect(mostOf(counts, 3, null, '其他')).toEqual(counts)
  })

  it('compares what both years state', () => {
    expect(sharedFigures(first, second)).toContainEqual({ indicator: 'disclosure.total', left: 604, right: 700 })
  })
})

describe('repeated text', () => {
  it('is found though figures and years differ', () => {
    const { sentences, share } = repeatedIn(
      '全年公开各类政府信息共614条，居全省前列。\n今年另有新的安排和打算。',
      '全年公开各类政府信息共700条，居全省前列。'
    )
    expect(sentences.map(s => s.twin)).toEqual([0, null])
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(1)
  })

  it('leads to its twin, and stands without the blanks around it', () => {
    const sentence = '各部门按照要求做好主动公开工作。'
    const { sentences } = repeatedIn(`　　一、总体情况\n　　${sentence} 另起。`, `年报\n ${sentence}`)
    expect(sentences).toEqual([
      { start: 2, end: 8, opens: true, twin: null },
      { start: 11, end: 27, opens: true, twin: 4 },
      { start: 28, end: 31, opens: false, twin: null }
    ])
  })

  it('is not counted for short sentences, which repeat everywhere', () => {
    expect(repeatedIn('特此报告。', '特此报告。').sentences.map(s => s.twin)).toEqual([null])
  })
})
