// Claims as a table for a terminal: place, the words, value and unit, what is counted, and which official figure it is.
import { lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import type { Render, Result } from './result'
import type { Tone } from './tone'
import { visible } from './visible'
import { type Measure, measureFor } from './width'

interface Field {
  text: string
  tone: Tone
}

/** Columns are never wider than this; the last one takes what the terminal has left. */
const WIDEST = 28
const GAP = 2

export const renderClaimsTable: Render = async (results, view) => {
  const say = messagesIn(view.language)
  const blocks = results.map(result => ({ result, rows: rowsOf(result, say) }))
  const heads = [say.columns.line, say.columns.text, say.columns.value, say.columns.indicator, say.columns.subject]
  const measure = await measureFor(heads.join('') + blocks.flatMap(b => b.rows.flat().map(f => f.text)).join(''))

  const lines: string[] = []
  for (const { result, rows } of blocks) {
    if (results.length > 1) {
      if (lines.length > 0) lines.push('')
      lines.push(view.paint('strong', visible(result.path ?? say.stdin)))
    }
    if (rows.length === 0) {
      lines.push(say.noClaims)
      continue
    }
    const all = [heads.map(text => ({ text, tone: 'quiet' as const })), ...rows]
    const widths = widthsOf(all, measure, view.columns)
    for (const row of all)
      lines.push(
        row
          .map((f, i) => padded(f, widths[i]!, i === row.length - 1, measure, view.paint))
          .join('')
          .trimEnd()
      )
    lines.push('', view.paint('quiet', say.claimCount(rows.length)))
  }
  return `${lines.join('\n')}\n`
}

function rowsOf({ analysis, document }: Result, say: Messages): Field[][] {
  const lines = lineIndex(document.text)
  return analysis.claims.map(c => {
    const bound = c.bound === 'exact' ? '' : ` ${interval(c.range)}`
    const role = c.role === 'level' ? '' : ` ${say.role[c.role]}`
    const modality = c.modality === 'reported' ? '' : ` ${say.modality[c.modality]}`
    const scope = c.scope.kind === 'whole' ? '' : `〔${c.scope.name ?? say.scope[c.scope.kind]}〕`
    const line = String(lines.position(c.start).line)
    return [
      { text: line, tone: 'quiet' },
      { text: one(c.text), tone: c.negated ? 'plain' : 'strong' },
      { text: one(`${c.value}${c.unit ?? ''}${bound}${role}${modality}`), tone: 'plain' },
      {
        text: c.indicator ?? (c.candidates.length > 0 ? `? ${c.candidates.join(' ')}` : '-'),
        tone: c.indicator ? 'good' : 'quiet'
      },
      { text: one(`${c.of === null ? '' : '└ '}${c.subject ?? ''}${scope}`), tone: 'plain' }
    ]
  })
}

const one = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()

/** An interval as mathematicians write it: `[84000, 85000)`. */
export function interval(range: Result['analysis']['claims'][number]['range']): string {
  const left = range.min === null ? '(-∞' : `${range.minOpen ? '(' : '['}${range.min}`
  const right = range.max === null ? '+∞)' : `${range.max}${range.maxOpen ? ')' : ']'}`
  return `${left}, ${right}`
}

function widthsOf(rows: readonly Field[][], measure: Measure, columns: number): number[] {
  const widths = rows[0]!.map((_, i) => Math.min(WIDEST, Math.max(...rows.map(r => measure(r[i]!.text)))))
  const others = widths.slice(0, -1).reduce((sum, w) => sum + w + GAP, 0)
  const last = Number.isFinite(columns) ? Math.max(8, columns - 1 - others) : Number.POSITIVE_INFINITY
  widths[widths.length - 1] = last
  return widths
}

/** Shortens or pads a field to its column. */
function padded(
  field: Field,
  width: number,
  isLast: boolean,
  measure: Measure,
  paint: (tone: Tone, text: string) => string
): string {
  let { text } = field
  let used = measure(text)
  if (used > width) {
    let kept = ''
    used = 0
    for (const char of text) {
      const next = measure(char)
      if (used + next > width - 1) break
      kept += char
      used += next
    }
    text = `${kept}…`
    used += 1
  }
  return paint(field.tone, text) + (isLast ? '' : ' '.repeat(width - used + GAP))
}
