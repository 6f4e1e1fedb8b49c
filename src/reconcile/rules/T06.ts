// T06: the tables follow the form that the report's year prescribes.
import { formForYear, formOf } from '../../forms'
import type { Table } from '../../model'
import type { Ledger } from '../ledger'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const T06: Rule = {
  id: 'T06',
  family: 'table',
  severity: 'warning',
  kind: 'completeness',
  run(ledger: Ledger) {
    const { year } = ledger.facts.report
    const own = ledger.forms[year ?? 0]
    const prescribed = own === undefined ? formForYear(year ?? 0) : formOf(own)
    if (year === null || prescribed === null) return []
    // Tables 3 and 4 are the same in both formats; only table 2 and the old single table show the edition.
    const other = ledger.facts.tables.find(
      t => t.form !== null && t.form !== prescribed.id && TELLING.has(t.part ?? '')
    )
    return other === undefined ? [] : [report(other, year, prescribed.source)]
  }
}

export const T06Page: RulePage = {
  title: { zh: '统计表用当年的表式', en: 'The tables follow the form of the year' },
  since: '0.1.0',
  source: {
    zh: '国办公开办函〔2019〕60号（2019、2020年度）、国办公开办函〔2021〕30号（2021年度起）',
    en: '国办公开办函〔2019〕60号 (2019 and 2020), 国办公开办函〔2021〕30号 (2021 on)'
  },
  looksAt: { zh: '统计表的表式和报告年度', en: 'The form of the tables and the year of the report' },
  example: {
    fails: `某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 5 | 5 | 31 |`,
    passes: `某县2020年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 5 | 5 | 31 |`
  }
}

const TELLING: ReadonlySet<string> = new Set(['disclosure', 'stats'])

function report(table: Table, year: number, prescribed: string): Outcome {
  const used = formOf(table.form!)
  const years = `${used.years[0]}${used.years[1] === null ? '年起' : `—${used.years[1]}年`}`
  return defect(`${year}/${table.form}`, {
    message: {
      zh: `${year}年度报告用的是${years}的表式（${used.source}），应改用${prescribed}的表式。`,
      en: `The report for ${year} uses the form of ${used.source}; ${prescribed} prescribes another one.`
    },
    explanation: {
      zh: '不同年度的表式统计口径不同，数字不能直接搬用，请按当年表式重新填报。',
      en: 'The editions count differently. Fill in the form of the year anew.'
    },
    evidence: [{ start: table.start, end: Math.min(table.end, table.start + 20), role: 'place' }]
  })
}
