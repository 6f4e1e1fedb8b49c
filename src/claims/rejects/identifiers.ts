// Numerals that are part of a name: addresses of the web, telephone and document numbers, versions, index numbers.
import { endingAt } from '../../text/endings'
import type { Trie } from '../../text/trie'
import { CLOSE, charClass, isDigit, isIdeograph, isLatin, OPEN, skipBlanks, skipBlanksBack } from '../characters'
import type { Candidate, Reject } from './reject'

/** Longest run of address characters that is looked at on either side. */
const TOKEN_REACH = 160
/** How far before a number its cue (电话, 邮编, 索引号) may stand. */
const CUE_REACH = 12

const TOKEN = new Uint8Array(128)
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:/@-?=&#~+%')
  TOKEN[c.charCodeAt(0)] = 1
const isToken = (unit: number): boolean => unit < 128 && TOKEN[unit] === 1

/** The run of address characters around a numeral, '' when it stands alone. */
function tokenAround(candidate: Candidate): string {
  candidate.token ??= readToken(candidate)
  return candidate.token
}

function readToken({ text, numeral, floor, ceiling }: Candidate): string {
  let start = numeral.start
  let end = numeral.end
  while (start > floor && numeral.start - start < TOKEN_REACH && isToken(text.charCodeAt(start - 1))) start--
  while (end < ceiling && end - numeral.end < TOKEN_REACH && isToken(text.charCodeAt(end))) end++
  return start === numeral.start && end === numeral.end ? '' : text.slice(start, end)
}

const touchesLatin = ({ text, numeral }: Candidate): boolean =>
  isLatin(text.charCodeAt(numeral.start - 1)) || isLatin(text.charCodeAt(numeral.end))

/** Whether a cue stands in the few characters before the numeral. */
function cueBefore({ text, numeral, floor }: Candidate, cues: Trie<string>, end = numeral.start): boolean {
  for (let at = Math.max(floor, end - CUE_REACH); at < end; at++) {
    if (cues.longest(text, at, end) !== -1) return true
  }
  return false
}

export const url: Reject = {
  class: 'url',
  writing: 'arabic',
  test: c => {
    const token = tokenAround(c)
    return (
      token !== '' &&
      (token.includes('://') || token.includes('www.') || /\.(?:cn|com|net|org)\b/.test(token)) &&
      !token.includes('@')
    )
  }
}

export const email: Reject = {
  class: 'email',
  writing: 'arabic',
  test: c => tokenAround(c) !== '' && tokenAround(c).includes('@')
}

/** A bare number of more digits counts nothing: 116223010101393244. */
const MOST_COUNTED = 12

export const indexNumber: Reject = {
  class: 'index-number',
  writing: 'arabic',
  measured: false,
  test: c => {
    const { text, numeral, words } = c
    const token = tokenAround(c)
    const start = token === '' ? numeral.start : text.lastIndexOf(token, numeral.start)
    return (
      cueBefore(c, words.index, start) ||
      numeral.end - numeral.start > MOST_COUNTED ||
      // 430S00/2016-89052, 79518791-2/2021-0128001
      (/[/-]/.test(token) && (/[A-Za-z]/.test(token) || (token.length > MOST_COUNTED && /-.*\/|\/.*-/.test(token))))
    )
  }
}

/** 〔2018〕47号 (also with a bracket lost, `[201847号`), 第12号, 国办发12号. A bare 15号 is a house. */
export const documentNumber: Reject = {
  class: 'document-number',
  test: c => {
    const { text, numeral, floor, ceiling, words } = c
    const at = skipBlanksBack(text, numeral.start, floor)
    const before = text.charCodeAt(at - 1)
    const next = skipBlanks(text, numeral.end, ceiling)
    const after = text.charCodeAt(next)
    if (before === 0x5b) return true
    if (before === 0x5d) return after === NUMBER || !isIdeograph(after)
    // (2018)7号, [2018]5号、6号
    if (after === NUMBER && ((before === CLOSE && isDigit(text.charCodeAt(at - 2))) || isNext(c))) return true
    if (after !== NUMBER || text[next + 1] === '楼' || text[next + 1] === '院') return false
    return endingAt(words.document, text, at, floor) !== undefined
  }
}

const NUMBER = '号'.charCodeAt(0)

const isNext = ({ text, numeral, previousEnd, previousClass }: Candidate): boolean =>
  previousClass === 'document-number' && /^号[、和及]$/.test(text.slice(previousEnd, numeral.start))

