// Lines of labels to the rows and columns they name, in a table without ruling lines. A label broken over lines stands
// beside its row by its middle or by its first line; which lines belong together is settled for all rows at once. Official
// labels of the forms weigh in: what lines make together is likelier when it is one of them.
import { foldLabel } from '../../forms/label'
import { isLabelPart, wordOf } from '../../forms/vocabulary'
import { normalise } from '../../text/normalise'
import { joinLines } from './lines'

/** A run of text on one base line. */
export interface Segment {
  text: string
  left: number
  right: number
  y: number
  size: number
}

/** Lines that are one label, and the row they name: its number, or null where no figures stand beside it. */
export interface Label {
  text: string
  row: number | null
  /** Base line of its middle. */
  y: number
  left: number
  right: number
}

/** A label of more lines is a paragraph. */
const MOST_LINES = 9

/** What it costs to leave a line without a row; being one size of type away from the row's middle costs 1. */
const ALONE = 0.9
/** What an official label is worth. */
const OFFICIAL = 1.2
/** A row with figures and no label at all. */
const NAMELESS = 2

const isOfficial = (text: string): boolean => wordOf(foldLabel(normalise(text).text).key) !== null

/** Whether a text is the title of an official table or the heading of its section, and nothing else. */
export function isTitle(text: string): boolean {
  const word = text.length > 60 ? null : wordOf(foldLabel(normalise(text).text).key)
  return word?.isOfficial === false
}

/** Whether a text is an official label or the beginning or end of one. */
export function isPartOfLabel(text: string): boolean {
  const { key } = foldLabel(normalise(text).text)
  return wordOf(key) !== null || isLabelPart(key)
}

/**
 * @param lines of one column of labels, from top to bottom
 * @param rows base lines of the rows of figures, from top to bottom
 */
export function labelRows(lines: readonly Segment[], rows: readonly number[]): Label[] {
  const known = new Map<string, boolean>()
  const official = (text: string): boolean => {
    const found = known.get(text) ?? isOfficial(text)
    known.set(text, found)
    return found
  }
  const middle = assign(lines, rows, true, official)
  const top = assign(lines, rows, false, official)
  return (top.cost < middle.cost ? top : middle).labels
}

interface Step {
  cost: number
  /** First line of the group that ends here, and the row it names. */
  from: number
  row: number
  /** Row count before it. */
  before: number
}

/** The cheapest way to cut the lines into labels, in order, each beside a row or alone. */
function assign(
  lines: readonly Segment[],
  rows: readonly number[],
  byMiddle: boolean,
  official: (text: string) => boolean
): { labels: Label[]; cost: number } {
  const width = rows.length + 1
  const best: (Step | null)[] = new Array((lines.length + 1) * width).fill(null)
  best[0] = { cost: 0, from: 0, row: -1, before: 0 }
  for (let row = 1; row < width; row++) best[row] = { cost: row * NAMELESS, from: 0, row: -1, before: row - 1 }
  for (let end = 1; end <= lines.length; end++) {
    let text = ''
    for (let from = end - 1; from >= 0 && end - from <= MOST_LINES; from--) {
      const first = lines[from]!
      const last = lines[end - 1]!
      text = text === '' ? first.text : joinLines(first.text, text)
      if (from < end - 1 && (opensItem(lines[from + 1]!.text) || isFar(first, lines[from + 1]!))) break
      const gain = official(text) ? OFFICIAL : 0
      const at = byMiddle ? (first.y + last.y) / 2 : first.y
      for (let row = 0; row < width; row++) {
        const before = best[from * width + row]
        if (before === null || before === undefined) continue
        offer(end, row, before.cost + ALONE * (end - from) - gain, from, -1, row)
        if (row === rows.length) continue
        const away = Math.abs(at - rows[row]!) / first.size
        if (away < 8) offer(end, row + 1, before.cost + away - gain, from, row, row)
      }
    }
    for (let row = 1; row < width; row++) {
      const before = best[end * width + row - 1]
      if (before != null) offer(end, row, before.cost + NAMELESS, end, -1, row - 1)
    }
  }
  const labels: Label[] = []
  for (let end = lines.length, row = rows.length; end > 0 || row > 0; ) {
    const step = best[end * width + row]!
    if (step.from < end) labels.push(labelOf(lines.slice(step.from, end), step.row < 0 ? null : step.row))
    end = step.from
    row = step.before
  }
  return { labels: labels.reverse(), cost: best[lines.length * width + rows.length]!.cost }

  function offer(end: number, row: number, cost: number, from: number, named: number, before: number): void {
    const known = best[end * width + row]
    if (known == null || cost < known.cost) best[end * width + row] = { cost, from, row: named, before }
  }
}

function labelOf(lines: readonly Segment[], row: number | null): Label {
  return {
    text: lines.reduce((text, line) => joinLines(text, line.text), ''),
    row,
    y: (lines[0]!.y + lines[lines.length - 1]!.y) / 2,
    left: Math.min(...lines.map(line => line.left)),
    right: Math.max(...lines.map(line => line.right))
  }
}

export const opensItem = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|其中[:：])/.test(text)

/** Lines of one label are no further apart than lines of a paragraph. */
const isFar = (a: Segment, b: Segment): boolean => b.y - a.y > 2.1 * Math.max(a.size, b.size)

/**
 * Lines above one column, as the labels they are: official ones where the lines can be cut into such, else by distance.
 *
 * @param lines from top to bottom
 */
export function stackOf(lines: readonly Segment[]): Label[] {
  const cost: number[] = [0]
  const from: number[] = [0]
  for (let end = 1; end <= lines.length; end++) {
    cost[end] = Number.POSITIVE_INFINITY
    let text = ''
    for (let start = end - 1; start >= 0 && end - start <= MOST_LINES; start--) {
      text = text === '' ? lines[start]!.text : joinLines(lines[start]!.text, text)
      if (start < end - 1 && isFar(lines[start]!, lines[start + 1]!)) break
      const own = isOfficial(text) ? 0 : 1 + (end - start) * 0.5
      if (cost[start]! + own < cost[end]!) {
        cost[end] = cost[start]! + own
        from[end] = start
      }
    }
  }
  const labels: Label[] = []
  for (let end = lines.length; end > 0; end = from[end]!) labels.push(labelOf(lines.slice(from[end]!, end), null))
  return labels.reverse()
}
