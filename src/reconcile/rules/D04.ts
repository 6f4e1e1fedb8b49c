// D04: the report ends where its last sentence ends. A text that stops at a comma was cut off.
import type { Ledger } from '../ledger'
import { shorten } from '../place'
import { defect, only, type Rule, type RulePage } from '../rule'

export const D04: Rule = {
  id: 'D04',
  family: 'damage',
  severity: 'warning',
  kind: 'damage',
  run(ledger: Ledger) {
    const { text, tables } = ledger.facts
    let end = text.length
    while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--
    if (end === 0 || !CONTINUES.has(text[end - 1]!) || tables.some(t => t.end >= end - 1)) return []
    let start = end
    while (start > 0 && end - start < 24 && !'。\n'.includes(text[start - 1]!)) start--
    const words = shorten(text.slice(start, end))
    return only(
      defect(words, {
        message: {
          zh: `全文在“${words}”处中断，后文可能丢失，请核对。`,
          en: `The text stops at “${words}”; the rest may be lost. Please check.`
        },
        explanation: {
          zh: '最后一句没有说完，多为复制或转换时截断。',
          en: 'The last sentence is unfinished; copying or conversion cut it off.'
        },
        evidence: [{ start, end, role: 'place' }]
      })
    )
  }
}

export const D04Page: RulePage = {
  title: { zh: '文末完整', en: 'The text is not cut off' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation: accurate disclosure'
  },
  looksAt: { zh: '全文最后一句', en: 'The last sentence of the text' },
  example: {
    fails:
      '某县2018年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息1528条，\n二、存在的问题\n公开的及时性有待提高，下一步将加强督促检查，',
    passes:
      '某县2018年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息1528条，\n二、存在的问题\n公开的及时性有待提高，下一步将加强督促检查。'
  }
}

/** Marks after which a sentence goes on. */
const CONTINUES = new Set('，,、；;：:（(“《〔')
