// The door for results made elsewhere: any version of `gouji/…`, from a file or a page. What this version does not know is
// left out or read as its nearest meaning, so that everything behind the door can rely on the types. Draws nothing.
import { forms } from '../../../src/forms'
import type { Analysis, Cell, Check, Claim, Column, Finding, Section, Span, Statement, Table } from '../../../src/model'
import type { PlacedSpan } from '../../../src/present/places'

type Fields = Record<string, unknown>

const isObject = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v)
const text = (v: unknown, otherwise = ''): string => (typeof v === 'string' ? v : otherwise)
const textOrNull = (v: unknown): string | null => (typeof v === 'string' ? v : null)
const number = (v: unknown): number | null => (typeof v === 'number' && Number.isFinite(v) ? v : null)
const list = <T>(v: unknown, each: (item: Fields) => T | null): T[] =>
  Array.isArray(v)
    ? v.flatMap(item => {
        const read = isObject(item) ? each(item) : null
        return read === null ? [] : [read]
      })
    : []
const texts = (v: unknown): string[] => (Array.isArray(v) ? v.filter(x => typeof x === 'string') : [])
const oneOf = <T extends string>(v: unknown, known: readonly T[], otherwise: T): T =>
  known.includes(v as T) ? (v as T) : otherwise

const COLUMNS: readonly Column[] = ['natural', 'company', 'research', 'charity', 'legal-service', 'other', 'total']
const CONTEXTS = ['clause', 'head', 'section'] as const
const FORMS = forms.map(f => f.id)

/**
 * One analysis in today's shape.
 *
 * @param value anything
 * @returns null when it is no result of gouji
 */
export function accept(value: unknown): Analysis | null {
  if (!isObject(value) || !text(value.schema).startsWith('gouji/')) return null
  const whole = textOrNull(value.text)
  const limit = whole === null ? Number.MAX_SAFE_INTEGER : whole.length
  /** A span inside the text; null for anything else. */
  const span = (v: unknown): Span | null => {
    if (!isObject(v)) return null
    const { start, end } = v
    return Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= Number(start) &&
      Number(start) <= Number(end) &&
      Number(end) <= limit
      ? { start: Number(start), end: Number(end) }
      : null
  }
  const spanned =
    <T>(read: (item: Fields, at: Span) => T) =>
    (item: Fields): (T & Span) | null => {
      const at = span(item)
      return at === null ? null : { ...read(item, at), ...at }
    }

  const column = (v: unknown): Column | null => (COLUMNS.includes(v as Column) ? (v as Column) : null)
  const form = (v: unknown) => FORMS.find(f => f === v) ?? null
  const report = isObject(value.report) ? value.report : {}
  const source = isObject(report.source) ? report.source : {}
  const period = isObject(report.period) ? report.period : null

  const claim = spanned<Omit<Claim, 'start' | 'end'>>((c, at) => {
    const range = isObject(c.range) ? c.range : {}
    const scope = isObject(c.scope) ? c.scope : {}
    return {
      id: text(c.id, `c@${at.start}`),
      text: text(c.text),
      value: number(c.value) ?? 0,
      unit: textOrNull(c.unit),
      bound: oneOf(c.bound, ['exact', 'more', 'less', 'about'], 'about'),
      range: {
        min: number(range.min),
        max: number(range.max),
        ...(range.minOpen === true ? { minOpen: true } : {}),
        ...(range.maxOpen === true ? { maxOpen: true } : {})
      },
      subject: textOrNull(c.subject),
      indicator: textOrNull(c.indicator),
      of: textOrNull(c.of),
      negated: c.negated === true,
      modality: oneOf(c.modality, ['reported', 'planned', 'required'], 'reported'),
      role: oneOf(c.role, ['level', 'change', 'share', 'multiple'], 'level'),
      scope: {
        kind: oneOf(scope.kind, ['whole', 'sub-region', 'department', 'channel', 'topic', 'period'], 'whole'),
        name: textOrNull(scope.name)
      },
      year: number(c.year),
      section: textOrNull(c.section),
      sentence: span(c.sentence) ?? at,
      candidates: texts(c.candidates),
      context: CONTEXTS.find(x => x === c.context) ?? null,
      why: list(
        c.why,
        spanned(w => ({ concept: text(w.concept) }))
      )
    }
  })
  const cell = spanned<Omit<Cell, 'start' | 'end'>>(c => ({
    indicator: textOrNull(c.indicator),
    column: column(c.column),
    value: number(c.value),
    unit: textOrNull(c.unit),
    raw: text(c.raw),
    label: text(c.label),
    row: number(c.row),
    gridColumn: number(c.gridColumn)
  }))
  const table = spanned<Omit<Table, 'start' | 'end'>>((t, at) => ({
    id: text(t.id, `t@${at.start}`),
    form: form(t.form),
    part: textOrNull(t.part),
    certainty: number(t.certainty) ?? 0,
    cells: list(t.cells, cell),
    unmatched: texts(t.unmatched)
  }))
  const check = (c: Fields): Check | null =>
    typeof c.id !== 'string'
      ? null
      : {
          id: c.id,
          rule: text(c.rule, '?'),
          kind: text(c.kind) as Check['kind'],
          verdict: oneOf(c.verdict, ['pass', 'fail', 'open'], 'open'),
          stated: number(c.stated),
          computed: number(c.computed),
          difference: number(c.difference),
          claims: texts(c.claims),
          cells: list(c.cells, r =>
            typeof r.indicator === 'string' ? { indicator: r.indicator, column: column(r.column) } : null
          ),
          formula: text(c.formula),
          why: text(c.why)
        }
  const finding = (f: Fields): Finding => ({
    rule: text(f.rule, '?'),
    severity: oneOf(f.severity, ['error', 'warning', 'info'], 'warning'),
    message: text(f.message),
    explanation: text(f.explanation),
    evidence: list(
      f.evidence,
      spanned(e => ({
        role: oneOf(e.role, ['stated', 'part', 'cell', 'other', 'place'], 'other'),
        ...(typeof e.where === 'string' ? { where: e.where } : {})
      }))
    ),
    check: textOrNull(f.check),
    fingerprint: text(f.fingerprint, `${text(f.rule)} ${text(f.message)}`)
  })
  const section = spanned<Omit<Section, 'start' | 'end'>>((s, at) => ({
    id: text(s.id, `s@${at.start}`),
    level: Math.min(3, Math.max(0, Math.trunc(number(s.level) ?? 1))),
    heading: text(s.heading),
    headingStart: number(s.headingStart) ?? at.start,
    tag: text(s.tag, 'other') as Section['tag'],
    topics: texts(s.topics) as Section['topics'],
    parent: textOrNull(s.parent)
  }))
  const statement = spanned<Omit<Statement, 'start' | 'end'>>(s => ({
    text: text(s.text),
    categories: list(s.categories, c =>
      typeof c.id === 'string'
        ? {
            id: c.id as Statement['categories'][number]['id'],
            score: number(c.score) ?? 0,
            ...(Array.isArray(c.words) ? { words: texts(c.words) } : {})
          }
        : null
    ),
    section: textOrNull(s.section)
  }))

  return {
    schema: 'gouji/1',
    report: {
      title: textOrNull(report.title),
      issuer: textOrNull(report.issuer),
      year: number(report.year),
      form: form(report.form),
      publishedOn: textOrNull(report.publishedOn),
      period: period === null ? null : { from: text(period.from), to: text(period.to) },
      kind: oneOf(report.kind, ['annual-report', 'unknown'], 'annual-report'),
      source: {
        name: textOrNull(source.name),
        mediaType: text(source.mediaType),
        bytes: number(source.bytes),
        sha256: textOrNull(source.sha256)
      }
    },
    sections: list(value.sections, section),
    passages: list(
      value.passages,
      spanned(p => ({
        tag: oneOf(p.tag, ['problems', 'plans'], 'problems'),
        section: textOrNull(p.section)
      }))
    ),
    claims: list(value.claims, claim),
    tables: list(value.tables, table),
    checks: list(value.checks, check),
    findings: list(value.findings, finding),
    problems: list(value.problems, statement),
    plans: list(value.plans, statement),
    warnings: list(value.warnings, w => ({ code: text(w.code), message: text(w.message) })),
    ...(whole === null ? {} : { text: whole })
  }
}

