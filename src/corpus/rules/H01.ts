// H01: the whole equals the sum of its units' reports. A whole may have figures of its own beside its units, so less
// than the whole is open; more than the whole is not.
import type { Outcome } from '../../reconcile'
import { minus } from '../../reconcile/interval'
import { cellEvidence } from '../../reconcile/rule'
import { calledBy } from '../report'
import type { RollUp, RollUpRow, RollUpRule } from '../roll-up-rule'

export const H01: RollUpRule = {
  id: 'H01',
  family: 'roll-up',
  title: { zh: '汇总报告等于各单位之和', en: 'The whole equals the sum of its units' },
  severity: 'error',
  kind: 'roll-up',
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第四十九条：部门和本级政府分别公布年度报告',
    en: 'Article 49 of the Regulation: departments and the government publish a report each'
  },
  looksAt: { zh: '汇总单位的统计表和各单位统计表的合计', en: 'The whole’s table and the sum of its units’ tables' },
  example: {
    fails: `某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 300 |
| 行政强制 | 20 |
==========
某县公安局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 210 |
| 行政强制 | 12 |
==========
某县应急管理局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 120 |
| 行政强制 | 8 |`,
    passes: `某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 330 |
| 行政强制 | 20 |
==========
某县公安局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 210 |
| 行政强制 | 12 |
==========
某县应急管理局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 120 |
| 行政强制 | 8 |`
  },
  *run(rollUp: RollUp) {
    for (const row of rollUp.rows) {
      if (row.stated !== null && row.sum !== null) yield check(rollUp, row)
    }
  }
}

function check(rollUp: RollUp, row: RollUpRow): Outcome {
  const { whole, units, missing, complete } = rollUp
  const [stated, sum] = [row.stated!, row.sum!]
  const without = units.filter((_, i) => row.units[i] === null).map(calledBy)
  const isSure = sum > stated || (complete && missing.length + without.length === 0)
  const figures = row.units.filter(v => v !== null).join('+')
  const difference = Math.abs(minus(stated, sum))
  const absent = [...missing, ...without]
  return {
    verdict: sum === stated ? 'pass' : isSure ? 'fail' : 'open',
    about: `${row.indicator}[${row.column ?? ''}]/${calledBy(whole)}`,
    stated,
    computed: sum,
    claims: [],
    cells: [{ indicator: row.indicator, column: row.column }],
    formula: sum === stated ? `${figures} = ${stated}` : `${figures} = ${sum} ≠ ${stated}`,
    why: sum === stated || isSure ? null : absent.length > 0 ? UNITS_MISSING(absent) : OWN_FIGURES,
    remark:
      sum === stated
        ? null
        : {
            severity: isSure ? 'error' : 'info',
            message: {
              zh: `汇总表“${row.label}”为${stated}${row.unit}，${units.length}个单位合计${sum}${row.unit}，${sum > stated ? '多' : '少'}${difference}${row.unit}，请核对。`,
              en: `The whole has ${stated} for “${row.label}”, its ${units.length} units add up to ${sum}. Please check.`
            },
            explanation: {
              zh: `${units
                .map((u, i) => `${calledBy(u)}${row.units[i] ?? '（空白）'}`)
                .join('、')}。${absent.length === 0 ? '' : `缺：${absent.join('、')}。`}`,
              en: `${units.map((u, i) => `${calledBy(u)} ${row.units[i] ?? '(blank)'}`).join(', ')}.${absent.length === 0 ? '' : ` Missing: ${absent.join(', ')}.`}`
            },
            evidence: whole.ledger.sets[0]!.cellsOf(row.indicator, row.column).map(cellEvidence)
          }
  }
}

const OWN_FIGURES = {
  zh: '各单位合计小于汇总数，差额可能是本级自身的数',
  en: 'the units add up to less; the rest may be the whole’s own'
}
const UNITS_MISSING = (names: readonly string[]) => ({
  zh: `缺少单位：${names.join('、')}`,
  en: `units missing: ${names.join(', ')}`
})
