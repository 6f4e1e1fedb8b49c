// A small report with its analysis, built by hand: one sum that does not add up, one figure that differs from the table, one
// check that cannot be decided, one that agrees.
import type { Analysis, Cell, Claim, Span } from '../../src/model'
import type { Result, View } from '../../src/present/result'
import { noPaint } from '../../src/present/tone'
import { plainDocument } from '../../src/text/plain-document'

export const TEXT = [
  '青禾县2018年政府信息公开工作年度报告',
  '一、主动公开情况',
  '全年共公开信息614条，其中工作动态304条，政策文件300条。',
  '二、依申请公开情况',
  '全年收到申请10余件，均已办结。',
  '政府信息公开情况统计表',
  '（一）收到申请数|件|8'
].join('\n')

const at = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from)
  if (start < 0) throw new Error(`the sample has no ${words}`)
  return { start, end: start + words.length }
}

function claim(id: string, words: string, value: number, more: Partial<Claim> = {}): Claim {
  const span = at(words)
  const line = { start: TEXT.lastIndexOf('\n', span.start) + 1, end: TEXT.indexOf('\n', span.start) }
  return {
    ...span,
    id,
    text: words,
    value,
    unit: words.at(-1)!,
    bound: 'exact',
    range: { min: value, max: value },
    subject: '信息',
    indicator: null,
    of: null,
    negated: false,
    modality: 'reported',
    role: 'level',
    scope: { kind: 'whole', name: null },
    year: null,
    section: 's1',
    sentence: line,
    candidates: [],
    context: null,
    why: [],
    ...more
  }
}

const received: Cell = {
  ...at('8', at('收到申请数').start),
  indicator: 'applications.received',
  column: null,
  value: 8,
  unit: '件',
  raw: '8',
  label: '（一）收到申请数',
  row: 0,
  gridColumn: 2
}

export const ANALYSIS: Analysis = {
  schema: 'gouji/1',
  report: {
    title: '青禾县2018年政府信息公开工作年度报告',
    issuer: '青禾县',
    year: 2018,
    form: 'stats-2014',
    publishedOn: null,
    period: { from: '2018-01-01', to: '2018-12-31' },
    kind: 'annual-report',
    source: { name: '青禾.txt', mediaType: 'text/plain', bytes: 300, sha256: 'a'.repeat(64) }
  },
  sections: [
    {
      ...at('一、主动公开情况\n全年共公开信息614条，其中工作动态304条，政策文件300条。\n'),
      id: 's1',
      level: 1,
      heading: '一、主动公开情况',
      headingStart: at('一、').start,
      tag: 'situation',
      topics: ['proactive'],
      parent: null
    }
  ],
  passages: [],
  claims: [
    claim('c1', '614条', 614),
    claim('c2', '304条', 304, { of: 'c1' }),
    claim('c3', '300条', 300, { of: 'c1' }),
    claim('c4', '10余件', 10, {
      bound: 'more',
      range: { min: 10, max: 20, maxOpen: true },
      indicator: 'applications.received',
      context: 'clause',
      why: [{ ...at('收到申请'), concept: 'receive' }]
    })
  ],
  tables: [
    {
      id: 't1',
      ...at('（一）收到申请数|件|8'),
      form: 'stats-2014',
      part: 'stats',
      certainty: 0.9,
      cells: [received],
      unmatched: []
    }
  ],
  checks: [
    {
      id: 'k1',
      rule: 'A01',
      kind: 'sum',
      verdict: 'fail',
      stated: 614,
      computed: 604,
      difference: 10,
      claims: ['c1', 'c2', 'c3'],
      cells: [],
      formula: '304+300 = 604 ≠ 614',
      why: ''
    },
    {
      id: 'k2',
      rule: 'N01',
      kind: 'narrative-table',
      verdict: 'fail',
      stated: 10,
      computed: 8,
      difference: 2,
      claims: ['c4'],
      cells: [{ indicator: 'applications.received', column: null }],
      formula: '8 ∉ [10, 20)',
      why: ''
    },
    {
      id: 'k3',
      rule: 'R01',
      kind: 'restatement',
      verdict: 'open',
      stated: 614,
      computed: null,
      difference: null,
      claims: ['c1'],
      cells: [],
      formula: '614 ? 8',
      why: '两处范围可能不同'
    },
    {
      id: 'k4',
      rule: 'T01',
      kind: 'table-sum',
      verdict: 'pass',
      stated: 8,
      computed: 8,
      difference: 0,
      claims: [],
      cells: [{ indicator: 'applications.received', column: null }],
      formula: '3+5 = 8',
      why: ''
    }
  ],
  findings: [
    {
      rule: 'N01',
      severity: 'warning',
      message: '正文称10余件，表中收到申请数为8件，请核对。',
      explanation: '请核对正文与统计表。',
      evidence: [
        { ...at('10余件'), role: 'stated' },
        { start: received.start, end: received.end, role: 'cell' }
      ],
      check: 'k2',
      fingerprint: 'N01-1'
    },
    {
      rule: 'A01',
      severity: 'error',
      message: '称共614条，所列各项相加为604条，相差10条，请核对。',
      explanation: '请核对总数与各分项。',
      evidence: [
        { ...at('614条'), role: 'stated' },
        { ...at('304条'), role: 'part' },
        { ...at('300条'), role: 'part' }
      ],
      check: 'k1',
      fingerprint: 'A01-1'
    }
  ],
  problems: [],
  plans: [],
  warnings: []
}

