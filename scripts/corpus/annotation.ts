// Reads an annotated report: plain text with what a reader should find written into it. The marks are described in
// corpus/README.md. It says what is marked and where; it does not lay the text out and computes no expectation.

/** A mark on a figure: `{39071条|#total disclosure.total}`. */
export interface FigureMark {
  start: number
  end: number
  text: string
  /** The words after the bar, split at blanks. */
  notes: string[]
}

/** A place where a tagged run opens or closes: `<problems>`, `</item>`. */
export interface TagMark {
  at: number
  name: 'problems' | 'plans' | 'item' | 'plan'
  opens: boolean
  /** What stands after the name: the categories of a problem. */
  rest: string
}

export interface Heading {
  level: number
  tag: string
  topics: string[]
  /** Length of the heading inside its line. */
  length: number
}

export interface Line {
  kind: 'line'
  text: string
  title: boolean
  /** The line under the title that says source and date: on a page it stands outside of the report's text. */
  byline: boolean
  heading: Heading | null
  figures: FigureMark[]
  tags: TagMark[]
  /** Where it stands in the annotated file, from 1. */
  number: number
}

export interface PrintedCell {
  text: string
  /** Place in the grid, and how far it reaches. */
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  figure: FigureMark | null
}

export interface PrintedTable {
  kind: 'table'
  rows: number
  columns: number
  cells: PrintedCell[]
  number: number
}

export type PrintedBlock = Line | PrintedTable

/** One file to make: `as: name.html page=government encoding=gb18030 declared=gb2312`. */
export interface Rendering {
  file: string
  options: Record<string, string>
}

export interface Annotated {
  meta: Record<string, string>
  renderings: Rendering[]
  blocks: PrintedBlock[]
  /** Lines of `@checks` and `@findings`. */
  checks: string[]
  findings: string[]
}

const COLUMNS = ['natural', 'company', 'research', 'charity', 'legal-service', 'other', 'total']

/** Reads one annotated file. Throws with the line's number where the marks are not well formed. */
export function readAnnotated(source: string): Annotated {
  const lines = source.split('\n')
  const { meta, renderings, next } = readHead(lines)
  const annotated: Annotated = { meta, renderings, blocks: [], checks: [], findings: [] }
  let into: 'body' | 'checks' | 'findings' = 'body'
  for (let i = next; i < lines.length; i++) {
    const line = lines[i]!.trim()
    if (line === '') continue
    if (line === '@checks') into = 'checks'
    else if (line === '@findings') into = 'findings'
    else if (into !== 'body') annotated[into].push(line)
    else if (line === '@table') {
      const end = lines.indexOf('@end', i)
      if (end < 0) throw new Error(`line ${i + 1}: @table without @end`)
      annotated.blocks.push(readTable(lines.slice(i + 1, end), i + 2))
      i = end
    } else annotated.blocks.push(readLine(line, i + 1))
  }
  return annotated
}

function readHead(lines: string[]): { meta: Record<string, string>; renderings: Rendering[]; next: number } {
  const meta: Record<string, string> = {}
  const renderings: Rendering[] = []
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0)
    throw new Error('line 1: an annotated report opens with a head between two lines ---')
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (key === undefined || value === undefined) throw new Error(`not a line of the head: ${line}`)
    if (key !== 'as') meta[key] = value
    else {
      const [file, ...rest] = value.split(/\s+/)
      renderings.push({ file: file!, options: Object.fromEntries(rest.map(r => r.split('=') as [string, string])) })
    }
  }
  return { meta, renderings, next: end + 1 }
}

const HEADING = /^@h([123])\s+(\S+)\s+(\S+)\s+\|\s*(.*)$/

function readLine(line: string, number: number): Line {
  let body = line
  let heading: Heading | null = null
  const h = HEADING.exec(line)
  if (h) {
    body = h[4]!
    heading = { level: Number(h[1]), tag: h[2]!, topics: h[3]!.split(','), length: 0 }
  } else if (/^@(title|byline) /.test(line)) {
    body = line.replace(/^@\w+\s+/, '')
  } else if (line.startsWith('@')) throw new Error(`line ${number}: unknown directive ${line.slice(0, 20)}`)

  const { text, figures, tags, bar } = readMarks(body, number)
  if (heading) heading.length = bar ?? text.length
  const title = line.startsWith('@title ')
  const byline = line.startsWith('@byline ')
  return { kind: 'line', text, title, byline, heading, figures, tags, number }
}

const MARK = /\{([^{}|]+)\|([^{}]*)\}|<(\/?)(problems|plans|item|plan)(?:\s+([\w,-]+))?>|‖/g

/** Takes the marks out of a text and says where they stood. `bar` is the place of ‖, the end of a run-in heading. */
function readMarks(source: string, number: number) {
  const figures: FigureMark[] = []
  const tags: TagMark[] = []
  let bar: number | null = null
  let text = ''
  let last = 0
  for (const m of source.matchAll(MARK)) {
    text += source.slice(last, m.index)
    last = m.index + m[0].length
    if (m[0] === '‖') bar = text.length
    else if (m[4] !== undefined) {
      tags.push({ at: text.length, name: m[4] as TagMark['name'], opens: m[3] === '', rest: m[5] ?? '' })
    } else {
      const start = text.length
      text += m[1]
      figures.push({ start, end: text.length, text: m[1]!, notes: m[2]!.split(/\s+/).filter(Boolean) })
    }
  }
  text += source.slice(last)
  if (/[{}<>‖|]/.test(text)) throw new Error(`line ${number}: a mark is not well formed in ${text.slice(0, 60)}`)
  return { text, figures, tags, bar }
}

/**
 * Rows of a table: cells between bars, `^^` for a cell that the one above reaches into, `<<` for one that the left one
 * reaches into. `label || applications.new: 3 0 0 0 0 0 3` prints the seven columns of the applicants.
 */
function readTable(lines: string[], number: number): PrintedTable {
  const rows = lines.filter(l => l.trim() !== '').map(l => splitRow(l, number))
  const columns = Math.max(...rows.map(r => r.length))
  const cells: PrintedCell[] = []
  const owner: (PrintedCell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    if (row.length !== columns)
      throw new Error(`line ${number + r}: ${row.length} cells in a table of ${columns} columns`)
    row.forEach((source, c) => {
      const into = source === '^^' ? owner[r - 1]?.[c] : source === '<<' ? owner[r]![c - 1] : undefined
      if (into) {
        owner[r]![c] = into
        into.rowSpan = r - into.row + 1
        into.columnSpan = Math.max(into.columnSpan, c - into.column + 1)
        return
      }
      const { text, figures } = readMarks(source, number + r)
      const cell = { text, row: r, column: c, rowSpan: 1, columnSpan: 1, figure: figures[0] ?? null }
      owner[r]![c] = cell
      cells.push(cell)
    })
  })
  return { kind: 'table', rows: rows.length, columns, cells, number }
}

function splitRow(line: string, number: number): string[] {
  const [labels, values] = line.split('||')
  // A bar inside braces belongs to a mark.
  const cells = labels!.split(/\|(?![^{]*\})/).map(c => c.trim())
  if (values === undefined) return cells
  const [, indicator, figures] = /^\s*([\w.-]+):\s*(.*)$/.exec(values) ?? []
  const numbers = figures?.trim().split(/\s+/)
  if (indicator === undefined || numbers?.length !== COLUMNS.length) {
    throw new Error(`line ${number}: seven figures are wanted after "${line.slice(0, 40)}"`)
  }
  return [...cells, ...numbers.map((n, i) => (n === '_' ? '' : `{${n}|${indicator}[${COLUMNS[i]}]}`))]
}
