// Writes a text the one way the rest of the pipeline reads it, and remembers where every character came from.
// Full-width forms become ASCII, traditional characters simplified, exotic blanks spaces, invisible characters go, and a
// single blank between two ideographs goes (`统 计`), and so do Markdown's marks of emphasis and code. It never touches line breaks or tabs, and never joins digits:
// whether `39 071` is one number is for the numeral grammar to say.
import characters from '../../dictionaries/characters.json'
import { isIdeograph } from './ideograph'

/** A text in normal writing. `sourceOf[i]` is the source offset of its i-th code unit; null when all offsets are the same. */
export interface Normalised {
  text: string
  /** One entry a code unit, and one more for the end. */
  sourceOf: Int32Array | null
}

const KEEP = 0
const DROP = 1
/** The word decides. */
const WORD = 2
/** A vowel with its tone: some pages print how a character is read behind it, 認(rèn)真. */
const TONE = 3
/** Markdown's mark of emphasis or code, which goes where it has its partner. */
const MARK = 5
/** A full stop in place of 。, 12件.其中5件, unless a marker or a number ends with it. */
const STOP = 4

/** What each code unit becomes: 0 stays, 1 is dropped, anything else is the code unit to write. */
const REPLACEMENT = new Uint16Array(65536)
/** One bit for each code unit that does not simply stay: so few lines of memory that the nearest cache holds them. */
const SPECIAL = new Int32Array(65536 >> 5)

function becomes(unit: number, as: number): void {
  REPLACEMENT[unit] = as
  SPECIAL[unit >> 5]! |= 1 << unit
}

becomes(0x20, KEEP)
for (let full = 0xff01; full <= 0xff5e; full++) becomes(full, full - 0xfee0)
// U+3000 ideographic, NBSP, en and em and thin spaces, narrow NBSP, medium mathematical space
for (const blank of [0x3000, 0xa0, 0x1680, 0x202f, 0x205f]) becomes(blank, 0x20)
for (let blank = 0x2000; blank <= 0x200a; blank++) becomes(blank, 0x20)
// zero width, joiners, direction marks and overrides, soft hyphen, BOM, NUL and control characters but tab and line breaks
for (const [from, to] of [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f]
] as const) {
  for (let unit = from; unit <= to; unit++) becomes(unit, DROP)
}
becomes(0xad, DROP)
becomes(0xfeff, DROP)
// Signs that sites use for the same thing
for (const [unit, as] of [
  '∶:',
  '•·',
  '・·',
  '﹣-',
  '−-',
  '‐-',
  '‑-',
  '﹪%',
  '﹙(',
  '﹚)',
  '﹔;',
  '﹐,',
  '﹕:',
  '〔[',
  '〕]'
].map(p => [p.charCodeAt(0), p.charCodeAt(1)] as const)) {
  becomes(unit, as)
}
// the dictionaries are written in simplified characters
const { traditional, words } = characters
for (let i = 0; i < traditional.length; i += 2) becomes(traditional.charCodeAt(i), traditional.charCodeAt(i + 1))
/** What a character of `words` becomes where none of them stands. */
const ALONE = new Map<number, number>()
for (const character of Object.keys(words)) {
  const unit = character.charCodeAt(0)
  ALONE.set(unit, REPLACEMENT[unit]! || unit)
  becomes(unit, WORD)
}

becomes(0x2e, STOP)
becomes(0xff0e, STOP)
for (const vowel of 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ') becomes(vowel.charCodeAt(0), TONE)

for (const mark of '*_`') becomes(mark.charCodeAt(0), MARK)

/**
 * `**12**件`, `__12__`, `` `12` ``: marks around a run of one line, none of them between digits (3*5*2), inside a name (a_b_c)
 * or before a stop (张**、李**).
 */
const EMPHASIS = [
  /(?<![\d*])(\*{1,3})(?![\s*、,。;:，；：)）])[^*\n]{1,100}(?<!\s)\1(?![\d*])/g,
  /(?<![\w])(_{1,3})(?![\s_])[^_\n]{1,100}(?<!\s)\1(?!\w)/g,
  /(`+)[^`\n]{1,100}\1/g
]

/** Offsets of the marks that go; null when there are none, as in most texts. */
function marksOf(source: string): Set<number> | null {
  let marks: Set<number> | null = null
  for (const [i, emphasis] of EMPHASIS.entries()) {
    if (!source.includes('*_`'[i]!)) continue
    for (const match of source.matchAll(emphasis)) {
      marks ??= new Set()
      const { index } = match
      const end = index + match[0].length
      for (let k = 0; k < match[1]!.length; k++) marks.add(index + k).add(end - 1 - k)
    }
  }
  return marks
}

/** Longest syllable, before or behind its vowel. */
const SYLLABLE = 5

/** The bracket that holds only the syllable of `source[i]`, right behind an ideograph: offsets of its marks; null when there is none. */
function readingAround(source: string, i: number): { open: number; close: number } | null {
  let open = i - 1
  let close = i + 1
  while (i - open <= SYLLABLE && isLatin(source.charCodeAt(open))) open--
  while (close - i <= SYLLABLE && isLatin(source.charCodeAt(close))) close++
  if (open < 1 || !'(（'.includes(source[open]!) || !')）'.includes(source[close] ?? ' ')) return null
  return isIdeograph(source.charCodeAt(open - 1)) ? { open, close } : null
}

