// Prints the official forms with made-up figures, the way offices and web pages print them, and damages them on purpose.
// For tests and for bench/table-damage.ts.
import { type FormRow, formOf, isRow } from '../../src/forms'
import type { Column, Document, FormId, GridCell, Outline, Table } from '../../src/model'
import { findGrids } from '../../src/structure/grids'
import { readTables } from '../../src/tables'
import { normaliseDocument, restorer } from '../../src/text/offsets'
import { plainDocument } from '../../src/text/plain-document'

export interface Figure {
  indicator: string
  column: Column | null
  value: number
}

export interface Printed {
  text: string
  rows: number
  columns: number
  figure?: Figure
  /** A label of a row or column, not a figure or decoration. */
  label?: boolean
}

/** One table: rows of cells, merged cells printed once. */
export type Sheet = Printed[][]

export type Random = () => number

/** A small generator of random numbers that repeats itself (mulberry32). */
export function randomOf(seed: number): Random {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const word = (text: string, columns = 1, rows = 1): Printed => ({ text, rows, columns, label: true })
const plain = (text: string, columns = 1, rows = 1): Printed => ({ text, rows, columns })
/** The value of a figure, by its indicator and column. */
type Values = (indicator: string, column: Column | null) => number

const number = (values: Values, indicator: string, column: Column | null = null, columns = 1): Printed => {
  const value = values(indicator, column)
  return { text: String(value), rows: 1, columns, figure: { indicator, column, value } }
}

const anyValue = (random: Random, zeros = 0.3): number => (random() < zeros ? 0 : Math.floor(10 ** (random() * 4)))

/** Figures that keep all sums of the form, as those of most reports do. */
function balancedValues(id: FormId, random: Random): Values {
  const form = formOf(id)
  const sums = new Map(form.rows.filter(r => r.sum !== null).map(r => [r.id, r.sum!]))
  const known = new Map<string, number>()
  const valueAt: Values = (indicator, column) => {
    const key = `${indicator}|${column}`
    const value = known.get(key) ?? made(indicator, column)
    known.set(key, value)
    return value
  }
  const made: Values = (indicator, column) => {
    const { columns } = form.tables.find(t => t.rows.some(r => r.id === indicator))!
    const members = columns.find(c => c.id === column)?.sum
    if (members != null) return members.reduce((sum, member) => sum + valueAt(indicator, member), 0)
    const parts = sums.get(indicator)
    if (parts !== undefined) return parts.reduce((sum, part) => sum + valueAt(part, column), 0)
    // what comes in is handled or carried over
    if (indicator === 'applications.new')
      return (
        valueAt('applications.outcome.total', column) +
        valueAt('applications.carried-out', column) -
        valueAt('applications.carried-in', column)
      )
    if (indicator === 'applications.carried-in')
      return Math.min(valueAt('applications.outcome.total', column), anyValue(random))
    // few kinds of applicants ask for few kinds of information
    return anyValue(random, columns.length > 0 ? 0.8 : 0.5)
  }
  return valueAt
}

/** Outline number as the form prints it before a label. */
function marker(row: { outline: string | null }): string {
  const outline = row.outline ?? ''
  if (outline.endsWith('其中')) return '其中:'
  const last = /(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+|\d+)$/.exec(outline)?.[1] ?? ''
  if (last === '') return ''
  return last.startsWith('(') ? last : /\d/.test(last) ? `${last}.` : `${last}、`
}

/**
 * All tables of a form, filled with figures.
 *
 * @param balanced whether the figures add up as the form says; by default they are chance
 */
export function printForm(id: FormId, random: Random, balanced = false): Sheet[] {
  const values: Values = balanced ? balancedValues(id, random) : () => anyValue(random)
  return formOf(id).tables.map(table => {
    switch (table.part) {
      case 'stats':
        return [
          [word('统计指标'), word('单位'), word('统计数')],
          ...table.lines.map(line =>
            isRow(line)
              ? [word(marker(line) + line.label), plain(line.unit), number(values, line.id)]
              : [word(marker(line) + line.heading), plain('——'), plain('——')]
          )
        ]
      case 'disclosure':
        return table.captions.flatMap(caption => {
          const rows = table.rows.filter(r => r.article === caption)
          const blocks: Sheet = [[plain(caption, 4)]]
          let heads = ''
          for (const head of [...new Set(rows.map(r => r.rowHead!))]) {
            const own = rows.filter(r => r.rowHead === head)
            const columns = own.map(r => r.columnHeads[0]!)
            const width = (i: number) => (i === columns.length - 1 ? 4 - columns.length : 1)
            if (heads !== columns.join()) blocks.push([word('信息内容'), ...columns.map((c, i) => word(c, width(i)))])
            heads = columns.join()
            blocks.push([word(head), ...own.map((r, i) => number(values, r.id, null, width(i)))])
          }
          return blocks
        })
      case 'applications':
        return applications(table.lines.filter(l => !isRow(l) || l.printed || l.sum !== null) as FormRow[], values)
      default:
        return [
          [word('行政复议', 5), word('行政诉讼', 10)],
          [...leaves(5).map(l => word(l, 1, 2)), word('未经复议直接起诉', 5), word('复议后起诉', 5)],
          [...leaves(5), ...leaves(5)].map(l => word(l)),
          table.rows.map(r => number(values, r.id))
        ]
    }
  })
}

const leaves = (n: number): string[] => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].slice(0, n)