/** Results as they came: with a name and places where the maker knew them. */
export interface Received {
  name: string
  analysis: Analysis
  places: PlacedSpan[]
}

/** The items of a parsed JSON value: one analysis, a list of them, or a page's results (`gouji-page/1`). */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return isObject(value) && value.schema === 'gouji-page/1' && Array.isArray(value.reports) ? value.reports : [value]
}

/**
 * One item: an analysis, or one with its name and places.
 *
 * @param name what to call a result that does not name its file
 * @returns null when it is no result
 */
export function receivedOne(item: unknown, name: string): Received | null {
  const wrapped = isObject(item) && isObject(item.analysis) ? item : null
  const analysis = accept(wrapped?.analysis ?? item)
  if (analysis === null) return null
  const places = list(wrapped?.places, p => {
    const { start, end } = p
    if (!Number.isInteger(start) || !Number.isInteger(end)) return null
    return {
      start: Number(start),
      end: Number(end),
      ...(typeof p.page === 'number' ? { page: p.page } : {}),
      ...(typeof p.sheet === 'string' ? { sheet: p.sheet } : {}),
      ...(typeof p.cell === 'string' ? { cell: p.cell } : {})
    }
  })
  return { name: text(wrapped?.name) || (analysis.report.source.name ?? name), analysis, places }
}

/** All results of a parsed JSON value; null when it holds none. What is no result inside a list is left out. */
export function received(value: unknown, name: string): Received[] | null {
  const items = itemsOf(value)
  const results = items.flatMap(item => receivedOne(item, name) ?? [])
  return results.length === 0 && items.length > 0 ? null : results
}

/** JSON, or one JSON value a line. Throws SyntaxError when it is neither. */
export function parsed(content: string): unknown {
  const first = content.indexOf('\n')
  try {
    return JSON.parse(content)
  } catch (error) {
    if (first < 0) throw error
    return content
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line) as unknown)
  }
}
