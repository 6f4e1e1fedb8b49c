// C04: no other body's name was left in where the report names its own author.
import dictionary from '../../../dictionaries/bodies.json'
import type { Ledger } from '../ledger'
import { marksOf } from '../marks'
import { defect, type Rule, type RulePage } from '../rule'

export const C04: Rule = {
  id: 'C04',
  family: 'completeness',
  severity: 'warning',
  kind: 'completeness',
  run(ledger: Ledger) {
    const { report } = ledger.facts
    if (report.issuer === null) return []
    for (const { name, start } of selfNames(ledger)) {
      const own = distinctive(report.issuer)
      if (own.length < 2) break
      const other = distinctive(name)
      if (other.length < 2 || isRelated(own, other) || (report.title ?? '').includes(name)) continue
      return [
        defect(name, {
          message: {
            zh: `报告由${report.issuer}发布，这里却写“${name}”，请核对名称。`,
            en: `The report is ${report.issuer}'s, but here it names “${name}”. Please check.`
          },
          explanation: {
            zh: '多为套用其他单位的文本时没有改名称。',
            en: 'Probably another body’s text was used as a model.'
          },
          evidence: [{ start, end: start + name.length, role: 'place' }]
        })
      ]
    }
    return []
  }
}

export const C04Page: RulePage = {
  title: { zh: '没有留下其他机关的名称', en: 'No other body’s name was left in' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第四十九条：各机关编制本机关的年度报告',
    en: 'Article 49 of the Regulation: every body reports on itself'
  },
  looksAt: {
    zh: '“由…编制”“…年度报告”等自称处的机关名称',
    en: 'Names where the report speaks of its own author or title'
  },
  example: {
    fails:
      '青阳县教育局2022年政府信息公开工作年度报告\n本报告由临川县水利局编制。\n一、总体情况\n全年召开专题会议2次。',
    passes:
      '青阳县教育局2022年政府信息公开工作年度报告\n本报告由青阳县教育局编制。\n一、总体情况\n全年召开专题会议2次。'
  }
}

const BY = /由([\u4e00-\u9fff]{4,20}?)(?:负责)?(?:编制|组织编制|编写)/y
const OF = /现(?:将|公布)([\u4e00-\u9fff]{3,20}?)20\d\d年度?(?:政府信息公开|政务公开)/y
const REPORT = /(?:报告|年报)[^。\n]{0,6}$/

/** Where a report names its author: 本报告由…编制, 现将…年度报告公布如下. */
function* selfNames(ledger: Ledger): Iterable<{ name: string; start: number }> {
  const { text } = ledger.facts
  for (const at of marksOf(ledger).words.author) {
    const pattern = text.charAt(at) === '由' ? BY : OF
    if (pattern === BY && !REPORT.test(text.slice(Math.max(0, at - 8), at))) continue
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) yield { name: found[1]!, start: at + found[0].indexOf(found[1]!) }
  }
}

/** A name without the parts that all such names have. */
function distinctive(name: string): string {
  let rest = name
  for (const word of dictionary.generic) rest = rest.replaceAll(word, ' ')
  return rest.replace(/\s+/g, ' ').trim()
}

/** Two names share a run of two characters. */
function isRelated(a: string, b: string): boolean {
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    if (!pair.includes(' ') && a.includes(pair)) return true
  }
  return false
}
