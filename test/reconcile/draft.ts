// Builds facts by hand, a phrase at a time: the text grows with every claim and table, so that all spans are real.
import { formOf } from '../../src/forms'
import type { Breakdown, Cell, Claim, Column, Facts, FormId, Share, Table } from '../../src/model'

type ClaimSketch = Partial<Omit<Claim, 'id' | 'start' | 'end' | 'text'>>
/** Cells by name: `applications.new[natural]`; null is a blank cell. */
export type Figures = Record<string, number | null>

export interface Draft {
  /** Adds `words` and then the figure, `103件`; the value is read from its digits unless given. */
  claim(words: string, figure: string, sketch?: ClaimSketch): Claim
  /** Ends the sentence with `mark`. */
  stop(mark?: string): void
  section(heading: string): void
  breakdown(whole: Claim | null, parts: Claim[], sketch?: Partial<Breakdown>): void
  share(percent: Claim, part: Claim, whole: Claim): void
  table(form: FormId, figures: Figures): void
  facts(): Facts
}

export function draft(year = 2018, form: FormId = 'stats-2014'): Draft {
  let text = ''
  let sentence = 0
  const claims: Claim[] = []
  const breakdowns: Breakdown[] = []
  const shares: Share[] = []
  const tables: Table[] = []
  const sections: Facts['sections'] = []

  return {
    claim(words, figure, sketch = {}) {
      text += words
      const start = text.length
      text += figure
      const value = sketch.value ?? Number(/[\d.]+/.exec(figure)?.[0] ?? 0)
      const unit = /^[\d.]+(.*)$/.exec(figure)?.[1] ?? ''
      const decimals = /\.(\d+)/.exec(figure)?.[1]?.length ?? 0
      const half = unit === '%' ? 0.5 / 10 ** decimals : 0
      const round = (x: number): number => Number(x.toFixed(8))
      const claim: Claim = {
        id: `c${claims.length + 1}`,
        start,
        end: text.length,
        text: figure,
        value,
        unit: unit === '' ? null : unit,
        bound: 'exact',
        range: { min: round(value - half), max: round(value + half) },
        subject: words.replace(/^.*[，,。；;、（(]/, '') || null,
        indicator: null,
        of: null,
        negated: false,
        modality: 'reported',
        role: unit === '%' ? 'share' : 'level',
        scope: { kind: 'whole', name: null },
        year: null,
        section: sections[sections.length - 1]?.id ?? null,
        sentence: { start: sentence, end: text.length },
        candidates: [],
        context: sketch.indicator ? 'clause' : null,
        why: [],
        ...sketch
      }
      claims.push(claim)
      return claim
    },
    stop(mark = '。') {
      text += mark
      for (const c of claims) if (c.sentence.start === sentence) c.sentence.end = text.length
      sentence = text.length
    },
    section(heading) {
      if (text !== '') text += '\n'
      const start = text.length
      text += `${heading}\n`
      sections.push({
        ...{ id: `s${sections.length + 1}`, level: 1, heading, start, end: text.length, headingStart: start },
        ...{ tag: 'situation', topics: [], parent: null }
      })
      sentence = text.length
    },
    breakdown(whole, parts, sketch = {}) {
      if (whole !== null) for (const p of parts) p.of = whole.id
      breakdowns.push({
        ...{ whole: whole?.id ?? null, parts: parts.map(p => p.id), complete: 'unsaid', cue: '其中' },
        ...sketch
      })
    },
    share(percent, part, whole) {
      shares.push({ percent: percent.id, part: part.id, whole: whole.id, cue: '率' })
    },
    table(id, figures) {
      const start = text.length
      const cells = Object.entries(figures).map(([name, value]): Cell => {
        const [, indicator = name, column = null] = /^([^[]+)\[(.+)\]$/.exec(name) ?? []
        const at = text.length
        text += `${value ?? ''}\t`
        const row = formOf(id).rows.find(r => r.id === indicator)
        if (row === undefined) throw new Error(`${id} has no row ${indicator}`)
        return {
          ...{ indicator, column: column as Column | null, value, unit: row.unit, raw: `${value ?? ''}` },
          ...{ start: at, end: text.length - 1, label: row.label, row: null, gridColumn: null }
        }
      })
      tables.push({
        id: `t${tables.length + 1}`,
        form: id,
        part: null,
        certainty: 1,
        start,
        end: text.length,
        cells,
        unmatched: []
      })
    },
    facts: () => ({
      text,
      report: {
        ...{
          title: `某县${year}年政府信息公开工作年度报告`,
          issuer: '某县人民政府',
          year,
          form,
          publishedOn: null,
          period: null
        },
        kind: 'annual-report',
        source: { name: null, mediaType: 'text/plain', bytes: null, sha256: null }
      },
      ...{ sections, passages: [], grids: [], tables, claims, breakdowns, shares, problems: [], plans: [] }
    })
  }
}
