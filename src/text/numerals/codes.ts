// Digits that are no number: in codes (A4, H1N1, 330902MB1), in web and mail addresses.
import { digitsEnd, MOST_DIGITS } from './arabic'
import type { Rules } from './rules'
import { ARABIC, isIdeograph, isLatin, ROLE } from './signs'

/** End of an address or a code that stands at `i`, whose digits are no numbers; `i` where there is none. */
export function pastCode(rules: Rules, text: string, i: number, floor: number, end: number): number {
  const unit = text.charCodeAt(i)
  if (unit === 0x3a) return text.startsWith('//', i + 1) ? pastAddress(text, i, end) : i
  if (unit === 0x2e) return i >= floor + 3 && text.startsWith('www', i - 3) ? pastAddress(text, i, end) : i
  if (ROLE[unit] !== ARABIC) return i
  if (inCode(text, i, floor)) {
    // APP3个, QQ群 apart: a word of two letters or more, a whole number and a measure make a quantity after all
    const stop = digitsEnd(text, i, end)
    const word = i - 2 >= floor && isLatin(text.charCodeAt(i - 2))
    if (word && stop < end && isIdeograph(text.charCodeAt(stop)) && rules.measures.longest(text, stop, end) >= 0)
      return i
    return codeEnd(text, i, end)
  }
  return i
}

function pastAddress(text: string, at: number, end: number): number {
  let i = at
  while (i < end) {
    const unit = text.charCodeAt(i)
    if (unit <= 0x20 || unit >= 0x7f || unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x2c) break
    i++
  }
  return i
}

/** Whether a Latin letter run before `at` makes the digits part of a code (A4, H1N1, PM2.5). */
function inCode(text: string, at: number, floor: number): boolean {
  return at > floor && isLatin(text.charCodeAt(at - 1))
}

/** End of a run of letters, digits and joints, for passing over a code or an address. */
export function codeEnd(text: string, at: number, end: number): number {
  let i = at
  while (i < end) {
    const unit = text.charCodeAt(i)
    if (ROLE[unit] !== ARABIC && !isLatin(unit)) {
      if (unit !== 0x2e && unit !== 0x2d && unit !== 0x5f && unit !== 0x40) break
      if (i + 1 >= end || (ROLE[text.charCodeAt(i + 1)] !== ARABIC && !isLatin(text.charCodeAt(i + 1)))) break
    }
    i++
  }
  return i
}

/** 330902MB12: digits, letters, digits in one run. */
export function isCode(text: string, at: number, end: number): boolean {
  let i = at
  let letters = false
  while (i < end && i < at + MOST_DIGITS) {
    const unit = text.charCodeAt(i)
    if (unit === 0x40 && letters === false && i > at) return i + 1 < end && isLatin(text.charCodeAt(i + 1))
    if (isLatin(unit)) letters = true
    else if (ROLE[unit] === ARABIC) {
      if (letters) return true
    } else return unit === 0x40
    i++
  }
  return false
}
