// Sentences that never end: a table that lost its lines, a text made to keep a machine busy. Work with the square or the cube of their
// figures would take minutes to hours, and the test with it.
import { expect, it } from 'vitest'
import { analyze } from '../../src'

const HEAD = '清溪县2022年政府信息公开工作年度报告\n一、总体情况\n'

it.each([
  ['sums', '共3件；'],
  ['sums without a mark', '合计5件'],
  ['products', '每期5份，共5份，'],
  ['counts with shares', '5件，占5%，'],
  ['rates', '执行率5%，']
])('of nothing but %s come back', { timeout: 30_000 }, (_, unit) => {
  const { claims } = analyze(HEAD + unit.repeat(20_000))
  expect(claims.length).toBeGreaterThan(0)
})

it('of shares that all differ come back', { timeout: 30_000 }, () => {
  const items = Array.from({ length: 6000 }, (_, i) => `网站${i + 1}件，占${(i % 97) + 1}.${i % 10}%；`)
  expect(analyze(HEAD + items.join('')).claims.length).toBeGreaterThan(0)
})
