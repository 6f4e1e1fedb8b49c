import { describe, expect, it } from 'vitest'
import { analyze } from '../../src'
import { formatReport, type GeneratedReport } from './generated/format-report'
import { mutate } from './generated/mutate'
import { random } from './generated/random'
import { statsReport } from './generated/stats-report'

const FORMS: Record<string, (seed: number) => GeneratedReport> = {
  'stats-2014': statsReport,
  'format-2019': seed => formatReport('format-2019', seed),
  'format-2021': seed => formatReport('format-2021', seed)
}
const SEEDS = Array.from({ length: 340 }, (_, i) => i + 1)

describe.each(Object.entries(FORMS))('generated reports of %s', (_, generate) => {
  it('that are right raise no error and no warning', () => {
    const alarms = SEEDS.flatMap(seed =>
      analyze(generate(seed).text)
        .findings.filter(f => f.severity !== 'info')
        .map(f => `${seed} ${f.rule} ${f.message}`)
    )
    expect(alarms).toEqual([])
  })
  it('are read and checked, not passed over', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const { checks, tables } = analyze(generate(seed).text)
      expect(tables.length).toBeGreaterThan(0)
      expect(checks.filter(c => c.rule === 'T01').length).toBeGreaterThan(2)
    }
  })
  it.each(['table', 'prose'])('with one figure of the %s changed show that figure in a finding', place => {
    const missed: string[] = []
    let changes = 0
    for (const seed of SEEDS.slice(0, 120)) {
      const report = generate(seed)
      const r = random(place === 'table' ? seed : seed + 10_000)
      const figures = report.figures.filter(f => f.inTable === (place === 'table'))
      if (figures.length === 0) continue
      const change = mutate(report.text, r.pick(figures), r)
      changes++
      const { findings } = analyze(change.text)
      const isNamed = findings.some(f => f.evidence.some(e => e.start <= change.start && change.start < e.end))
      if (!isNamed) missed.push(`${seed} ${change.figure.name} ${change.figure.value} → ${change.value}`)
    }
    expect(changes).toBeGreaterThan(100)
    expect(missed.length / changes, missed.join('\n')).toBeLessThan(0.01)
  })
})
