// T05: cells of the form are filled, with 0 where nothing happened. A blank sum over filled parts is told apart from
// blanks in general, since only the first leaves a figure missing that the table itself gives.
import type { Cell } from '../../model'
import type { CellSet, Ledger } from '../ledger'
import { cellEvidence, defect, type Outcome, type Rule, type RulePage } from '../rule'
import { columnsOf } from '../table'

export const T05: Rule = {
  id: 'T05',
  family: 'table',
  severity: 'warning',
  kind: 'completeness',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    for (const set of ledger.sets) {
      const sums = new Set<Cell>()
      for (const relation of set.form.rowSums) {
        const { indicator } = relation.left[0]!
        for (const column of columnsOf(set, relation)) {
          const cell = set.cell(indicator, column)
          if (cell === undefined || cell.value !== null) continue
          const side = set.evaluate(relation.right, column)
          if (side.value === null || side.value === 0) continue
          sums.add(cell)
          found.push(blankSum(set, cell, side.figures, side.value))
        }
      }
      const blank = set.cells.filter(c => c.value === null && !sums.has(c))
      if (blank.length > 0) found.push(blankCells(set, blank))
    }
    return found
  }
}

export const T05Page: RulePage = {
  title: { zh: '应填的格不空白', en: 'Required cells are filled' },
  since: '0.1.0',
  source: {
    zh: '统计表逐项列出应填的指标',
    en: 'The forms ask for every figure they list'
  },
  looksAt: { zh: '统计表中的空白格', en: 'Blank cells of the statistics table' },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | |
| 1.当面申请数 | 件 | 12 |
| 2.传真申请数 | 件 | 0 |
| 3.网络申请数 | 件 | 31 |
| 4.信函申请数 | 件 | 9 |`,
    passes: `某县2018年政府信息公开工作年度报告
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | 52 |
| 1.当面申请数 | 件 | 12 |
| 2.传真申请数 | 件 | 0 |
| 3.网络申请数 | 件 | 31 |
| 4.信函申请数 | 件 | 9 |`
  }
}

function blankSum(set: CellSet, cell: Cell, figures: string, value: number): Outcome {
  const label = set.form.label(cell.indicator!, cell.column)
  const unit = set.form.row(cell.indicator!)?.unit ?? ''
  return defect(`${cell.indicator}[${cell.column ?? ''}]`, {
    message: {
      zh: `表中“${label}”空白，各分项合计${value}${unit}，请补填。`,
      en: `“${label}” is blank in the table, but its parts add up to ${value}. Please fill it in.`
    },
    explanation: { zh: `各分项：${figures} = ${value}。`, en: `Parts: ${figures} = ${value}.` },
    evidence: [cellEvidence(cell)]
  })
}

const NAMED = 3

function blankCells(set: CellSet, blank: readonly Cell[]): Outcome {
  const names = blank.slice(0, NAMED).map(c => `“${set.form.label(c.indicator!, c.column)}”`)
  return defect(`${set.form.id}:${blank.map(c => `${c.indicator}[${c.column ?? ''}]`).join()}`, {
    severity: 'info',
    message: {
      zh: `统计表有${blank.length}格空白（${names.join('、')}${blank.length > NAMED ? '等' : ''}），没有发生的请填0。`,
      en: `${blank.length} cells of the table are blank (${names.join(', ')}${blank.length > NAMED ? ', …' : ''}). Fill in 0 where nothing happened.`
    },
    explanation: {
      zh: '空白不等于0：看表的人无法分辨没有发生和漏填。',
      en: 'A blank is not zero: readers cannot tell what did not happen from what was left out.'
    },
    evidence: blank.map(cellEvidence)
  })
}
