// D06: characters that a wrong encoding left behind.
import type { Ledger } from '../ledger'
import { defect, type Outcome, type Rule } from '../rule'

export const D06: Rule = {
  id: 'D06',
  family: 'damage',
  title: { zh: '乱码', en: 'Mojibake' },
  severity: 'warning',
  kind: 'damage',
  since: '0.1.0',
  source: { zh: 'GB 18030 信息技术 中文编码字符集', en: 'GB 18030, Chinese coded character set' },
  looksAt: {
    zh: '替换字符、私用区字符和编码错误的常见字样',
    en: 'Replacement and private characters, and what wrong decodings look like'
  },
  example: {
    fails: '某县2018年政府信息公开工作年度报告\n全年主动公开锟斤拷信息1528条。',
    passes: '某县2018年政府信息公开工作年度报告\n全年主动公开政府信息1528条。'
  },
  *run(ledger: Ledger): Iterable<Outcome> {
    const { text } = ledger.facts
    const found = [...text.matchAll(MOJIBAKE)]
    if (found.length === 0) return
    const places = found.slice(0, 20).map(m => ({ start: m.index, end: m.index + m[0].length, role: 'place' as const }))
    yield defect(`${found.length}`, {
      message: {
        zh: `文中有乱码${found.length}处，请用原始文件重新转换。`,
        en: `${found.length} places in the text are garbled. Convert the original file anew.`
      },
      explanation: {
        zh: '读取文件时用错了编码，或字体的私用字符没有转换，数字和文字可能丢失。',
        en: 'The file was read in a wrong encoding, or a font used private characters; words and figures may be lost.'
      },
      evidence: places
    })
  }
}

const MOJIBAKE = /\ufffd+|[\ue000-\uf8ff]+|(?:锟斤拷?)+|烫烫烫+|屯屯屯+|(?:Ã.|â€.){2,}/g
