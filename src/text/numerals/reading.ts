// The parts of a number while it is being read: digits and a power of ten, never a float.
// Arabic and Chinese readers both answer with it; whether it is a percentage or a range is not known here.

export interface Reading {
  start: number
  end: number
  /** Significant digits without leading zeros, `0` for zero. The value is `digits` × 10^`power`. */
  digits: string
  power: number
  /** The same for the upper end of 三五 or 数十; empty where there is none. */
  highDigits: string
  /** The last digit written stands for 10^`unit`. */
  unit: number
  /** Power of ten of the units written after the digits, where they multiply all of them: 4 for 40万, 8.4万, 五万. */
  scale: number
  /** 万 or a larger unit was written: the number may be rounded to it. */
  scaled: boolean
  /** A decimal point was written. */
  pointed: boolean
  /** A hedge (余 多 来 几) was read: the number is at least this and less than 10^`hedged` more. */
  more: boolean
  hedged: number
  /** 数十, 几百: an order of magnitude, no number. */
  vague: boolean
  chinese: boolean
  /** A single Chinese digit or a bare unit: a number only by what stands next to it. */
  lone: boolean
  kind: 'integer' | 'decimal' | 'fraction' | 'percent' | 'permille' | 'vague'
  negative: boolean
  /** Written as 百分之 or 千分之: the number after it may be a range (百分之五到十). */
  prefixed: boolean
  /** Numerator and denominator of a fraction. */
  fraction: { numerator: string; denominator: string } | null
}

/** An integer read from `[start, end)`; readers set what else they find. One shape for all keeps the scan fast. */
export function reading(start: number, end: number, digits: string, chinese: boolean): Reading {
  return {
    start,
    end,
    digits,
    power: 0,
    highDigits: '',
    unit: 0,
    scale: 0,
    scaled: false,
    pointed: false,
    more: false,
    hedged: 0,
    vague: false,
    chinese,
    lone: false,
    kind: 'integer',
    negative: false,
    prefixed: false,
    fraction: null
  }
}

/** A plain decimal numeral: `84` and 3 → `84000`; `9825` and -2 → `98.25`. */
export function plain(digits: string, power: number): string {
  if (digits === '0') return '0'
  if (power >= 0) return power === 0 ? digits : digits + '0'.repeat(power)
  let last = digits.length
  let places = -power
  while (places > 0 && digits.charCodeAt(last - 1) === 0x30) {
    last--
    places--
  }
  const kept = digits.slice(0, last)
  if (places === 0) return kept
  return kept.length > places
    ? `${kept.slice(0, kept.length - places)}.${kept.slice(kept.length - places)}`
    : `0.${'0'.repeat(places - kept.length)}${kept}`
}

/** The same as a number. Up to 15 digits and 22 powers floats are exact, and no numeral need be read. */
export function numberOf(digits: string, power: number): number {
  if (digits.length > 15 || power > 22 || power < -22) return Number(plain(digits, power))
  let value = 0
  for (let i = 0; i < digits.length; i++) value = value * 10 + digits.charCodeAt(i) - 0x30
  return power < 0 ? value / powerOfTen(-power) : value * powerOfTen(power)
}

/** Power of ten of the last digit that is not zero: 3 for 1000, 2 for 12300. */
export function lastPower(digits: string, power: number): number {
  let last = digits.length
  while (last > 1 && digits.charCodeAt(last - 1) === 0x30) last--
  return power + digits.length - last
}

/** Digits without leading zeros. */
export function trimmed(digits: string): string {
  let first = 0
  while (first < digits.length - 1 && digits.charCodeAt(first) === 0x30) first++
  return first === 0 ? digits : digits.slice(first)
}

const POWERS = Array.from({ length: 46 }, (_, i) => Number(`1e${i - 20}`))
/** 10^`power` as the nearest number. */
export const powerOfTen = (power: number): number => POWERS[power + 20] ?? Number(`1e${power}`)