/** The sample as a result; `changes` replace parts of its analysis. */
export const sample = (changes: Partial<Analysis> = {}, path: string | null = '报告/青禾.txt'): Result => ({
  path,
  document: plainDocument(TEXT, ANALYSIS.report.source),
  analysis: { ...ANALYSIS, ...changes }
})

/** The sample with nothing found. */
export const clearSample = (path = '报告/平野.txt'): Result =>
  sample({ findings: [], checks: ANALYSIS.checks.filter(c => c.verdict === 'pass') }, path)

/** A report whose text and messages try to take over the terminal, the page or the spreadsheet. */
export function hostileSample(): Result {
  const poison = '\u001b[31m\u001b]0;x\u0007\u009b2J\u202e\u2066<script>alert(1)</script>"\'`|&\u0000'
  const text = `${poison}${TEXT}${poison}`
  const shift = <T extends Span>(x: T): T => ({ ...x, start: x.start + poison.length, end: x.end + poison.length })
  const { claims, tables, findings, sections, report } = ANALYSIS
  return {
    path: `${poison}.txt`,
    document: plainDocument(text, report.source),
    analysis: {
      ...ANALYSIS,
      report: { ...report, issuer: poison, title: poison },
      sections: sections.map(s => ({ ...shift(s), heading: poison, start: 0 })),
      claims: claims.map(c => ({
        ...shift(c),
        text: `${c.text}${poison}`,
        subject: poison,
        sentence: { start: 0, end: text.length }
      })),
      tables: tables.map(t => ({
        ...shift(t),
        cells: t.cells.map(c => ({ ...shift(c), label: poison, unit: poison }))
      })),
      checks: ANALYSIS.checks.map(c => ({ ...c, formula: `${c.formula}${poison}`, why: poison })),
      findings: findings.map(f => ({
        ...f,
        message: `${f.message}${poison}`,
        explanation: `=cmd()${poison}`,
        evidence: f.evidence.map(shift)
      })),
      warnings: [{ code: 'encoding-guessed', message: poison }]
    }
  }
}

export const view = (changes: Partial<View> = {}): View => ({
  language: 'zh',
  columns: 80,
  paint: noPaint,
  colours: false,
  several: false,
  all: false,
  version: '0.1.0',
  ...changes
})
