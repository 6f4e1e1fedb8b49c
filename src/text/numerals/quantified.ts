// Numbers together with the words that are part of the number when it stands alone: 个百分点, 打 (twelve), 双 and 对 (two), 对折 (half).
// This is what `findNumerals` of the package gives. The claims stage reads plain numerals and takes these words as
// measures, because it reports the measure apart from the value.
import dictionary from '../../../dictionaries/collectives.json'
import type { Numeral } from '../../model'
import { Decimal } from '../decimal'
import { BLANK, pastBlanks, SIGN } from './signs'

/** Written forms of 个百分点; blanks may stand between the characters, as justified print leaves them. */
const POINTS = ['个百分点', '百分点']
/** Half price, the only tenths that are written without a number. */
const HALF_PRICE = /对\s{0,4}折/g
interface Collective {
  times: number
  notBefore: string
}

let known: Map<string, Collective> | undefined

/** How many a collective word stands for, and the characters before which it begins another word (打击, 对口). Made at its first use. */
function collectives(): Map<string, Collective> {
  known ??= new Map(
    dictionary.collectives.flatMap(({ words, times, notBefore }) =>
      [...words].map(word => [word, { times, notBefore }] as const)
    )
  )
  return known
}

/**
 * Adds to plain numerals what belongs to them: percentage points (`kind` `points`), collectives (一打 is twelve, 三双 six), and
 * the half of 对折 as 50 per cent.
 *
 * @param text the text the numerals were found in
 * @param numerals in reading order; they are not changed
 * @param start offset to begin at
 * @param end offset to stop at, exclusive
 */
export function quantified(text: string, numerals: readonly Numeral[], start: number, end: number): Numeral[] {
  const found: Numeral[] = []
  for (const n of numerals) {
    const last = found[found.length - 1]
    const joined = last === undefined ? null : asSpacedDiscount(text, last, n)
    if (joined === null) found.push(asPoints(text, n, end) ?? asCollective(text, n, end) ?? n)
    else found[found.length - 1] = joined
  }
  const halves = halfPrices(text, start, end).filter(h => !found.some(n => n.start < h.end && h.start < n.end))
  return halves.length === 0 ? found : [...found, ...halves].sort((a, b) => a.start - b.start)
}

function asPoints(text: string, n: Numeral, end: number): Numeral | null {
  if (n.kind === 'percent' || n.kind === 'permille') return null
  const next = pastBlanks(text, n.end, end)
  for (const word of POINTS) {
    const stop = spacedEnd(text, next, end, word)
    if (stop >= 0) return { ...n, end: stop, kind: 'points' }
  }
  return null
}

function asCollective(text: string, n: Numeral, end: number): Numeral | null {
  const collective = n.end < end ? collectives().get(text[n.end]!) : undefined
  if (collective === undefined || n.kind !== 'integer' || n.max !== null || n.ordinal) return null
  const after = n.end + 1 < end ? text[n.end + 1]! : ''
  if (after !== '' && collective.notBefore.includes(after)) return null
  const decimal = new Decimal(n.decimal).times(collective.times).toFixed()
  return { ...n, end: n.end + 1, decimal, value: Number(decimal), precision: n.precision * collective.times }
}

/** 九 九 折: two digits of a discount that print set apart. */
function asSpacedDiscount(text: string, tens: Numeral, ones: Numeral): Numeral | null {
  if (ones.kind !== 'percent' || !text.slice(ones.start, ones.end).endsWith('折')) return null
  const digits = tens.kind === 'integer' && tens.end - tens.start === 1 && tens.value > 0 && ones.value < 100
  if (!digits || tens.end === ones.start || pastBlanks(text, tens.end, ones.start) !== ones.start) return null
  const value = tens.value * 10 + ones.value / 10
  return { ...ones, start: tens.start, value, decimal: String(value), precision: 1 }
}

function halfPrices(text: string, start: number, end: number): Numeral[] {
  if (text.indexOf(String.fromCharCode(SIGN.discount), start) < 0) return []
  return [...text.slice(start, end).matchAll(HALF_PRICE)].map(m => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    kind: 'percent',
    decimal: '50',
    value: 50,
    max: null,
    precision: 1,
    bound: 'exact',
    chinese: true
  }))
}

/** End of `word` at `at` with blanks allowed between its characters; -1 where it does not stand there. */
function spacedEnd(text: string, at: number, end: number, word: string): number {
  let i = at
  for (let k = 0; k < word.length; k++) {
    if (k > 0) i = pastBlanks(text, i, end)
    if (i >= end || text[i] !== word[k]) return -1
    i++
  }
  // A blank run longer than pastBlanks allows ends the word.
  return BLANK[text.charCodeAt(i - 1)] === 1 ? -1 : i
}
