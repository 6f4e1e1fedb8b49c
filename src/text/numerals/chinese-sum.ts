// Adds up a Chinese number sign by sign: digits wait for their unit, 万 and 亿 multiply what was said before them.
// Each `take` step answers where it stopped, or -1 where the sign does not continue the number.
import { ARABIC, BLANK, DIGIT, MORE, pastBlanks, roleAt, SIGN, TENS, UNIT, VAGUE, WORTH } from './signs'

/** The sum under way. */
export interface Sum {
  /** What 万 and larger units have closed. */
  total: number
  /** What has been said since, below 万. */
  section: number
  /** Upper end minus value: 1 for 十五六. */
  spread: number
  /** A digit that waits for its unit, and the second of a pair (七八百); -1 for none. */
  pending: number
  pendingHigh: number
  /** 零 was the last sign: no short writing after it. */
  zero: boolean
  /** Power that a last digit without unit stands for: 2 for the 五 of 三千五; -1 for none. */
  shorthand: number
  /** Power of the last small unit of the section, 4 at its start; of the smallest big unit, 99 at the start. */
  small: number
  big: number
  /** Power of the big units that end what was read, 万亿 12. */
  last: number
  more: boolean
  hedged: number
  vague: boolean
}

export const emptySum = (): Sum => ({
  total: 0,
  section: 0,
  spread: 0,
  pending: -1,
  pendingHigh: -1,
  zero: false,
  shorthand: -1,
  small: 4,
  big: 99,
  last: 0,
  more: false,
  hedged: 0,
  vague: false
})

/** 两三 is two to three, 三五 three to five; 五三 is no range. */
export const isPair = (low: number, high: number): boolean => low > 0 && (high === low + 1 || (low === 3 && high === 5))

const isZeroSign = (text: string, at: number): boolean => WORTH[text.charCodeAt(at)] === 0

/** Takes the digit at `at`, before which `gap` tells of a blank; with it 零, and the second digit of a pair. */
export function takeDigit(text: string, at: number, gap: boolean, end: number, sum: Sum): number {
  if (sum.pending >= 0 || sum.more || (gap && !mayFollowBlank(text, at, end))) return -1
  if (isZeroSign(text, at)) return takeZero(text, at, end, sum)
  const value = WORTH[text.charCodeAt(at)]!
  if (roleAt(text, at + 1, end) === DIGIT) {
    const high = WORTH[text.charCodeAt(at + 1)]!
    const third = roleAt(text, at + 2, end)
    const power = third === UNIT ? WORTH[text.charCodeAt(at + 2)]! : 0
    if (third !== DIGIT && isPair(value, high) && (power >= 4 || power < sum.small)) {
      sum.pending = value
      sum.pendingHigh = high
      return at + 2
    }
    // 五三百: the first digit is no part of what follows
    if (sum.small === 4 && sum.total === 0) return -1
  }
  sum.pending = value
  return at + 1
}

/** 零 alone is a number; inside one it needs a digit, a unit or 几 after it (一千零五, 一百零几). */
function takeZero(text: string, at: number, end: number, sum: Sum): number {
  if (sum.zero) return -1
  if (sum.section === 0 && sum.total === 0) {
    sum.pending = 0
    return at + 1
  }
  const next = pastBlanks(text, at + 1, end)
  const role = roleAt(text, next, end)
  if (role !== DIGIT && role !== UNIT && !(next < end && VAGUE[text.charCodeAt(next)] === 1)) return -1
  sum.zero = true
  sum.shorthand = -1
  return at + 1
}

/** 廿 and 卅. */
export function takeTens(text: string, at: number, sum: Sum): number {
  if (sum.pending >= 0 || sum.small <= 1 || sum.more) return -1
  sum.section += WORTH[text.charCodeAt(at)]! * 10
  sum.small = 1
  sum.zero = false
  sum.shorthand = -1
  return at + 1
}

