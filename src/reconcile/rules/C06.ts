// C06: the report cites law that is in force. Repealed versions are data: dictionaries/legal-basis.json.
import dictionary from '../../../dictionaries/legal-basis.json'
import { normalise } from '../../text/normalise'
import type { Ledger } from '../ledger'
import { marksOf, spellings } from '../marks'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const C06: Rule = {
  id: 'C06',
  family: 'completeness',
  severity: 'warning',
  kind: 'completeness',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    const { text, report } = ledger.facts
    const places = marksOf(ledger).words.cite
    if (places.length === 0) return found
    for (const { cites, from, instead, only } of dictionary.entries as readonly Entry[]) {
      if (report.year === null || report.year < from) continue
      for (const at of places) {
        const cite = cites.flatMap(spellings).find(words => text.startsWith(words, at))
        if (cite === undefined) continue
        const sentence = sentenceAt(text, at)
        // The sentence speaks of how it was before, or of something else that an article of this number says today.
        if (dictionary.unless.some(word => sentence.includes(word))) continue
        if (only !== undefined && !only.some(word => sentence.includes(word))) continue
        found.push(
          defect(normalise(cite).text, {
            message: {
              zh: `引用的“${cite}”已不是现行依据，应引用${instead}。`,
              en: `“${cite}” is no longer in force; cite ${instead} instead.`
            },
            explanation: {
              zh: `${from}年度起的报告应引用${instead}。`,
              en: `Reports from ${from} on cite ${instead}.`
            },
            evidence: [{ start: at, end: at + cite.length, role: 'place' }]
          })
        )
        break
      }
    }
    return found
  }
}

export const C06Page: RulePage = {
  title: { zh: '引用的依据现行有效', en: 'The legal basis cited is in force' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》（国务院令第711号，2019年5月15日起施行）；国办公开办函〔2021〕30号',
    en: 'State Council Decree 711, in force since 15 May 2019; 国办公开办函〔2021〕30号'
  },
  looksAt: { zh: '正文引用的条例、条款和文号', en: 'Decrees, articles and document numbers that the text cites' },
  example: {
    fails: `某县2022年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。`,
    passes: `某县2022年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。`
  }
}

interface Entry {
  cites: readonly string[]
  from: number
  instead: string
  only?: readonly string[]
}

function sentenceAt(text: string, at: number): string {
  let start = at
  while (start > 0 && !'。\n'.includes(text[start - 1]!)) start--
  let end = at
  while (end < text.length && !'。\n'.includes(text[end]!)) end++
  return text.slice(start, end)
}