function applications(
  lines: readonly (FormRow | { heading: string; outline: string | null })[],
  values: Values
): Sheet {
  const columns: Column[] = ['natural', 'company', 'research', 'charity', 'legal-service', 'other', 'total']
  const sheet: Sheet = [
    [plain('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', 3, 3), word('申请人情况', 7)],
    [word('自然人', 1, 2), word('法人或其他组织', 5), word('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(l => word(l))
  ]
  const inside = lines.filter(l => l.outline?.startsWith('三('))
  let group = true
  for (const line of lines) {
    if (!('id' in line)) continue
    const figures = columns.map(c => number(values, line.id, c))
    if (!line.outline!.startsWith('三(')) {
      sheet.push([word(marker(line) + line.label, 3), ...figures])
      continue
    }
    const row: Printed[] = []
    if (group) row.push(word('三、本年度办理结果', 1, inside.filter(l => 'id' in l && l.printed).length))
    const children = inside.filter(l => 'id' in l && l.id.startsWith(`${line.id}.`))
    if (!line.printed) {
      pendingGroup = word(marker(line) + line.label, 1, children.length)
      continue
    }
    group = false
    if (pendingGroup !== null) row.push(pendingGroup)
    const child = /三\([一二三四五六七]\)\d/.test(line.outline!)
    row.push(word(marker(line) + line.label, child ? 1 : 2), ...figures)
    pendingGroup = null
    sheet.push(row)
  }
  return sheet
}

let pendingGroup: Printed | null = null

export const figuresOf = (sheets: readonly Sheet[]): Figure[] =>
  sheets.flatMap(s => s.flatMap(r => r.flatMap(c => (c.figure === undefined ? [] : [c.figure]))))

/** `lines`: one cell a line, blank cells as blank lines; `dense`: the same, blank cells and lines lost. */
export const layouts = [
  ...(['block', 'ragged', 'tabs', 'padded', 'pipes', 'markdown', 'spaces', 'single', 'lines', 'dense'] as const)
]
export type Layout = (typeof layouts)[number]

const HEADINGS = [
  '本年度有关情况如下,各项数据以统计表为准。',
  '以下是另一部分的情况说明,数据来自各单位报送。',
  '有关数据说明如下,供各单位核对时参考使用。',
  '其他需要说明的情况见下表所列各项内容。'
]

/** Sheets as a document, with a line of prose before each. */
export function layOut(sheets: readonly Sheet[], layout: Layout): Document {
  if (layout === 'block' || layout === 'ragged') return blocks(sheets, layout === 'block')
  const parts = sheets.map((sheet, i) => `${HEADINGS[i % HEADINGS.length]}\n${body(sheet, layout)}`)
  return plainDocument(`某市政府信息公开工作年度报告\n${parts.join('\n')}\n报告到此结束,欢迎社会各界监督。\n`)
}

function body(sheet: Sheet, layout: Layout): string {
  switch (layout) {
    case 'tabs':
      return sheet.map(r => r.map(c => c.text).join('\t')).join('\n')
    case 'padded':
      return padded(sheet)
        .map(r => r.join('\t'))
        .join('\n')
    case 'pipes':
      return padded(sheet)
        .map(r => r.join(' | '))
        .join('\n')
    case 'markdown': {
      const [head, ...rest] = padded(sheet).map(r => `| ${r.join(' | ')} |`)
      return [
        head,
        `|${padded(sheet)[0]!
          .map(() => '---')
          .join('|')}|`,
        ...rest
      ].join('\n')
    }
    case 'spaces':
      return aligned(padded(sheet))
    case 'single':
      return sheet.map(r => r.map(c => c.text || '-').join(' ')).join('\n')
    case 'dense':
      return sheet
        .flat()
        .flatMap(c => (c.text === '' ? [] : [c.text]))
        .join('\n')
    default:
      return sheet.map(r => r.map(c => c.text).join('\n\n')).join('\n\n\n')
  }
}

const place = (sheet: Sheet): { cell: Printed; row: number; column: number }[] => {
  const taken = new Set<string>()
  const out: { cell: Printed; row: number; column: number }[] = []
  sheet.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++
      for (let r = row; r < row + cell.rows; r++)
        for (let c = column; c < column + cell.columns; c++) taken.add(`${r},${c}`)
      out.push({ cell, row, column })
    }
  })
  return out
}

