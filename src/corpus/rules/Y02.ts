// Y02: documents in force follow from last year's, and so do the items of licensing and the like.
import { only } from '../../reconcile/rule'
import type { YearRule } from '../years'
import { acrossYears, checkAcross } from './across'

export const Y02: YearRule = {
  id: 'Y02',
  family: 'across-years',
  title: { zh: '现行有效件数与上一年度衔接', en: 'Documents in force follow from last year’s' },
  // Reviews of old documents and mergers of bodies change the stock in ways that no column of the form shows.
  severity: 'warning',
  kind: 'across-years',
  since: '0.1.0',
  source: {
    zh: '国办公开办函〔2021〕30号第二部分的表：制发、废止、现行有效件数',
    en: 'The table of section 2 of 国办公开办函〔2021〕30号: issued, repealed, in force'
  },
  looksAt: {
    zh: '前后两年规章、规范性文件和事项数量',
    en: 'Rules, normative documents and items of two successive reports'
  },
  example: {
    fails: `某县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 1 | 31 |
==========
某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 6 | 2 | 41 |`,
    passes: `某县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 1 | 31 |
==========
某县2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 6 | 2 | 35 |`
  },
  *run(pair) {
    for (const relation of acrossYears(pair, [
      'rules.',
      'normative.',
      'licensing.',
      'services.',
      'penalty.',
      'coercion.',
      'charges.'
    ])) {
      yield* only(
        checkAcross(pair, relation, {
          zh: `${relation.note ?? ''}。如因集中清理、机构划转等变化，请在文中说明。`,
          en: 'The stock follows from last year’s and this year’s changes. If a review or a merger changed it, say so in the text.'
        })
      )
    }
  }
}
