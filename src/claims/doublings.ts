// 翻一番 is twice as much, 翻两番 four times: numbers that the scan of numerals leaves to the word they are part of.
import type { Numeral } from '../model'

const DOUBLINGS = /翻了?(?:近|约|超过?|将近|接近)?([一两二三四五])番/g
const TIMES = '一二三四五'

/** The numerals of a stretch with those of 翻N番 among them; the same list where there are none. */
export function withDoublings(text: string, numerals: Numeral[], start: number, end: number): Numeral[] {
  const first = text.indexOf('番', start)
  if (first === -1 || first >= end) return numerals
  const found: Numeral[] = []
  DOUBLINGS.lastIndex = 0
  const stretch = text.slice(start, end)
  for (let m = DOUBLINGS.exec(stretch); m !== null; m = DOUBLINGS.exec(stretch)) {
    const at = start + m.index + m[0].length - 2
    const value = 2 ** (TIMES.indexOf(m[1]!.replace('两', '二')) + 1)
    found.push({
      kind: 'integer',
      start: at,
      end: at + 1,
      decimal: String(value),
      value,
      max: null,
      precision: 1,
      bound: 'exact',
      chinese: true
    })
  }
  if (found.length === 0) return numerals
  const taken = new Set(found.map(f => f.start))
  return [...numerals.filter(n => !taken.has(n.start)), ...found].sort((a, b) => a.start - b.start)
}
