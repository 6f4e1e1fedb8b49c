// One pass over the text for all rules that look at single characters: quotes and brackets, garbled characters, dates
// that lost characters, and where a word of an advertisement may begin. It collects places; the D rules judge.
import spam from '../../dictionaries/spam.json'
import type { Facts } from '../model'
import { once } from './once'

export interface Marks {
  /** Offsets of paired marks and of line ends, in order; of whole lines only. */
  pairs: readonly number[]
  /** Offsets of replacement and private-use characters. */
  garbled: readonly number[]
  /** Offsets of `20` with a digit after it and none before: years, and dates run together. */
  years: readonly number[]
  /** Offsets of characters that begin an advertised thing. */
  topics: readonly number[]
}

export const PAIRS = ['“”', '《》', '（）', '()', '【】', '〔〕', '「」'] as const

const PLAIN = 0
const PAIR = 1
const TOPIC = 2

/** Classes of characters outside of the ideographs and, by their low bits, of those that may begin a topic. */
const SMALL = new Uint8Array(128)
const OTHER = new Map<number, number>()
for (const mark of PAIRS.join('')) {
  const unit = mark.charCodeAt(0)
  if (unit < 128) SMALL[unit] = PAIR
  else OTHER.set(unit, PAIR)
}
const BUCKETS = 4096
const mayBegin = new Uint8Array(BUCKETS)
const BEGINNINGS = new Set([...spam.topics, ...spam.alone].map(word => word.charCodeAt(0)))
for (const unit of BEGINNINGS) {
  mayBegin[unit & (BUCKETS - 1)] = 1
  if (unit < 128 && SMALL[unit] === PLAIN) SMALL[unit] = TOPIC
}

export const marksOf = once((facts: Facts): Marks => {
  const { text } = facts
  const pairs: number[] = []
  const garbled: number[] = []
  const years: number[] = []
  const topics: number[] = []
  let lastLine = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x3400 && unit <= 0x9fff) {
      if (mayBegin[unit & (BUCKETS - 1)] === 1 && BEGINNINGS.has(unit)) keep(topics, i)
    } else if (unit < 128) {
      if (unit === 0x0a) {
        if (pairs.length < MOST) lastLine = pairs.push(i)
      } else if (unit === 0x32) {
        if (text.charCodeAt(i + 1) === 0x30 && isDigit(text.charCodeAt(i + 2)) && !isDigit(text.charCodeAt(i - 1)))
          keep(years, i)
      } else if (SMALL[unit] === PAIR) keep(pairs, i)
      else if (SMALL[unit] === TOPIC) keep(topics, i)
    } else if (unit >= 0xe000 && (unit <= 0xf8ff || unit === 0xfffd)) keep(garbled, i)
    else if (OTHER.get(unit) === PAIR) keep(pairs, i)
  }
  if (pairs.length < MOST) pairs.push(text.length)
  else pairs.length = lastLine
  return { pairs, garbled, years, topics }
})

/** Places of one kind that are kept; a text with more is no report, and the memory for them is not to grow with it. */
const MOST = 200_000

function keep(places: number[], at: number): void {
  if (places.length < MOST) places.push(at)
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
