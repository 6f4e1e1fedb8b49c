// Cuts text into sentences and sentences into clauses, by punctuation alone and in one pass.
// It knows no abbreviations and no grammar; headings and list items are the structure stage's business.
import type { Span } from '../model'

const PLAIN = 0
/** Ends a sentence: 。！？!? */
const STOP = 1
/** Ends a line, and with it a sentence and every quotation. */
const BREAK = 2
/** Ends a sentence and, inside it, a clause: ；; */
const SEMICOLON = 3
/** Ends a clause: ，, ：: */
const COMMA = 4
const OPEN = 5
const CLOSE = 6
const BLANK = 7

const CLASS = new Uint8Array(65536)
const mark = (signs: string, as: number): void => {
  for (const sign of signs) CLASS[sign.charCodeAt(0)] = as
}
mark('。！？!?｡', STOP)
mark('\n\r\u2028\u2029\u0085', BREAK)
mark('；;', SEMICOLON)
mark('，,：:', COMMA)
mark('“‘「『（([【〔《〈', OPEN)
mark('”’」』）)]】〕》〉', CLOSE)
mark(' \t\u00a0\u3000', BLANK)

/** A quotation or bracket that stays open longer than this is damage, and full stops inside it count again. */
const LONGEST_ASIDE = 300

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

/** 1,234 and 12:30: a sign between two digits belongs to the number. */
const isInNumber = (text: string, at: number, end: number): boolean =>
  at > 0 && at + 1 < end && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))

/** `://` and the like. */
const isInAddress = (text: string, at: number): boolean => text.charCodeAt(at) === 0x3a && text.startsWith('//', at + 1)

/**
 * Sentences of `text` between `start` and `end`, as spans without surrounding blanks, in order.
 *
 * A sentence ends after 。！？!?；; or at a line break. Closing quotes and brackets that follow the sign belong to it.
 * Inside quotes and brackets the signs end nothing, unless the pair stays open for more than 300 characters or to the
 * end of the line; a line break ends a sentence always. Signs between two digits end nothing.
 */
export function sentences(text: string, start = 0, end = text.length): Span[] {
  return cut(text, start, end, false)
}

/**
 * Clauses: as sentences, and also ended by commas and colons. Brackets hold their commas together; a quotation does too.
 */
export function clauses(text: string, start = 0, end = text.length): Span[] {
  return cut(text, start, end, true)
}

function cut(text: string, start: number, end: number, atCommas: boolean): Span[] {
  const spans: Span[] = []
  let from = start
  let i = start
  /** Asides close by this offset; before it nothing ends. */
  let asideEnd = start
  /** Openers before this offset were looked at and found without a partner. */
  let unpaired = start
  while (i < end) {
    const kind = CLASS[text.charCodeAt(i)]!
    if (kind === PLAIN || kind === BLANK || kind === CLOSE) {
      i++
      continue
    }
    if (kind === OPEN) {
      if (i >= asideEnd && i >= unpaired) {
        const close = closeOf(text, i, end)
        // 他说“……。”: an aside that ends with a full stop is made of sentences, so its stops count.
        if (close > 0 && CLASS[text.charCodeAt(close - 2)] === STOP) unpaired = close
        else if (close > 0) asideEnd = close
        else unpaired = Math.min(end, i + LONGEST_ASIDE)
      }
      i++
      continue
    }
    if (kind === BREAK) {
      push(spans, text, from, i)
      i++
      from = i
      asideEnd = i
      unpaired = i
      continue
    }
    if (i < asideEnd || (kind === COMMA && !atCommas)) {
      i++
      continue
    }
    if ((kind === COMMA || kind === SEMICOLON) && (isInNumber(text, i, end) || isInAddress(text, i))) {
      i++
      continue
    }
    i++
    while (i < end && (CLASS[text.charCodeAt(i)] === STOP || CLASS[text.charCodeAt(i)] === CLOSE)) i++
    push(spans, text, from, i)
    from = i
  }
  push(spans, text, from, end)
  return spans
}

/** End of the aside that opens at `at`, its partner included; 0 where none closes it on the line and within reach. */
function closeOf(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_ASIDE)
  let depth = 0
  for (let i = at; i < limit; i++) {
    const kind = CLASS[text.charCodeAt(i)]!
    if (kind === OPEN) depth++
    else if (kind === CLOSE) {
      if (--depth === 0) return i + 1
    } else if (kind === BREAK) return 0
  }
  return 0
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && CLASS[text.charCodeAt(start)] === BLANK) start++
  while (end > start && CLASS[text.charCodeAt(end - 1)] === BLANK) end--
  if (end > start) spans.push({ start, end })
}
