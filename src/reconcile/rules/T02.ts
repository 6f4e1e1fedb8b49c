// T02: the total column of every row equals the applicant columns.
import type { Term } from '../../forms'
import { concatMap } from '../../text/concat-map'
import type { ColumnSum } from '../arithmetic'
import type { Side } from '../evaluate'
import { minus } from '../interval'
import type { CellSet, Ledger } from '../ledger'
import { BLANKS_AS_ZERO, COLUMNS_UNSURE } from '../reasons'
import { answers, type Outcome, type Remark, type Rule, type RulePage } from '../rule'
import { evidenceOf, severityOf, unitOf } from '../table'

export const T02: Rule = {
  id: 'T02',
  family: 'table',
  severity: 'error',
  kind: 'table-sum',
  run: (ledger: Ledger) =>
    concatMap(ledger.sets, set => {
      const outcomes = answers(set.form.columnSums, sum => checkRow(set, sum))
      return areColumnsUnsure(outcomes) ? outcomes.map(undecided) : outcomes
    })
}

export const T02Page: RulePage = {
  title: { zh: '总计列等于各申请人列之和', en: 'The total column equals the applicant columns' },
  since: '0.1.0',
  source: {
    zh: '国办公开办函〔2019〕60号、〔2021〕30号第三部分的表',
    en: 'The table of section 3 of 国办公开办函〔2019〕60号 and 〔2021〕30号'
  },
  looksAt: {
    zh: '收到和处理政府信息公开申请情况表的每一行',
    en: 'Every row of the table of applications'
  },
  example: {
    fails: `某县2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 41 | 6 | 0 | 0 | 2 | 0 | 50 |
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| （一）予以公开 | 20 | 4 | 0 | 0 | 1 | 0 | 25 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
    passes: `某县2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 41 | 6 | 0 | 0 | 2 | 0 | 49 |
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| （一）予以公开 | 20 | 4 | 0 | 0 | 1 | 0 | 25 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`
  }
}

const FEWEST_ROWS = 3

/** Nobody adds up every row wrong: the heads of the columns were lost, or say another order. */
function areColumnsUnsure(outcomes: readonly Outcome[]): boolean {
  const telling = outcomes.filter(o => o.stated !== 0 || o.computed !== 0)
  return telling.length >= FEWEST_ROWS && telling.every(o => o.verdict === 'fail')
}

/** The first row that does not add up is shown for all. */
function undecided(outcome: Outcome, at: number, all: readonly Outcome[]): Outcome {
  const isFirst = all.findIndex(o => o.verdict === 'fail') === at
  if (outcome.verdict !== 'fail') return outcome
  return {
    ...outcome,
    verdict: 'open',
    why: COLUMNS_UNSURE,
    remark: isFirst && outcome.remark !== null ? { ...outcome.remark, ...UNSURE } : null
  }
}

const UNSURE = {
  severity: 'warning',
  message: {
    zh: '表中没有一行的总计等于各类申请人之和，列的次序可能与读法不同，请核对表头和各列。',
    en: 'No row’s total equals its applicant columns. The columns may stand in another order; please check the heads and the columns.'
  }
} as const

function checkRow(set: CellSet, { row, whole, parts }: ColumnSum): Outcome | null {
  const stated = set.cell(row, whole.column)?.value ?? null
  if (stated === null) return null
  const side = set.evaluate(parts, null)
  if (side.value === null) return null
  const agrees = side.value === stated
  return {
    verdict: agrees ? 'pass' : 'fail',
    about: row,
    stated,
    computed: side.value,
    claims: [],
    cells: [whole, ...side.filled],
    formula: agrees ? `${side.figures} = ${stated}` : `${side.figures} = ${side.value} ≠ ${stated}`,
    why: side.blank.length > 0 ? BLANKS_AS_ZERO : null,
    remark: agrees ? null : remarkOn(set, whole, stated, side, side.value)
  }
}

function remarkOn(set: CellSet, whole: Term, stated: number, side: Side, computed: number): Remark {
  const label = set.form.label(whole.indicator)
  const unit = unitOf(set, whole.indicator)
  const difference = Math.abs(minus(stated, computed))
  return {
    severity: severityOf(side),
    message: {
      zh: `表中“${label}”总计填${stated}${unit}，各类申请人合计${computed}${unit}，相差${difference}${unit}，请核对。`,
      en: `The table gives a total of ${stated} for “${label}”, but the applicant columns add up to ${computed}. Please check.`
    },
    explanation: {
      zh: `各列相加：${side.figures} = ${computed}。请核对总计和各列哪一格有误。`,
      en: `Columns: ${side.figures} = ${computed}. Check which cell is wrong, the total or one of the columns.`
    },
    evidence: evidenceOf(set, [whole], side.filled, null)
  }
}