/** 十 百 千 after a digit, smaller than the unit before; 十 also alone (二百十三 is said for 二百一十三). */
export function takeSmallUnit(text: string, at: number, sum: Sum): number {
  const power = WORTH[text.charCodeAt(at)]!
  if (sum.more || power >= sum.small || (sum.pending < 0 && power !== 1)) return -1
  const worth = 10 ** power
  sum.section += (sum.pending < 0 ? 1 : sum.pending) * worth
  if (sum.pendingHigh >= 0) sum.spread = (sum.pendingHigh - sum.pending) * worth
  sum.pending = sum.pendingHigh = -1
  sum.small = power
  sum.shorthand = power - 1
  sum.zero = false
  return at + 1
}

/** 万 亿 兆: close the section. 四万万 and 三万五千亿 multiply all that was said. */
export function takeBigUnit(text: string, at: number, end: number, sum: Sum): number {
  const power = WORTH[text.charCodeAt(at)]!
  if (power === 12 && !continues(text, at + 1, end)) return -1
  settle(sum, 0)
  if (sum.section === 0 && sum.total === 0) return -1
  const bare = sum.section === 0
  const all = bare || power >= sum.big
  // 三亿五千亿 is said by nobody
  if (!bare && sum.big !== 99 && power === sum.big) return -1
  const multiplied = all ? sum.total + sum.section : sum.section
  if (sum.total + (multiplied + sum.spread) * 10 ** power > Number.MAX_SAFE_INTEGER) return -1
  sum.total = multiplied * 10 ** power + (all ? 0 : sum.total)
  sum.spread *= 10 ** power
  if (sum.more) sum.hedged += power
  sum.last = bare ? sum.last + power : power
  sum.section = 0
  sum.small = 4
  sum.big = Math.min(sum.big, power)
  sum.shorthand = power - 1
  sum.zero = false
  return at + 1
}

/** A unit with nothing before it: 百余, 千万, 万分之. */
export function takeBareUnit(text: string, at: number, sum: Sum): number {
  const power = WORTH[text.charCodeAt(at)]!
  if (power >= 4) {
    sum.total = 10 ** power
    sum.big = sum.last = power
  } else {
    sum.section = 10 ** power
    sum.small = power
  }
  sum.shorthand = power - 1
  return at + 1
}

/** 余 多 来 几 inside: 一千多万, 十几, 一百零几万. The number is open up to the unit said last. */
export function takeHedge(text: string, at: number, gap: boolean, end: number, sum: Sum): number {
  const sign = text.charCodeAt(at)
  if (sum.more || sum.pending >= 0 || (sum.section === 0 && sum.total === 0)) return -1
  if (at + 1 < end && MORE.get(sign)![text.charCodeAt(at + 1)] === 1) return -1
  if (gap && !isBigUnit(text, pastBlanks(text, at + 1, end), end)) return -1
  sum.more = true
  if (VAGUE[sign] === 1 && sum.zero) sum.hedged = 1
  else sum.hedged = sum.section > 0 ? sum.small : sum.big
  return at + 1
}

/** Gives the waiting digit its place: `power` 0 before 万, the short one at the number's end (三千五). */
export function settle(sum: Sum, power: number): void {
  if (sum.pending < 0) return
  sum.section += sum.pending * 10 ** power
  if (sum.pendingHigh >= 0) sum.spread = (sum.pendingHigh - sum.pending) * 10 ** power
  sum.pending = sum.pendingHigh = -1
}

/** 三千五 is 3500 and 一万二 12000; after 零 or a ten the digit is itself. */
export function settleLast(sum: Sum): void {
  settle(sum, !sum.zero && sum.shorthand > 0 && sum.pending > 0 ? sum.shorthand : 0)
}

export const isBigUnit = (text: string, at: number, end: number): boolean =>
  roleAt(text, at, end) === UNIT && WORTH[text.charCodeAt(at)]! >= 4

const continues = (text: string, at: number, end: number): boolean => {
  const role = roleAt(text, at, end)
  return role === DIGIT || role === UNIT || role === TENS
}

/** After a blank a digit continues the number only with a unit of its own (一百 五 十 二), or as the last (四 百 五). */
function mayFollowBlank(text: string, at: number, end: number): boolean {
  const i = pastBlanks(text, at + 1, end)
  const role = roleAt(text, i, end)
  if (role === UNIT) return true
  if (role === DIGIT || role === ARABIC) return false
  return i >= end || text.charCodeAt(i) === SIGN.and || BLANK[text.charCodeAt(i)] === 0
}
