// T03: what came in equals what was handled and carried over: new + carried in = handled + carried out, by column.
// The balances are equalities that the form prints; this rule knows no indicator.
import type { Relation } from '../../forms'
import type { Column } from '../../model'
import { concatMap } from '../../text/concat-map'
import type { Side } from '../evaluate'
import { minus } from '../interval'
import type { CellSet, Ledger } from '../ledger'
import { BLANKS_AS_ZERO } from '../reasons'
import { answers, type Outcome, type Remark, type Rule, type RulePage } from '../rule'
import { cellRefs, columnsOf, evidenceOf, unitOf } from '../table'

export const T03: Rule = {
  id: 'T03',
  family: 'table',
  severity: 'error',
  kind: 'table-identity',
  run: (ledger: Ledger) =>
    concatMap(ledger.sets, set =>
      concatMap(set.form.balances, relation =>
        answers(columnsOf(set, relation), column => checkBalance(set, relation, column))
      )
    )
}

export const T03Page: RulePage = {
  title: { zh: '新收加结转等于办理加结转下年', en: 'New and carried in equal handled and carried out' },
  since: '0.1.0',
  source: {
    zh: '国办公开办函〔2019〕60号、〔2021〕30号第三部分的表：第一项加第二项之和，等于第三项加第四项之和',
    en: 'The identity printed in the head of section 3’s table in 国办公开办函〔2019〕60号 and 〔2021〕30号'
  },
  looksAt: {
    zh: '收到和处理政府信息公开申请情况表的每一列',
    en: 'Every column of the table of applications'
  },
  example: {
    fails: `某县2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 41 | 6 | 0 | 0 | 2 | 0 | 49 |
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| （一）予以公开 | 40 | 6 | 0 | 0 | 2 | 0 | 48 |
| （七）总计 | 40 | 6 | 0 | 0 | 2 | 0 | 48 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`,
    passes: `某县2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 41 | 6 | 0 | 0 | 2 | 0 | 49 |
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| （一）予以公开 | 42 | 6 | 0 | 0 | 2 | 0 | 50 |
| （七）总计 | 42 | 6 | 0 | 0 | 2 | 0 | 50 |
| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |`
  }
}

function checkBalance(set: CellSet, relation: Relation, column: Column | null): Outcome | null {
  const left = set.evaluate(relation.left, column)
  if (left.value === null || left.absent.length > 0) return null
  const right = set.evaluate(relation.right, column)
  if (right.value === null || right.absent.length > 0) return null
  const agrees = left.value === right.value
  const hasBlanks = left.blank.length + right.blank.length > 0
  return {
    verdict: agrees ? 'pass' : 'fail',
    about: `${relation.id}[${column ?? ''}]`,
    stated: left.value,
    computed: right.value,
    claims: [],
    cells: cellRefs([...left.filled, ...right.filled], column),
    formula: agrees
      ? `${left.figures} = ${right.figures}`
      : `${left.figures} = ${left.value} ≠ ${right.value} = ${right.figures}`,
    why: hasBlanks ? BLANKS_AS_ZERO : null,
    remark: agrees ? null : remarkOn(set, relation, column, left, right)
  }
}

function remarkOn(set: CellSet, relation: Relation, column: Column | null, left: Side, right: Side): Remark {
  const names = (terms: Relation['left']) => terms.map(t => set.form.label(t.indicator)).join('＋')
  const where = column === null || column === set.form.totalColumn ? '' : `${columnLabel(set, column)}一列`
  const unit = unitOf(set, relation.left[0]!.indicator)
  return {
    severity: left.blank.length + right.blank.length > 0 ? 'warning' : 'error',
    message: {
      zh: `表中${where}收办不平：${names(relation.left)}为${left.value}${unit}，${names(relation.right)}为${right.value}${unit}，相差${Math.abs(minus(left.value!, right.value!))}${unit}，请核对。`,
      en: `The table does not balance${column === null ? '' : ` (${column})`}: received and carried in make ${left.value}, handled and carried out make ${right.value}. Please check.`
    },
    explanation: {
      zh: `${relation.note ?? ''}：${left.figures} = ${left.value}，${right.figures} = ${right.value}。`,
      en: `${left.figures} = ${left.value}, ${right.figures} = ${right.value}.`
    },
    evidence: evidenceOf(set, left.filled, right.filled, column)
  }
}

function columnLabel(set: CellSet, column: Column): string {
  for (const [name, members] of set.form.columnNames) {
    if (members.length === 1 && members[0] === column) return `“${name}”`
  }
  return ''
}
