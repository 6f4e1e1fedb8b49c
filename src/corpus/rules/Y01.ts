// Y01: what last year's report carried out is what this year's carried in.
import { only } from '../../reconcile/rule'
import type { YearRule } from '../years'
import { acrossYears, checkAcross } from './across'

export const Y01: YearRule = {
  id: 'Y01',
  family: 'across-years',
  title: { zh: '上年结转与上一年度报告一致', en: 'What was carried in is what last year carried out' },
  severity: 'error',
  kind: 'across-years',
  since: '0.1.0',
  source: {
    zh: '国办公开办函〔2019〕60号、〔2021〕30号第三部分的表：结转下年度、上年结转',
    en: 'The table of section 3 of 国办公开办函〔2019〕60号 and 〔2021〕30号: carried out, carried in'
  },
  looksAt: {
    zh: '前后两年的结转数：申请情况表的，表里没有的看正文',
    en: 'The carried-over figures of two successive reports: of their tables, else of their prose'
  },
  example: {
    fails: `某县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 41 | 6 | 0 | 0 | 2 | 0 | 49 |
| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
==========
某县2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 50 | 2 | 0 | 0 | 1 | 0 | 53 |
| 二、上年结转政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |`,
    passes: `某县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 41 | 6 | 0 | 0 | 2 | 0 | 49 |
| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
==========
某县2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 50 | 2 | 0 | 0 | 1 | 0 | 53 |
| 二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |`
  },
  *run(pair) {
    for (const relation of acrossYears(pair, ['applications.'])) {
      yield* only(
        checkAcross(pair, relation, {
          zh: '上年结转数应等于上一年度报告的“结转下年度继续办理”数。请核对两年台账；如因机构调整变化，请在文中说明。',
          en: 'What is carried in equals what last year’s report carried out. If bodies were merged, say so in the text.'
        })
      )
    }
  }
}
