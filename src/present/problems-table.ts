// Statements for eyes: each report's problems and measures with their categories, then how many reports admit what, by year.
import { messagesIn } from './messages'
import { categoryName, problemData, type StatementRow } from './problems-sheet'
import { summaryGrid } from './problems-summary'
import type { Render, View } from './result'
import { visible } from './visible'
import { measureFor } from './width'

const WORDS = {
  zh: { problem: '问题', plan: '措施', none: '没有找到问题或措施。', recurs: '连年出现：', unclassified: '未归类' },
  en: {
    problem: 'problem',
    plan: 'plan',
    none: 'No problems or measures found.',
    recurs: 'again in ',
    unclassified: 'none'
  }
} as const

export const renderProblemsTable: Render = async (results, view) => {
  const { rows, reports } = problemData(results)
  const words = WORDS[view.language]
  if (rows.length === 0) return `${words.none}\n`
  const say = messagesIn(view.language)
  const lines: string[] = []
  let file: string | null | undefined
  for (const row of rows) {
    if (row.file !== file) {
      file = row.file
      if (lines.length > 0) lines.push('')
      const head = [row.issuer, row.year].filter(v => v !== null).join(' ')
      lines.push(view.paint('strong', visible(`${file ?? say.stdin}${head === '' ? '' : `  ${head}`}`)))
    }
    lines.push(...rowLines(row, view))
  }
  lines.push('', ...(await aligned(summaryGrid(reports, view.language).map(r => r.map(v => String(v ?? ''))))))
  return `${lines.join('\n')}\n`
}

function rowLines(row: StatementRow, view: View): string[] {
  const words = WORDS[view.language]
  const categories = row.categories.map(c => `${categoryName(c.id, view.language)} ${c.score.toFixed(2)}`).join('，')
  const label = row.kind === 'plan' ? words.plan : `${words.problem}〔${categories || words.unclassified}〕`
  const again = row.years.length > 0 ? view.paint('quiet', `  ${words.recurs}${row.years.join(' ')}`) : ''
  return [`  ${view.paint(row.kind === 'plan' ? 'quiet' : 'good', label)} ${row.text}${again}`]
}

async function aligned(grid: readonly (readonly string[])[]): Promise<string[]> {
  const measure = await measureFor(grid.flat().join(''))
  const widths = grid[0]!.map((_, c) => Math.max(...grid.map(row => measure(row[c]!))))
  return grid.map(row =>
    row
      .map((text, c) => {
        const blanks = ' '.repeat(widths[c]! - measure(text))
        return c === 0 ? text + blanks : blanks + text
      })
      .join('  ')
      .trimEnd()
  )
}
