// Y05: a problem stated last year comes back in the same words.
import type { Statement } from '../../model'
import { shorten } from '../../reconcile/place'
import { defect } from '../../reconcile/rule'
import { foldedSimilarity, foldLabel } from '../../text/similarity'
import type { YearRule } from '../years'

export const Y05: YearRule = {
  id: 'Y05',
  family: 'across-years',
  title: { zh: '同样的问题上年已提出', en: 'The same problem was stated last year' },
  severity: 'info',
  kind: 'across-years',
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第五十条：写明存在的主要问题及改进情况',
    en: 'Article 50 of the Regulation: problems and what was improved'
  },
  looksAt: { zh: '前后两年“存在的主要问题”中的各条', en: 'The stated problems of two successive reports' },
  example: {
    fails: `某县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
存在的主要问题：一是政策解读形式较为单一，图解视频偏少；二是部分单位信息更新不够及时。
==========
某县2022年政府信息公开工作年度报告
五、存在的主要问题及改进情况
存在的主要问题：一是政策解读形式较为单一，图解、视频偏少；二是乡镇栏目名称不统一。`,
    passes: `某县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
存在的主要问题：一是政策解读形式较为单一，图解视频偏少；二是部分单位信息更新不够及时。
==========
某县2022年政府信息公开工作年度报告
五、存在的主要问题及改进情况
存在的主要问题：一是意见征集后的采纳情况反馈偏慢；二是乡镇栏目名称不统一。`
  },
  options: {
    percent: {
      ...{ default: 60, min: 1, max: 100 },
      says: {
        zh: '两条问题相似到多少（%）算同一问题',
        en: 'Likeness, in percent, from which two statements are one problem'
      }
    }
  },
  *run({ before, after }, { percent }) {
    const earlier = before.analysis.problems.map(p => ({ problem: p, folded: foldLabel(p.text) }))
    for (const problem of after.analysis.problems) {
      const folded = foldLabel(problem.text)
      let same: Statement | null = null
      let best = percent! / 100
      for (const e of earlier) {
        const likeness = foldedSimilarity(folded, e.folded)
        if (likeness >= best) [same, best] = [e.problem, likeness]
      }
      if (same === null) continue
      const from = before.analysis.report.year!
      yield defect(folded, {
        message: {
          zh: `问题“${shorten(bare(problem.text))}”在${from}年度报告中已提出，请说明整改情况。`,
          en: `The problem “${shorten(bare(problem.text))}” was stated in the report for ${from} already. Say what became of it.`
        },
        explanation: {
          zh: `${from}年度原文：“${shorten(bare(same.text), 60)}”。`,
          en: `In ${from}: “${shorten(bare(same.text), 60)}”.`
        },
        evidence: [{ start: problem.start, end: problem.end, role: 'place' }]
      })
    }
  }
}

/** A statement without the mark that ends it. */
const bare = (text: string): string => text.replace(/[\s；;。，,、]+$/, '')
