// D01: a date that lost its 年, 月 or 日 on the way to the page: `201896日` was 2018年9月6日.
import type { Ledger } from '../ledger'
import { marksOf } from '../marks'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const D01: Rule = {
  id: 'D01',
  family: 'damage',
  severity: 'info',
  kind: 'damage',
  run(ledger: Ledger) {
    const found: Outcome[] = []
    const { text } = ledger.facts
    for (const start of marksOf(ledger).years) {
      if (!mayBeBroken(text, start + 4)) continue
      BROKEN.lastIndex = start
      const printed = BROKEN.exec(text)?.[0]
      if (printed === undefined) continue
      const readings = readingsOf(printed)
      if (readings.length === 0) continue
      found.push(
        defect(printed, {
          message: {
            zh: `“${printed}”日期缺字，应为${readings.join('或')}，请补全。`,
            en: `“${printed}” is a date that lost characters; it should read ${readings.join(' or ')}.`
          },
          explanation: {
            zh: '多为网页发布时丢失了“年”“月”，请核对原件。',
            en: 'Web pages lose 年 and 月 in conversion. Check the original.'
          },
          evidence: [{ start, end: start + printed.length, role: 'place' }]
        })
      )
    }
    return found
  }
}

export const D01Page: RulePage = {
  title: { zh: '日期缺字', en: 'A date that lost characters' },
  since: '0.1.0',
  source: {
    zh: 'GB/T 9704 党政机关公文格式：将年、月、日标全',
    en: 'GB/T 9704, layout of official papers: dates with year, month and day'
  },
  looksAt: { zh: '连写的年月日数字', en: 'Digits of year, month and day run together' },
  example: {
    fails: '某县2018年政府信息公开工作年度报告\n201896日，召开政务公开工作推进会。',
    passes: '某县2018年政府信息公开工作年度报告\n2018年9月6日，召开政务公开工作推进会。'
  }
}

/** Year and month run together before 日 or 月, or month and day after 年. A plain year before 日 (2018日) is no date. */
const BROKEN = /20[0-4]\d(?:年?\d{2,4}日|\d{1,2}月(?=\d{1,2}日|[上中下]旬|[底初末份]))/y

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Most years are followed by their 年 alone: more digits after the year, or two at least after its 年. */
const mayBeBroken = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) ||
  (text.charAt(at) === '年' && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)))

/** Every way to cut the digits into year, month and day. */
function readingsOf(printed: string): string[] {
  const year = printed.slice(0, 4)
  const rest = printed.slice(4, -1).replace('年', '')
  if (printed.endsWith('月')) return isMonth(rest) ? [`${year}年${Number(rest)}月`] : []
  const readings: string[] = []
  for (const cut of [1, 2]) {
    const [month, day] = [rest.slice(0, cut), rest.slice(cut)]
    if (isMonth(month) && /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= 31) {
      readings.push(`${year}年${Number(month)}月${Number(day)}日`)
    }
  }
  return [...new Set(readings)]
}

const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12