/** Every place of the grid, merged cells printed at their first place only (as a spreadsheet pastes them). */
function padded(sheet: Sheet): string[][] {
  const placed = place(sheet)
  const width = Math.max(...placed.map(p => p.column + p.cell.columns))
  const grid = sheet.map(() => new Array<string>(width).fill(''))
  for (const { cell, row, column } of placed) grid[row]![column] = cell.text
  return grid
}

const displayWidth = (s: string): number => [...s].reduce((n, c) => n + (c.charCodeAt(0) >= 0x1100 ? 2 : 1), 0)

function aligned(rows: string[][]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map(r => displayWidth(r[c] ?? ''))))
  return rows
    .map(r =>
      r
        .map((t, c) => t + ' '.repeat(widths[c]! - displayWidth(t) + 3))
        .join('')
        .trimEnd()
    )
    .join('\n')
}

function blocks(sheets: readonly Sheet[], geometry: boolean): Document {
  let text = ''
  const document = plainDocument('')
  for (const [i, sheet] of sheets.entries()) {
    const heading = HEADINGS[i % HEADINGS.length]!
    document.blocks.push({ kind: 'paragraph', start: text.length, end: text.length + heading.length, text: heading })
    text += `${heading}\n`
    const start = text.length
    const cells: GridCell[] = []
    const source = geometry ? sheet : sheet.map(r => r.map(c => ({ ...c, rows: 1, columns: 1 })))
    let row = 0
    for (const p of place(source)) {
      if (cells.length > 0) text += p.row === row ? '\t' : '\n'
      row = p.row
      const at = text.length
      text += p.cell.text
      const { rows: rowSpan, columns: columnSpan, text: own } = p.cell
      cells.push({ start: at, end: text.length, row, column: p.column, rowSpan, columnSpan, text: own })
    }
    const columns = Math.max(...cells.map(c => c.column + c.columnSpan))
    document.blocks.push({
      kind: 'table',
      start,
      end: text.length,
      text: text.slice(start),
      rows: sheet.length,
      columns,
      cells
    })
    text += '\n'
  }
  return { ...document, text }
}

/** Grids and tables of a document, spans in its own offsets. */
export function readDocument(
  document: Document,
  year: number | null = null
): { tables: Table[]; form: FormId | null; grids: number } {
  const normal = normaliseDocument(document)
  const outline = {
    report: { title: null, issuer: null, year, form: null, publishedOn: null, period: null, kind: 'unknown' },
    sections: [],
    passages: [],
    grids: findGrids(normal)
  } satisfies Outline
  const { tables, form } = readTables(normal.text, outline)
  return { tables: restorer(normal).tables(tables), form, grids: outline.grids.length }
}

export interface Score {
  right: number
  missed: Figure[]
  false: Figure[]
  f1: number
}

/** How many figures were read as what they are. */
export function score(wanted: readonly Figure[], tables: readonly Table[]): Score {
  const key = (f: { indicator: string | null; column: Column | null; value: number | null }): string =>
    `${f.indicator}|${f.column ?? ''}|${f.value}`
  const got = tables.flatMap(t => t.cells).filter(c => c.indicator !== null && c.value !== null) as unknown as Figure[]
  const have = new Set(got.map(key))
  const want = new Set(wanted.map(key))
  const right = [...want].filter(k => have.has(k)).length
  const all = want.size + have.size
  return {
    right,
    missed: wanted.filter(f => !have.has(key(f))),
    false: got.filter(f => !want.has(key(f))),
    f1: all === 0 ? 1 : (2 * right) / all
  }
}
