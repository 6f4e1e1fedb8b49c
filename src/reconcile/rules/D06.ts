// D06: characters that a wrong encoding left behind, and letters that character recognition put into figures.
import cells from '../../../dictionaries/forms/cells.json'
import mojibake from '../../../dictionaries/mojibake.json'
import type { Span } from '../../model'
import type { Ledger } from '../ledger'
import { LOOKALIKES, marksOf } from '../marks'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const D06: Rule = {
  id: 'D06',
  family: 'damage',
  severity: 'warning',
  kind: 'damage',
  run(ledger: Ledger) {
    const { text } = ledger.facts
    const { letters, garbled, words } = marksOf(ledger)
    const found = lettersInFigures(text, letters)
    const places = runsOf(garbled)
    for (const sign of words.mojibake.length === 0 ? [] : mojibake.signs) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
        places.push({ start: at, end: at + sign.length })
      }
    }
    if (places.length === 0) return found
    found.push(
      defect(`${places.length}`, {
        message: {
          zh: `文中有乱码${places.length}处，请用原始文件重新转换。`,
          en: `${places.length} places in the text are garbled. Convert the original file anew.`
        },
        explanation: {
          zh: '读取文件时用错了编码，或字体的私用字符没有转换，数字和文字可能丢失。',
          en: 'The file was read in a wrong encoding, or a font used private characters; words and figures may be lost.'
        },
        evidence: places.slice(0, 20).map(place => ({ ...place, role: 'place' as const }))
      })
    )
    return found
  }
}

export const D06Page: RulePage = {
  title: { zh: '乱码', en: 'Mojibake' },
  since: '0.1.0',
  source: { zh: 'GB 18030 信息技术 中文编码字符集', en: 'GB 18030, Chinese coded character set' },
  looksAt: {
    zh: '替换字符、私用区字符和编码错误的常见字样，夹在数字里的字母',
    en: 'Replacement and private characters, what wrong decodings look like, letters inside figures'
  },
  example: {
    fails: '某县2018年政府信息公开工作年度报告\n全年主动公开锟斤拷信息1528条。',
    passes: '某县2018年政府信息公开工作年度报告\n全年主动公开政府信息1528条。'
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** 1O0条, 6O条, 2l5件: letters that look like the digits beside them. The figure cannot be read, so nobody is told what it should be. */
function lettersInFigures(text: string, places: readonly number[]): Outcome[] {
  const found: Outcome[] = []
  if (places.length === 0) return found
  for (const letter of LOOKALIKES) {
    for (const at of places) {
      if (text.charAt(at) !== letter) continue
      const isZero = letter === 'O' || letter === 'o'
      if (!isDigit(text.charCodeAt(at + 1)) && !(isZero && MEASURES.has(text.charAt(at + 1)))) continue
      let start = at
      while (isDigit(text.charCodeAt(start - 1))) start--
      if (/[A-Za-z]/.test(text.charAt(start - 1))) continue
      let end = at + 1
      while (isDigit(text.charCodeAt(end))) end++
      const figure = text.slice(start, end)
      found.push(
        defect(figure, {
          severity: 'info',
          message: {
            zh: `“${figure}”里夹有字母“${letter}”，应是数字，请改正。`,
            en: `“${figure}” has the letter “${letter}” where a digit should stand. Please correct it.`
          },
          explanation: {
            zh: '多由文字识别造成。夹有字母的数字读不出来，也就没有参加核对。',
            en: 'Usually left by character recognition. A figure with a letter in it cannot be read and was not checked.'
          },
          evidence: [{ start, end, role: 'place' }]
        })
      )
    }
  }
  return found
}

/** Units of the forms that are one character: what follows a figure, and no code. */
const MEASURES = new Set(cells.units.filter(u => u.length === 1))

/** Neighbouring offsets as spans. */
function runsOf(offsets: readonly number[]): Span[] {
  const runs: Span[] = []
  for (const at of offsets) {
    const last = runs[runs.length - 1]
    if (last?.end === at) last.end = at + 1
    else runs.push({ start: at, end: at + 1 })
  }
  return runs
}
