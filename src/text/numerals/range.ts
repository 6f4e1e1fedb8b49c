// Two values that are the ends of one range: 30-40, 3至5, 一到两, 5-20%, 三到五万. Dates and phone numbers are none.
import { plain, type Reading } from './reading'
import type { Rules } from './rules'
import { ARABIC, isLatin, NONE, OTHER, RANGE_DASH, RANGE_WORD, ROLE, WORTH } from './signs'
import { readValue } from './value'

/** Looks for the upper end of a range after `low`, and makes `low` the range where it stands. */
export function readRange(rules: Rules, text: string, low: Reading, floor: number, end: number): void {
  if (low.end >= end) return
  const connector = text.charCodeAt(low.end)
  const dash = RANGE_DASH[connector] === 1
  if (!dash && RANGE_WORD[connector] === 0) return
  let at = low.end + 1
  if (dash && connector === 0x2014 && text.charCodeAt(at) === 0x2014) at++
  if (at >= end) return
  if (ROLE[text.charCodeAt(at)] === OTHER || ROLE[text.charCodeAt(at)] === NONE) return
  const word = rules.numberWords.longest(text, at, end)
  const high = readValue(text, at, at, end, false)
  if (high === null || high.more || high.vague || high.highDigits !== '' || high.kind === 'fraction') return
  if (word >= 0 && rules.numberWords.values[word] === 'word' && high.end - at <= rules.numberWords.lengths[word]!)
    return
  if (dash && !isDashed(text, low, at, high.end, floor, end)) return
  if (!raise(low, high)) return
  low.end = high.end
  low.lone = low.lone && high.lone
}

/** Whether a dash parts the ends of a range: not pieces of a date, a phone or a document number. */
function isDashed(text: string, low: Reading, at: number, stop: number, floor: number, end: number): boolean {
  if (low.start > floor) {
    const before = text.charCodeAt(low.start - 1)
    if (RANGE_DASH[before] === 1 || before === 0x2e || before === 0x2f || isLatin(before)) return false
  }
  if (stop < end) {
    const after = text.charCodeAt(stop)
    if (RANGE_DASH[after] === 1 && stop + 1 < end && ROLE[text.charCodeAt(stop + 1)] === ARABIC) return false
    if (isLatin(after)) return false
  }
  return !leadsWithZero(text, low.start, low.end) && !leadsWithZero(text, at, stop)
}

const leadsWithZero = (text: string, at: number, stop: number): boolean =>
  stop > at + 1 &&
  WORTH[text.charCodeAt(at)] === 0 &&
  ROLE[text.charCodeAt(at)] === ARABIC &&
  ROLE[text.charCodeAt(at + 1)] === ARABIC

/** Makes `low` a range up to `high`, shared signs and units given to both. False where the two are no range. */
function raise(low: Reading, high: Reading): boolean {
  const share = (kind: Reading['kind']): boolean => kind === 'percent' || kind === 'permille'
  let power = low.power
  let kind = low.kind
  let unit = low.unit
  if (share(high.kind) && !share(low.kind)) {
    if (low.scale > 0) return false
    kind = high.kind
    // 三到五成: the unit of tenths is shared, the sign of per cent changes nothing
    if (high.power > 0 && high.digits !== '0') {
      power++
      unit++
    }
  } else if (share(low.kind) && !share(high.kind) && !low.prefixed) return false
  else if (share(low.kind) && share(high.kind) && low.kind !== high.kind) return false
  let scaled = low.scaled || high.scaled
  if (high.scale > 0 && low.scale === 0 && !low.scaled) {
    const coefficient = Number(plain(high.digits, high.power - high.scale))
    if (Number(plain(low.digits, low.power)) < coefficient) {
      power += high.scale
      unit += high.scale
    } else scaled = low.scaled
  }
  const from = Number(plain(low.digits, power)) * (low.negative ? -1 : 1)
  const to = Number(plain(high.digits, high.power))
  if (!(from < to)) return false
  const common = Math.min(power, high.power)
  low.highDigits = high.digits === '0' ? '0' : high.digits + '0'.repeat(high.power - common)
  low.digits = low.digits === '0' ? '0' : low.digits + '0'.repeat(power - common)
  low.power = common
  low.unit = Math.min(unit, high.unit)
  low.kind = kind === 'integer' && high.kind === 'decimal' ? 'decimal' : kind
  low.scaled = scaled
  low.pointed ||= high.pointed
  low.chinese &&= high.chinese
  return true
}
