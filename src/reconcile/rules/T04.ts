// T04: a count in the table is a whole number, not below zero. Money may have decimals, a yearly change may be negative.
import type { Cell } from '../../model'
import type { CellSet, Ledger } from '../ledger'
import { cellEvidence, defect, type Outcome, type Rule, type RulePage } from '../rule'

export const T04: Rule = {
  id: 'T04',
  family: 'table',
  severity: 'error',
  kind: 'table-sum',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    for (const set of ledger.sets) {
      for (const cell of set.cells) {
        const { value, indicator } = cell
        if (value === null || indicator === null) continue
        if (value < 0 && !isChange(set, indicator)) found.push(report(set, cell, '负数', 'negative'))
        else if (!Number.isInteger(value) && set.form.row(indicator)?.unit !== '万元')
          found.push(report(set, cell, '小数', 'a fraction'))
      }
    }
    return found
  }
}

export const T04Page: RulePage = {
  title: { zh: '件数不为负数或小数', en: 'A count is no negative number and no fraction' },
  since: '0.1.0',
  source: {
    zh: '统计表以件、条、次、人、个为单位的各项',
    en: 'Rows of the forms that count pieces, people or times'
  },
  looksAt: { zh: '统计表中计数的每一格', en: 'Every counting cell of the statistics table' },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | 52.5 |
| 1.当面申请数 | 件 | 12.5 |
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
| 4.信函申请数 | 件 | 9 |
| 七、依申请公开信息收取的费用 | 万元 | 0.25 |`
  }
}

/** Rows such as 本年增/减 hold signed figures. */
const isChange = (set: CellSet, indicator: string): boolean => /增.?减/.test(set.form.row(indicator)?.label ?? '')

function report(set: CellSet, cell: Cell, zh: string, en: string): Outcome {
  const label = set.form.label(cell.indicator!, cell.column)
  return defect(`${cell.indicator}[${cell.column ?? ''}]${cell.value}`, {
    message: {
      zh: `表中“${label}”填${cell.value}，是${zh}，请核对。`,
      en: `The table has ${cell.value} for “${label}”, which is ${en}. Please check.`
    },
    explanation: {
      zh: '此项按件数统计，只能是0或正整数。请核对是否错列、多了小数点，或把金额填到了这一格。',
      en: 'This row counts pieces: 0 or a positive whole number. Check for a shifted column or a stray point.'
    },
    evidence: [cellEvidence(cell)]
  })
}
