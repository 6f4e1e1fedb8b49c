// C03: no figure or date of another year was left in. Reports are written on top of last year's; what stays behind is a
// period, a closing date, or a year that has not come yet.
import type { Ledger } from '../ledger'
import { marksOf } from '../marks'
import { shorten } from '../place'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const C03: Rule = {
  id: 'C03',
  family: 'completeness',
  severity: 'error',
  kind: 'completeness',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    const { text, report } = ledger.facts
    const { year, period } = report
    if (year === null) return found
    if (period !== null && Number(period.from.slice(0, 4)) !== year && Number(period.to.slice(0, 4)) !== year) {
      const from = Number(period.from.slice(0, 4))
      const at = Math.max(0, text.indexOf(`${from}年`))
      found.push(
        defect(`${year}/${period.from}`, {
          message: {
            zh: `报告年度是${year}年，统计期限却写到${period.from}至${period.to}，请核对。`,
            en: `The report is for ${year}, but its period is ${period.from} to ${period.to}. Please check.`
          },
          explanation: {
            zh: '多为沿用往年文本时没有改年份。',
            en: 'Probably the year was not changed in last year’s text.'
          },
          evidence: [{ start: at, end: Math.min(text.length, at + 5), role: 'place' }]
        })
      )
    }
    const { years } = marksOf(ledger)
    closingDates(text, years, year, found)
    farYears(text, years, year, found)
    return found
  }
}

export const C03Page: RulePage = {
  title: { zh: '没有留下其他年度的日期', en: 'No date of another year was left in' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第四十九条：年度报告报告上一年度的情况',
    en: 'Article 49 of the Regulation: the report covers the year before'
  },
  looksAt: {
    zh: '统计期限、截至日期和远超报告年度的年份',
    en: 'The period, closing dates, and years far beyond the report’s own'
  },
  example: {
    fails: '某县2022年政府信息公开工作年度报告\n一、总体情况\n截至2087年底，全县共有政务新媒体12个。',
    passes: '某县2022年政府信息公开工作年度报告\n一、总体情况\n截至2022年底，全县共有政务新媒体12个。'
  }
}

/** What follows a year at which something closes. */
const CLOSING = /20\d{2}年(?:年?底|年?末|12月)/y

/** Where the words 截至 or 截止到 begin that stand right before a year; -1 without them. */
function closingAt(text: string, at: number): number {
  const to = text.charAt(at - 1) === '到' ? at - 1 : at
  const isClosing = text.charAt(to - 2) === '截' && (text.charAt(to - 1) === '至' || text.charAt(to - 1) === '止')
  return isClosing ? to - 2 : -1
}

/** 截至2087年底 in a report of 2024: the year had not come to an end. */
function closingDates(text: string, years: readonly number[], year: number, found: Outcome[]): void {
  for (const at of years) {
    const start = closingAt(text, at)
    CLOSING.lastIndex = at
    if (start < 0 || !CLOSING.test(text)) continue
    const stated = Number(text.slice(at, at + 4))
    if (stated === year || stated < year - 1) continue
    const isFuture = stated !== year - 1
    const words = text.slice(start, CLOSING.lastIndex)
    found.push(
      defect(words, {
        severity: isFuture ? 'error' : 'info',
        message: {
          zh: `“${shorten(words)}”与报告年度${year}年不符，请核对年份。`,
          en: `“${shorten(words)}” does not fit a report for ${year}. Please check the year.`
        },
        explanation: {
          zh: isFuture ? '报告不可能统计到尚未结束的年度。' : '如确为往年数字，请写明；多为沿用往年文本时没有改年份。',
          en: isFuture
            ? 'A report cannot count what has not happened yet.'
            : 'If it is a figure of an earlier year, say so.'
        },
        evidence: [{ start, end: start + words.length, role: 'place' }]
      })
    )
  }
}

/** Years so far ahead that no plan names them; 2035 and the five-year plans are named by many. */
const FAR = 30
/** 2049, 2050 and 2060: goals that the state has set itself. */
const GOALS: ReadonlySet<number> = new Set([2049, 2050, 2060])

function farYears(text: string, years: readonly number[], year: number, found: Outcome[]): void {
  const seen = new Set<number>()
  for (const at of years) {
    if (text.charAt(at + 4) !== '年') continue
    const stated = Number(text.slice(at, at + 4))
    if (stated < year + FAR || seen.has(stated) || GOALS.has(stated)) continue
    seen.add(stated)
    if (closingAt(text, at) >= 0) continue
    found.push(
      defect(`${stated}年`, {
        severity: 'warning',
        message: {
          zh: `文中出现“${stated}年”，远在报告年度${year}年之后，请核对年份。`,
          en: `The text names ${stated}, far beyond the report's year ${year}. Please check.`
        },
        explanation: { zh: '多为年份误写。', en: 'Probably a mistyped year.' },
        evidence: [{ start: at, end: at + 5, role: 'place' }]
      })
    )
  }
}