/** What `source[i]` becomes in the word of two characters that it begins or ends; of one that it ends the first is written over. */
function inWord(source: string, i: number, units: Uint16Array, length: number): number {
  const entries = words[source[i] as keyof typeof words]
  for (let k = 0; k < entries.length; k += 4) {
    if (entries[k] === source[i]) {
      if (entries[k + 1] === source[i + 1]) return entries.charCodeAt(k + 2)
    } else if (i > 0 && entries[k] === source[i - 1]) {
      units[length - 1] = entries.charCodeAt(k + 2)
      return entries.charCodeAt(k + 3)
    }
  }
  return ALONE.get(source.charCodeAt(i))!
}

/**
 * Normalises `source`. Linear in its length; returns the source itself when there is nothing to change.
 *
 * @param joins stretches to leave out, as pairs of offsets in order: line breaks inside a sentence
 */
export function normalise(source: string, joins: readonly number[] | null = null): Normalised {
  const units = new Uint16Array(source.length)
  let sourceOf: Int32Array | null = null
  let length = 0
  let isChanged = false
  let join = 0
  let joinStart = joins?.[0] ?? -1
  const marks = marksOf(source)
  for (let i = 0; i < source.length; i++) {
    if (i === joinStart) {
      if (sourceOf === null) sourceOf = countedUpTo(length, source.length)
      const end = joins![join + 1]!
      // words of Latin letters keep their distance
      if (isLatin(source.charCodeAt(i - 1)) && isLatin(source.charCodeAt(end))) {
        units[length] = 0x20
        sourceOf[length++] = i
      }
      i = end
      join += 2
      joinStart = joins![join] ?? -1
    }
    const unit = source.charCodeAt(i)
    let write = unit
    if ((SPECIAL[unit >> 5]! & (1 << unit)) !== 0) {
      const as = REPLACEMENT[unit]!
      if (
        as === MARK
          ? marks?.has(i)
          : as === DROP || ((as === 0x20 || unit === 0x20) && isGapBetweenIdeographs(source, i))
      ) {
        if (sourceOf === null) sourceOf = countedUpTo(length, source.length)
        continue
      }
      if (as === TONE) {
        const reading = readingAround(source, i)
        if (reading !== null) {
          length -= i - reading.open
          if (sourceOf === null) sourceOf = countedUpTo(length, source.length)
          i = reading.close
          continue
        }
      } else if (as === STOP) {
        write = endsSentence(source, i) ? 0x3002 : 0x2e
        if (write !== unit) isChanged = true
      } else if (as !== KEEP && as !== MARK) {
        write = as === WORD ? inWord(source, i, units, length) : as
        isChanged = true
      }
    }
    units[length] = write
    if (sourceOf !== null) sourceOf[length] = i
    length++
  }
  if (sourceOf !== null) {
    sourceOf[length] = source.length
    sourceOf = sourceOf.subarray(0, length + 1)
  } else if (!isChanged) return { text: source, sourceOf }
  return { text: decode(units.subarray(0, length)), sourceOf }
}

/** Offsets of a text of which the first characters stayed where they were. */
function countedUpTo(length: number, sourceLength: number): Int32Array {
  const sourceOf = new Int32Array(sourceLength + 1)
  for (let k = 0; k < length; k++) sourceOf[k] = k
  return sourceOf
}

const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

/** Whether a dot stands behind a word and before another, or ends the line. 一. and 第三章. are markers. */
function endsSentence(source: string, i: number): boolean {
  const next = source.charCodeAt(i + 1)
  if (!(isIdeograph(next) || next === 0x0a || Number.isNaN(next))) return false
  const before = source.charAt(i - 1)
  return before === '%' || before === '％' || (isIdeograph(before.charCodeAt(0)) && !ENDS_MARKER.includes(before))
}

const ENDS_MARKER = '零〇一二三四五六七八九十百章节条款项部分篇编附'

function isGapBetweenIdeographs(source: string, i: number): boolean {
  if (i === 0 || i + 1 >= source.length || !isIdeograph(source.charCodeAt(i + 1))) return false
  const before = source.charCodeAt(i - 1)
  return isIdeograph(before >= 0xdc00 && before <= 0xdfff ? source.charCodeAt(i - 2) : before)
}

let decoder: InstanceType<typeof TextDecoder> | undefined

/** UTF-16 code units to a string, unpaired surrogates kept. The platform's decoder is the faster way, where there is one. */
function decode(units: Uint16Array): string {
  if (typeof TextDecoder === 'undefined') return decodeInPieces(units)
  decoder ??= new TextDecoder(isLittleEndian() ? 'utf-16le' : 'utf-16be', { fatal: true, ignoreBOM: true })
  try {
    return decoder.decode(units)
  } catch {
    // it takes unpaired surrogates for damage
    return decodeInPieces(units)
  }
}

const isLittleEndian = (): boolean => new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** In pieces that fit an argument list. */
function decodeInPieces(units: Uint16Array): string {
  let text = ''
  // `apply` takes the typed array as it is; spreading it walks an iterator, at seven times the cost
  for (let i = 0; i < units.length; i += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[])
  }
  return text
}
