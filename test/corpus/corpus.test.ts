// The sample reports against their gold. What was planted must be found where it was planted; where nothing was planted,
// nothing may be alarmed. Prose is measured over all reports together, as in the figures of the README.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../scripts/corpus/compile'
import type { Gold } from '../../scripts/corpus/gold'
import { figure, noScores, score } from '../../scripts/corpus/score'
import { analysisSchema } from '../../src/model/schema'
import { type Analysis, analyze, readReport } from '../../src/node'

const corpus = resolve(import.meta.dirname, '../../corpus')
const listed = (folder: string) => readdirSync(join(corpus, folder)).sort()
const golds: Gold[] = listed('gold').map(name => JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8')))

interface Sample {
  gold: Gold
  goldText: string
  text: string
  analysis: Analysis
}
const samples = new Map<string, Sample>()
const sampleOf = (report: string): Sample => samples.get(report)!

beforeAll(async () => {
  for (const gold of golds) {
    const document = await readReport(join(corpus, 'reports', gold.report))
    const goldText = gold.text ? readFileSync(join(corpus, 'text', gold.text), 'utf8') : document.text
    samples.set(gold.report, { gold, goldText, text: document.text, analysis: analyze(document) })
  }
})

describe('files of the corpus', () => {
  it('are what the annotated reports give now (npm run corpus)', () => {
    const made = new Map(
      listed('annotated').flatMap(name => [...compile(readFileSync(join(corpus, 'annotated', name), 'utf8'))])
    )
    const kept = ['reports', 'text', 'gold'].flatMap(folder => listed(folder).map(name => `${folder}/${name}`))
    expect([...made.keys()].sort()).toEqual(kept.sort())
    for (const [path, content] of made) expect(content.equals(readFileSync(join(corpus, path))), path).toBe(true)
  })

  it('hold every form, every layout of tables, and at least one planted error of each rule', () => {
    expect(new Set(golds.map(g => g.meta.form))).toEqual(new Set(['stats-2014', 'format-2019', 'format-2021', null]))
    const planted = new Set(golds.flatMap(g => g.findings.map(f => f.rule)))
    expect([...planted].sort()).toEqual(['A01', 'A02', 'A03', 'N01', 'N02', 'N03', 'R01', 'T01', 'T02', 'T03'])
    expect(golds.filter(g => g.findings.length === 0).length).toBeGreaterThanOrEqual(5)
  })
})

describe.each(golds.map(g => [g.report, g] as const))('%s', (report, gold) => {
  it('gives an analysis that keeps the contract', () => {
    const { analysis } = sampleOf(report)
    expect(analysisSchema.safeParse(analysis).error?.issues ?? []).toEqual([])
  })

  it('is read to the last cell, with its year and form', () => {
    const scores = scoreOf(report)
    expect(scores.said.filter(s => /^(no )?cell|^year|^form/.test(s))).toEqual([])
  })

  it(gold.findings.length === 0 ? 'raises no error' : 'shows each planted error in its place, and no other', () => {
    const scores = scoreOf(report)
    expect(scores.said.filter(s => /^(finding missed|unknown error|unknown failed check)/.test(s))).toEqual([])
    expect(scores.findings.found).toBe(gold.findings.length)
  })
})

describe('renderings of one report', () => {
  const families = new Map<string, Gold[]>()
  for (const g of golds) {
    const family = basename(g.report).replace(/(-blanks)?\.\w+$/, '')
    families.set(family, [...(families.get(family) ?? []), g])
  }
  it.each([...families].filter(([, g]) => g.length > 1))('%s: same claims, cells and findings', (_, renderings) => {
    const told = renderings.map(({ report }) => {
      const { analysis } = sampleOf(report)
      return {
        claims: analysis.claims.map(c => [c.text, c.value, c.unit, c.bound, c.indicator]),
        cells: analysis.tables.flatMap(t => t.cells.map(c => [c.indicator, c.column, c.value])),
        findings: analysis.findings.map(f => f.fingerprint).sort()
      }
    })
    for (const other of told.slice(1)) expect(other).toEqual(told[0])
  })
})

describe('all sample reports together', () => {
  it.each([
    ['claims', 0.98],
    ['negated', 0.9],
    ['unit', 0.98],
    ['bound', 0.98],
    ['indicator', 0.95],
    ['partOf', 0.95],
    ['headings', 0.99],
    ['tag', 0.98],
    ['passages', 0.95],
    ['pass', 0.95],
    ['problems', 0.95],
    ['plans', 0.95]
  ] as const)('%s: at least %d', (name, floor) => {
    const all = noScores()
    const said: string[] = []
    for (const { gold, goldText, text, analysis } of samples.values()) {
      score(all, gold, goldText, analysis, text, what => said.push(`${gold.report}: ${what}`))
    }
    expect(figure(all[name]), said.join('\n')).toBeGreaterThanOrEqual(floor)
  })
})

function scoreOf(report: string) {
  const { gold, goldText, text, analysis } = sampleOf(report)
  const scores = noScores()
  const said: string[] = []
  score(scores, gold, goldText, analysis, text, what => said.push(what))
  return { ...scores, said }
}
