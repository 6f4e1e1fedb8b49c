// Sentences that never end: a table that lost its lines, a text made to keep a machine busy. Work with the square or the cube of their
// figures would take minutes to hours, and the test with it.
import { expect, it } from 'vitest'
import { analyze } from '../../src'

const HEAD = '清溪县2022年政府信息公开工作年度报告\n一、总体情况\n'

it.each([
  ['sums', '共3件；', 20_000],
  ['sums without a mark', '合计5件', 20_000],
  ['products', '每期5份，共5份，', 20_000],
  ['counts with shares', '5件，占5%，', 20_000],
  ['rates', '执行率5%，', 20_000],
  ['percentages', '1%，', 80_000],
  ['percentages without a mark', '3%', 150_000],
  ['figures without a mark', '至3件', 150_000],
  ['negations without a mark', '未发生', 100_000],
  ['months', '1月', 80_000],
  ['brackets that never close', '5件（其中5件', 100_000]
])('of nothing but %s come back', { timeout: 30_000 }, (_, unit, times) => {
  const { report } = analyze(HEAD + unit.repeat(times))
  expect(report.year).toBe(2022)
})

it('of shares that all differ come back', { timeout: 30_000 }, () => {
  const items = Array.from({ length: 6000 }, (_, i) => `网站${i + 1}件，占${(i % 97) + 1}.${i % 10}%；`)
  expect(analyze(HEAD + items.join('')).claims.length).toBeGreaterThan(0)
})
