// Numbers of automatic lists as Word prints them. The names are those of OOXML (ECMA-376 part 1, 17.18.59 ST_NumberFormat);
// the binary format's codes (MS-OSHARED 2.2.1.3 MSONFC) are mapped to them by the reader of .doc files.

const DIGITS = '零一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** The number of a list item in a format; empty for bullets and unknown formats that print none. */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return chinese(n, DIGITS, ['', '十', '百', '千'], true)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chinese(n, LEGAL, ['', '拾', '佰', '仟'], false)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return [...String(n)].map(d => (d === '0' ? '〇' : DIGITS[Number(d)])).join('')
    case 'ideographTraditional':
      return STEMS[(n - 1) % 10] ?? String(n)
    case 'ideographZodiac':
      return BRANCHES[(n - 1) % 12] ?? String(n)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n)
    case 'decimalEnclosedParen':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2474 + n - 1) : `(${n})`
    case 'decimalEnclosedFullstop':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2488 + n - 1) : `${n}.`
    case 'ideographEnclosedCircle':
      return n >= 1 && n <= 10 ? String.fromCharCode(0x3280 + n - 1) : String(n)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(n)].map(d => String.fromCharCode(0xff10 + Number(d))).join('')
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n)
    case 'upperLetter':
      return letters(n, 65)
    case 'lowerLetter':
      return letters(n, 97)
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    default:
      return String(n)
  }
}

/** Chinese numeral below ten thousand; larger numbers, which no list reaches, in digits. */
function chinese(n: number, digits: string, units: readonly string[], bareTen: boolean): string {
  if (n < 0 || n > 9999) return String(n)
  if (n === 0) return digits[0]!
  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += digits[0]
    gap = false
    text += digit === 1 && power === 1 && text === '' && bareTen ? units[1] : digits[digit]! + units[power]
  }
  return text
}

/** a … z, aa, bb … as Word counts. */
const letters = (n: number, first: number): string =>
  n < 1 ? '' : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.min(Math.floor((n - 1) / 26) + 1, 30))

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
