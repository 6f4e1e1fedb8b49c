// Turns the marks of an annotated report into its gold: every expectation with its offset in the laid-out text.
// It computes no expectation. Sums and differences are worked out only to catch a slip of the annotator.
import Big from 'big.js'
import type { Annotated, FigureMark, Line } from './annotation'
import type { LaidOut } from './layout'

export interface GoldClaim {
  at: number
  text: string
  value: number
  unit: string | null
  bound: 'exact' | 'more' | 'less' | 'about'
  indicator: string | null
  of: number | null
  negated?: true
  modality?: 'planned'
  max?: number
  optional?: true
}

export interface GoldCell {
  indicator: string
  column?: string
  value: number
  at: number
}

export interface GoldCheck {
  kind: string
  verdict: 'pass' | 'fail' | 'open'
  stated?: number
  /** Null for a cell that is blank. */
  computed?: number | null
  whole?: number | string
  parts?: number[]
  percent?: number
  numerator?: number
  denominator?: number
  claim?: number
  indicator?: string
  derived?: string[]
  a?: number
  b?: number
  why?: string
}

export interface GoldFinding {
  rule: string
  /** Where its evidence must lie: a claim or a cell, by offset. */
  at: number
}

export interface Gold {
  report: string
  /** The file under `corpus/text` whose offsets these are, where the report itself is not plain UTF-8 text. */
  text?: string
  meta: { issuer: string | null; year: number | null; form: string | null; publishedOn: string | null }
  sections: { at: number; level: number; heading: string; tag: string; topics: string[] }[]
  passages: { at: number; end: number; tag: 'problems' | 'plans' }[]
  claims: GoldClaim[]
  cells: GoldCell[]
  checks: GoldCheck[]
  problems: { at: number; end: number; categories: string[] }[]
  plans: { at: number; end: number }[]
  findings: GoldFinding[]
}

/** Gold of one laid-out report. Throws with the line's number where the annotation contradicts itself. */
export function goldOf(report: string, annotated: Annotated, laidOut: LaidOut): Gold {
  const { meta } = annotated
  const labels = new Map<string, GoldClaim>()
  const gold: Gold = {
    report,
    meta: {
      issuer: meta.issuer ?? null,
      year: meta.year ? Number(meta.year) : null,
      form: meta.form ?? null,
      publishedOn: meta.publishedOn ?? null
    },
    sections: [],
    passages: [],
    claims: [],
    cells: [],
    checks: [],
    problems: [],
    plans: [],
    findings: []
  }
  const parts: { claim: GoldClaim; of: string; number: number }[] = []
  const open: { name: string; at: number; rest: string }[] = []

  for (const block of annotated.blocks) {
    if (block.kind === 'table') {
      for (const cell of block.cells) {
        const start = laidOut.startOf.get(cell)!
        if (cell.figure && cell.figure.notes[0] !== '-') gold.cells.push(goldCell(cell.figure, start, block.number))
      }
      continue
    }
    refuseUnmarkedFigures(block)
    const start = laidOut.startOf.get(block)
    if (start === undefined) continue
    if (block.heading) {
      const { level, tag, topics, length } = block.heading
      gold.sections.push({ at: start, level, heading: block.text.slice(0, length), tag, topics })
    }
    for (const figure of block.figures) {
      if (figure.notes[0] === '-') continue
      const { claim, label, of } = goldClaim(figure, start, block.number)
      gold.claims.push(claim)
      if (label !== null) {
        if (labels.has(label)) throw new Error(`line ${block.number}: the label #${label} is given twice`)
        labels.set(label, claim)
      }
      if (of !== null) parts.push({ claim, of, number: block.number })
    }
    for (const tag of block.tags) {
      const at = start + tag.at
      if (tag.opens) open.push({ name: tag.name, at, rest: tag.rest })
      else {
        const from = open.pop()
        if (from?.name !== tag.name)
          throw new Error(`line ${block.number}: </${tag.name}> closes <${from?.name ?? 'nothing'}>`)
        const span = { at: from.at, end: at }
        if (tag.name === 'item') gold.problems.push({ ...span, categories: from.rest.split(',') })
        else if (tag.name === 'plan') gold.plans.push(span)
        else gold.passages.push({ ...span, tag: tag.name })
      }
    }
  }
  if (open.length > 0) throw new Error(`<${open[0]!.name}> is never closed`)
  for (const { claim, of, number } of parts) {
    const whole = labels.get(of)
    if (!whole) throw new Error(`line ${number}: no figure is labelled #${of}`)
    claim.of = whole.at
  }
  gold.checks = annotated.checks.map(line => goldCheck(line, labels, gold.cells))
  gold.findings = annotated.findings.map(line => goldFinding(line, labels, gold.cells))
  return gold
}

