// How many columns of a terminal a text takes. The common characters of reports are measured here; the first text with
// anything else (emoji, combining marks, Hangul jamo) brings in string-width, which takes longer to load than a report
// takes to read.

export type Measure = (text: string) => number

// ASCII, Latin-1, general punctuation, arrows, mathematical signs, box drawing and shapes are narrow. Kana, ideographs, their
// punctuation and full-width forms are wide.
const COMMON =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2400-\u2426\u2460-\u259f\u2713\u2717\u27e6\u27e7\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3220-\u3247\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe5]*$/
const WIDE = /[\u3000-\uff60\uffe5]/g
// Symbols in the narrow blocks that terminals draw wide.
const WIDE_SIGNS = /[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe]/

const isCommon = (text: string): boolean => COMMON.test(text) && !WIDE_SIGNS.test(text)

const measureCommon: Measure = text => text.length + (text.match(WIDE)?.length ?? 0)

/**
 * A measure good for every text made of the characters of `sample`.
 *
 * @param sample all that will be shown, in any order
 */
export async function measureFor(sample: string): Promise<Measure> {
  if (isCommon(sample)) return measureCommon
  const { default: stringWidth } = await import('string-width')
  return text => (isCommon(text) ? measureCommon(text) : stringWidth(text))
}
