// Y04: the text is this year's own. The office that supervises these reports names copied content as a fault.

import { shorten } from '../../reconcile/place'
import { defect, type Outcome } from '../../reconcile/rule'
import type { YearPair, YearRule } from '../years'

export const Y04: YearRule = {
  id: 'Y04',
  family: 'across-years',
  title: { zh: '内容不照抄上一年度', en: 'The text is not last year’s' },
  severity: 'warning',
  kind: 'across-years',
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第五十条：写明当年的情况、存在的主要问题及改进情况',
    en: 'Article 50 of the Regulation: the year’s own situation, problems and improvements'
  },
  looksAt: {
    zh: '前后两年报告正文中数字以外相同的文字',
    en: 'Prose of two successive reports that is the same but for its figures'
  },
  example: {
    fails: `某县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
一是部分单位对政务公开工作重视程度不够，信息更新不够及时，公开内容与群众需求还有差距；二是政策解读形式较为单一，以文字解读为主，图解和视频解读数量偏少；三是基层工作人员变动频繁，业务能力有待提升。下一步，将加强组织领导，压实工作责任，健全考核通报机制，定期开展业务培训，不断提高政务公开工作水平，切实保障人民群众的知情权、参与权、表达权和监督权。
==========
某县2022年政府信息公开工作年度报告
五、存在的主要问题及改进情况
一是部分单位对政务公开工作重视程度不够，信息更新不够及时，公开内容与群众需求还有差距；二是政策解读形式较为单一，以文字解读为主，图解和视频解读数量偏少；三是基层工作人员变动频繁，业务能力有待提升。下一步，将加强组织领导，压实工作责任，健全考核通报机制，定期开展业务培训，不断提高政务公开工作水平，切实保障人民群众的知情权、参与权、表达权和监督权。`,
    passes: `某县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
一是部分单位对政务公开工作重视程度不够，信息更新不够及时，公开内容与群众需求还有差距；二是政策解读形式较为单一，以文字解读为主，图解和视频解读数量偏少；三是基层工作人员变动频繁，业务能力有待提升。下一步，将加强组织领导，压实工作责任，健全考核通报机制，定期开展业务培训，不断提高政务公开工作水平，切实保障人民群众的知情权、参与权、表达权和监督权。
==========
某县2022年政府信息公开工作年度报告
五、存在的主要问题及改进情况
针对去年查出的更新不及时问题，县政府办按月通报，超期栏目由四十个降到三个。今年仍有两方面不足：乡镇公开专栏之间栏目名称不一，群众找信息要多点几次；重大决策征求意见后反馈采纳情况的时间偏长。明年准备统一乡镇栏目目录，并把意见反馈时限写入决策程序规定。`
  },
  options: {
    percent: {
      ...{ default: 70, min: 1, max: 100 },
      says: { zh: '一个部分重复多少（%）才提示', en: 'Share of a section, in percent, from which it is shown' }
    },
    length: {
      ...{ default: 100, min: 1, max: 100_000 },
      says: { zh: '部分至少多少字才比较', en: 'Characters that a section must have to be compared' }
    }
  },
  *run(pair, { percent, length }) {
    for (const section of pair.repetition.sections) {
      if (section.length < length! || section.repeated * 100 < section.length * percent!) continue
      yield report(pair, section.id, section.heading, section.repeated / section.length)
    }
  }
}

/** Sentences that a finding points at. */
const SHOWN = 30

function report({ before, after, repetition }: YearPair, id: string, heading: string, share: number): Outcome {
  const section = after.analysis.sections.find(s => s.id === id)
  const percent = Math.round(share * 100)
  const inside = repetition.sentences.filter(
    s => section !== undefined && s.start >= section.start && s.end <= section.end
  )
  const from = before.analysis.report.year!
  return defect(`${heading}/${from}`, {
    message: {
      zh: `“${shorten(heading)}”部分约${percent}%的文字与${from}年度报告相同，请改写为当年情况。`,
      en: `About ${percent}% of “${shorten(heading)}” stands in the report for ${from} too. Please write what is new.`
    },
    explanation: {
      zh: `相同的句子有${inside.length}句，只改数字的也计入。`,
      en: `${inside.length} sentences are the same, those with only their figures changed included.`
    },
    evidence: inside.slice(0, SHOWN).map(s => ({ start: s.start, end: s.end, role: 'place' as const }))
  })
}