/** A figure as it is mostly written: Arabic digits and a measure word. Everything else is spelled out by its notes. */
const PLAIN = /^([\d,]*\d(?:\.\d+)?)([^\d,.余多万亿]*)$/

function goldClaim(figure: FigureMark, lineStart: number, number: number) {
  const plain = PLAIN.exec(figure.text)
  const claim: GoldClaim = {
    at: lineStart + figure.start,
    text: figure.text,
    value: plain ? Number(plain[1]!.replaceAll(',', '')) : Number.NaN,
    unit: plain?.[2] || null,
    bound: 'exact',
    indicator: null,
    of: null
  }
  let label: string | null = null
  let of: string | null = null
  for (const note of figure.notes) {
    const rest = note.slice(1)
    if (note.startsWith('#')) label = rest
    else if (note.startsWith('<')) of = rest
    else if (note.startsWith('=')) claim.value = Number(rest)
    else if (note.startsWith('unit:')) claim.unit = note.slice('unit:'.length)
    else if (note.startsWith('to:')) claim.max = Number(note.slice('to:'.length))
    else if (note === 'more' || note === 'less' || note === 'about') claim.bound = note
    else if (note === 'planned') claim.modality = 'planned'
    else if (note === 'optional') claim.optional = true
    else if (note === 'zero') Object.assign(claim, { value: 0, unit: null, negated: true })
    else if (note.includes('.')) claim.indicator = note
    else throw new Error(`line ${number}: unknown note "${note}" on {${figure.text}}`)
  }
  if (Number.isNaN(claim.value)) throw new Error(`line ${number}: {${figure.text}} needs its value, such as =84000`)
  return { claim, label, of }
}

function goldCell(figure: FigureMark, cellStart: number, number: number): GoldCell {
  const [, indicator, column] = /^([\w.-]+)(?:\[([\w-]+)\])?$/.exec(figure.notes[0] ?? '') ?? []
  const digits = /-?\d[\d,]*(?:\.\d+)?/.exec(figure.text)
  if (indicator === undefined || !digits) throw new Error(`table at line ${number}: {${figure.text}} names no cell`)
  const cell: GoldCell = {
    indicator,
    value: Number(digits[0].replaceAll(',', '')),
    at: cellStart + figure.start + digits.index
  }
  return column === undefined ? cell : { ...cell, column }
}

/** Figures nobody marks: years, dates, document numbers, and the number of a heading. */
const UNMARKED_BY_RULE =
  /\d{4}(?:-\d{2}-\d{2}|年度?(?:\d{1,2}月(?:\d{1,2}日)?)?)|[〔[]\d{4}[〕\]]\d+号|\d{1,2}月\d{1,2}日|^\d{1,2}[.、．]|（\d{1,2}）/g

function refuseUnmarkedFigures(line: Line): void {
  let text = line.text
  for (const { start, end } of line.figures) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  const left = /\d+/.exec(text.replace(UNMARKED_BY_RULE, ' '))
  if (left)
    throw new Error(`line ${line.number}: ${left[0]} is neither marked as a figure nor rejected with {${left[0]}|-}`)
}

