// Names places and quotes words of a report the way a person would in a note: `第三部分`, `“处理依申请公开96件”`.
import type { Claim, Section } from '../model'
import { charClass } from '../text/char-class'
import type { Ledger } from './ledger'
import type { Localised } from './rule'

const LONGEST_QUOTE = 30
const isBreak = charClass('，,。；;：:（(）)！!？?\n\r\t')
const NUMBERED = /^[\s\u3000]*(?:第([一二三四五六七八九十]{1,3})部分|([一二三四五六七八九十]{1,3})[、.．])/
const DIGITS = '一二三四五六七八九'

/** The top section that a claim stands in: `第三部分`, or its heading where it has no number, or the opening. */
export function placeOf(ledger: Ledger, section: string | null): Localised {
  const top = topSection(ledger, section)
  if (top === undefined || top.heading === '') return { zh: '开头部分', en: 'The opening' }
  const number = NUMBERED.exec(top.heading)
  const numeral = number?.[1] ?? number?.[2]
  if (numeral === undefined) return { zh: `“${shorten(top.heading)}”部分`, en: `“${shorten(top.heading)}”` }
  return { zh: `第${numeral}部分`, en: `Part ${readNumeral(numeral)}` }
}

function topSection(ledger: Ledger, id: string | null): Section | undefined {
  let section = ledger.section(id)
  for (let up = section; up !== undefined && up.level > 1; section = up) up = ledger.section(up.parent)
  return section !== undefined && section.level > 1 && section.parent !== null
    ? ledger.section(section.parent)
    : section
}

function readNumeral(numeral: string): number {
  const ten = numeral.indexOf('十')
  const digit = (s: string): number => DIGITS.indexOf(s) + 1
  if (ten < 0) return digit(numeral)
  return (ten === 0 ? 1 : digit(numeral[0]!)) * 10 + (ten + 1 < numeral.length ? digit(numeral[ten + 1]!) : 0)
}

/** The clause up to the figure, without blanks: `处理依申请公开96件`. */
export function quoteOf(ledger: Ledger, claim: Claim): string {
  const { text } = ledger.facts
  const floor = Math.max(claim.sentence.start, claim.start - LONGEST_QUOTE, 0)
  let start = claim.start
  while (start > floor && !isBreak(text.charCodeAt(start - 1))) start--
  // 、 separates items of a list; the words after the last one name this figure, unless it is the figure's first.
  const item = start + text.slice(start, claim.start).lastIndexOf('、')
  if (item >= start && claim.start - item > 3) start = item + 1
  return text.slice(start, claim.end).replace(/\s+/g, '')
}

/** At most a line of a heading or sentence. */
export const shorten = (words: string, length = LONGEST_QUOTE): string => {
  const flat = words.replace(/\s+/g, '')
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`
}

/** A figure with its measure, as printed in messages: `96件`, `2008.95万元`. */
export const figure = (value: number, unit: string | null): string => `${value}${unit ?? ''}`

const SCALES = [
  ['亿', 1e8],
  ['万', 1e4]
] as const

/** A figure written the way a claim beside it is, `47亿元` and not `4700000000元`, where that keeps all its digits. */
export function figureLike(claim: Claim, value: number): string {
  const unit = claim.unit ?? ''
  for (const [word, scale] of SCALES) {
    if (!claim.text.includes(word) || unit.includes(word)) continue
    const scaled = value / scale
    return scaled * scale === value && String(scaled).length < 12 ? `${scaled}${word}${unit}` : figure(value, unit)
  }
  return figure(value, unit)
}
