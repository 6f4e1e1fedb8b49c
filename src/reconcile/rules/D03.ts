// D03: quotes and brackets come in pairs within a paragraph. List markers such as `1）` have none to pair with.
import type { Ledger } from '../ledger'
import { marksOf, PAIRS } from '../marks'
import { shorten } from '../place'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const D03: Rule = {
  id: 'D03',
  family: 'damage',
  severity: 'info',
  kind: 'damage',
  run: (ledger: Ledger) => unpaired(ledger).map(at => report(ledger.facts.text, at))
}

export const D03Page: RulePage = {
  title: { zh: '引号和括号成对', en: 'Quotes and brackets are balanced' },
  since: '0.1.0',
  source: { zh: 'GB/T 15834 标点符号用法', en: 'GB/T 15834, punctuation' },
  looksAt: { zh: '每一段的“”《》（）【】〔〕', en: 'Paired marks of every paragraph' },
  example: {
    fails: '某县2018年政府信息公开工作年度报告\n推进双随机、一公开”监管，印发了工作方案。',
    passes: '某县2018年政府信息公开工作年度报告\n推进“双随机、一公开”监管，印发了工作方案。'
  }
}

/** Which pair a mark belongs to, positive for the opening one. Full and half width brackets are one pair. */
const ROLE = new Map<number, number>()
for (const [i, pair] of PAIRS.entries()) {
  const kind = pair === '()' ? PAIRS.indexOf('（）') + 1 : i + 1
  ROLE.set(pair.charCodeAt(0), kind)
  ROLE.set(pair.charCodeAt(1), -kind)
}
const ROUND = PAIRS.indexOf('（）') + 1
/** Most findings of one report; a text without any pairing is no prose. */
const MOST = 10
/** Deepest nesting that is followed. */
const DEEPEST = 32

/** Offsets of the first mark of every paragraph that has no counterpart. */
function unpaired(ledger: Ledger): number[] {
  const { text } = ledger.facts
  const { pairs, pairsEnd } = marksOf(ledger)
  const found: number[] = []
  const open: number[] = []
  /** Where the paragraph that has its finding ends: the rest of it is skipped. */
  let skipTo = -1
  /** Where the line ends that the outermost open mark stands in, and the paragraph. */
  let [line, paragraphEnd] = [-1, -1]
  for (let i = 0; i <= pairs.length && found.length < MOST; i++) {
    const at = pairs[i] ?? pairsEnd
    if (open.length > 0 && paragraphEnd <= at) {
      found.push(open[0]!)
      open.length = 0
    }
    if (at < skipTo || at === pairsEnd) continue
    const role = ROLE.get(text.charCodeAt(at))!
    if (role > 0) {
      if (open.length === 0 && line < at) {
        line = lineEnd(text, at, pairsEnd)
        paragraphEnd = paragraphFrom(text, line, pairsEnd)
      }
      if (open.length < DEEPEST) open.push(at)
    } else if (open.length > 0) {
      if (ROLE.get(text.charCodeAt(open[open.length - 1]!)) === -role) open.pop()
    } else if (!(-role === ROUND && isMarker(text, at))) {
      found.push(at)
      skipTo = lineEnd(text, at, pairsEnd)
    }
  }
  return found
}

function lineEnd(text: string, at: number, end: number): number {
  const line = text.indexOf('\n', at)
  return line < 0 ? end : Math.min(line, end)
}

/** Lines of one sentence that a page's width broke, page numbers among them. */
const MOST_LINES = 3

/** The end of the last line that a sentence on the line up to `line` goes on in. */
function paragraphFrom(text: string, line: number, end: number): number {
  let last = line
  for (let more = 0; more < MOST_LINES && goesOn(text, last); more++) last = lineEnd(text, last + 1, end)
  return last
}

/** Whether the line that ends at `at` stops in the middle of a sentence, as in text copied from a page. */
function goesOn(text: string, at: number): boolean {
  let i = at - 1
  while (' \t\r\u3000\u00a0'.includes(text[i]!)) i--
  return !'\n。！？；：!?;:'.includes(text[i]!)
}

/** `1）`, `一）`, `a)`: a closing bracket that numbers an item. */
const isMarker = (text: string, at: number): boolean =>
  /(?:^|[\s。；;：:，,、])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}$/.test(text.slice(Math.max(0, at - 5), at))

function report(text: string, at: number): Outcome {
  const mark = text.charAt(at)
  let start = at
  while (start > 0 && at - start < 10 && text.charCodeAt(start - 1) !== 0x0a) start--
  const words = shorten(text.slice(start, at + 12).split('\n')[0] ?? '', 24)
  return defect(`${mark}/${words}`, {
    message: {
      zh: `“${words}”处的“${mark}”没有成对，请补全标点。`,
      en: `The mark “${mark}” at “${words}” has no counterpart. Please complete the punctuation.`
    },
    explanation: {
      zh: '可能丢失了文字或标点，请核对原文。',
      en: 'Words or punctuation may have been lost. Check the original.'
    },
    evidence: [{ start: at, end: at + 1, role: 'place' }]
  })
}