const BLANK = 'blank:'

/** One line of `@checks`: verdict, kind, what it relates, and after `;` why. */
function goldCheck(line: string, labels: Map<string, GoldClaim>, cells: GoldCell[]): GoldCheck {
  const [relation, why] = line.split(';').map(s => s.trim()) as [string, string?]
  const words = relation.split(/[\s=+/]+/)
  const [verdict, kind] = words as [GoldCheck['verdict'], string]
  const names = words.slice(2)
  const claims = names.filter(n => n.startsWith('#')).map(n => claimNamed(n, labels, line))
  const figures = names.filter(n => !n.startsWith('#'))
  const at = claims.map(c => c.at)
  const check: GoldCheck = { kind, verdict }
  if (kind === 'sum') {
    Object.assign(check, {
      whole: at[0],
      parts: at.slice(1),
      stated: claims[0]!.value,
      computed: sum(claims.slice(1).map(c => c.value))
    })
  } else if (kind === 'ratio') {
    const [percent, numerator, denominator] = claims as [GoldClaim, GoldClaim, GoldClaim]
    const digits = (percent.text.split('.')[1] ?? '').replace(/\D/g, '').length
    const computed = new Big(numerator.value).times(100).div(denominator.value).round(digits, 1).toNumber()
    Object.assign(check, { percent: at[0], numerator: at[1], denominator: at[2], stated: percent.value, computed })
  } else if (kind === 'restatement') {
    Object.assign(check, { a: at[0], b: at[1], stated: claims[0]!.value, computed: claims[1]!.value })
  } else if (kind === 'narrative-table' || kind === 'zero') {
    const blank = figures.length === 1 && figures[0]!.startsWith(BLANK)
    const computed = blank ? null : sum(figures.map(f => cellNamed(f, cells, line).value))
    Object.assign(check, { claim: at[0], stated: claims[0]!.value, computed })
    if (figures.length === 1) check.indicator = bare(blank ? figures[0]!.slice(BLANK.length) : figures[0]!)
    else check.derived = figures
  } else if (kind === 'table-sum' || kind === 'table-identity') {
    const [whole, ...rest] = figures
    const computed = sum(
      rest.map(f => (f.startsWith('-') ? -cellNamed(f.slice(1), cells, line).value : cellNamed(f, cells, line).value))
    )
    Object.assign(check, { whole: bare(whole!), stated: cellNamed(whole!, cells, line).value, computed })
  } else throw new Error(`unknown kind of check: ${line}`)
  const agrees = check.stated === check.computed
  if (verdict !== 'open' && agrees !== (verdict === 'pass')) {
    throw new Error(`the figures say otherwise (${check.stated} and ${check.computed}): ${line}`)
  }
  return why === undefined ? check : { ...check, why }
}

function goldFinding(line: string, labels: Map<string, GoldClaim>, cells: GoldCell[]): GoldFinding {
  const [rule, name] = line.split(/\s+/) as [string, string]
  return { rule, at: name.startsWith('#') ? claimNamed(name, labels, line).at : cellNamed(name, cells, line).at }
}

function claimNamed(name: string, labels: Map<string, GoldClaim>, line: string): GoldClaim {
  const claim = labels.get(name.slice(1))
  if (!claim) throw new Error(`no figure is labelled ${name}: ${line}`)
  return claim
}

function cellNamed(name: string, cells: GoldCell[], line: string): GoldCell {
  const [, indicator, column] = /^([\w.-]+)(?:\[([\w-]+)\])?$/.exec(name) ?? []
  const cell = cells.find(c => c.indicator === indicator && c.column === column)
  if (!cell) throw new Error(`no cell ${name}: ${line}`)
  return cell
}

const bare = (name: string): string => name.replace(/\[.*$/, '')
const sum = (values: number[]): number => values.reduce((a, b) => a.plus(b), new Big(0)).toNumber()