export const phone: Reject = {
  class: 'phone',
  writing: 'arabic',
  measured: false,
  test: c => {
    const { text, numeral } = c
    const digits = numeral.end - numeral.start
    if (digits >= 7 && cueBefore(c, c.words.phone)) return true
    const token = tokenAround(c)
    return (
      /(?:^|\D)0\d{2,3}-\d{5,8}(?:$|\D)/.test(token) ||
      (c.words.hotlines.has(text.slice(numeral.start, numeral.end)) && cueBefore(c, c.words.phone)) ||
      /^1[3-9]\d{9}$/.test(text.slice(numeral.start, numeral.end)) ||
      (digits >= 3 && DIALLED.test(text.slice(Math.max(c.floor, numeral.start - CUE_REACH), numeral.start)))
    )
  }
}

const DIALLED = /电话|传真:|热线:|拨打/

export const postcode: Reject = {
  class: 'postcode',
  writing: 'arabic',
  test: c => c.numeral.end - c.numeral.start === 6 && cueBefore(c, c.words.postcode)
}

/** 1108室, 15号, 3层: rooms and houses; days (6号) were taken before. */
export const address: Reject = {
  class: 'address',
  test: ({ text, numeral, measure, ceiling, words }) => {
    if (measure.between !== '') return false
    // 2单元, 3栋2单元, 二环路2段
    const place = words.address.longest(text, numeral.end, ceiling)
    const length = place === -1 ? 0 : words.address.lengths[place]!
    if (measure.unit !== null)
      return (
        length > measure.unit.length ||
        (length > 0 && isDigit(text.charCodeAt(measure.end))) ||
        (measure.unit === '段' && ROAD.test(text.slice(numeral.start - 2, numeral.start)))
      )
    return (
      length > 0 || (text.charCodeAt(numeral.end) === NUMBER && !'年月日'.includes(text[numeral.start - 1] ?? '月'))
    )
  }
}

const ROAD = /[路街][东南西北中]?$/

/** G20, 5G, 2.0版, Office365, 1+X, 7×24. */
export const productName: Reject = {
  class: 'product-name',
  test: c => {
    const { text, numeral, measure, ceiling, words } = c
    if (measure.unit === null && !numeral.chinese && words.version.longest(text, numeral.end, ceiling) !== -1)
      return true
    const before = text[numeral.start - 1]
    const after = text[numeral.end]
    if (
      before === '×' ||
      after === '×' ||
      (after === '+' && !isOpenEnded(text, numeral)) ||
      (before === '+' && (measure.unit === null || !isIdeograph(text.charCodeAt(numeral.start - 2))))
    )
      return true
    if (numeral.chinese) return false
    if (measure.unit === null) return touchesLatin(c)
    // Office365部署, against APP3个: a measure ends its word
    return (
      isLatin(text.charCodeAt(numeral.start - 1)) &&
      (measure.class === 'noun' || isIdeograph(text.charCodeAt(measure.end)))
    )
  }
}

/** 10万+, 500+条 say at least so many; 1+X and 5+2 are names. */
const isOpenEnded = (text: string, { value, end }: Candidate['numeral']): boolean => {
  const next = text.charCodeAt(end + 1)
  return value >= 100 && !isDigit(next) && !isLatin(next)
}

const isQuote = charClass('“”‘’')

/** 粉丝12万左右 */
export const isHedged = ({ text, numeral, ceiling, hedges }: Candidate): boolean => {
  const hedge = hedges.after.longest(text, numeral.end, ceiling)
  return hedge !== -1 && hedges.after.lengths[hedge]! > 1
}

/** 惠及20多万群众, 数十万群众: no name begins with such a number. 千万工程 does. */
export const isLarge = ({ text, numeral: { kind, chinese, end } }: Candidate): boolean =>
  (!chinese || kind === 'vague') && '万亿'.includes(text[end - 1]!)

/** A bare number that names what follows: 12345热线, 110指挥中心, “12345”平台. */
export const classifierNoun: Reject = {
  class: 'classifier-noun',
  test: c => {
    const { text, numeral, measure, words } = c
    // 12345平台: the number of a hotline names what would be a measure elsewhere
    if (measure.class === 'noun' && words.hotlines.has(text.slice(numeral.start, numeral.end))) return true
    if (numeral.chinese || numeral.kind === 'fraction' || measure.unit !== null || measure.duration !== null)
      return false
    const after = text.charCodeAt(numeral.end)
    return (isIdeograph(after) && !isHedged(c) && !isLarge(c)) || isQuote(after)
  }
}

/** In its own brackets: (3), (三), before a word. Kept here for `(1)` inside a line, where no line start helps. */
export const bracketed = ({ text, numeral }: Candidate): boolean =>
  text.charCodeAt(numeral.start - 1) === OPEN && text.charCodeAt(numeral.end) === 0x29
