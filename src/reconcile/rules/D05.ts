// D05: words of the web page that are no words of the report: print buttons, share links, site footers. They are copied
// along with the text, and do no harm but in a file that is handed in.
import dictionary from '../../../dictionaries/furniture.json'
import type { Span } from '../../model'
import { charClass } from '../../text/char-class'
import { buildTrie, type Trie } from '../../text/trie'
import type { Ledger } from '../ledger'
import { defect, only, type Rule, type RulePage } from '../rule'

export const D05: Rule = {
  id: 'D05',
  family: 'damage',
  severity: 'info',
  kind: 'damage',
  run(ledger: Ledger) {
    const { text } = ledger.facts
    const lines: Span[] = []
    furniture(text, 0, Math.min(EDGE, text.length), lines)
    // A line over the edge was looked at from its start.
    const tail = lineStart(text, Math.max(EDGE, text.length - EDGE))
    furniture(text, tail < EDGE ? text.indexOf('\n', EDGE) + 1 || text.length : tail, text.length, lines)
    if (lines.length === 0) return []
    const first = lines[0]!
    const words = text.slice(first.start, first.end).trim()
    return only(
      defect(lines.map(l => text.slice(l.start, l.end).trim()).join('/'), {
        message: {
          zh: `文中混有网页文字${lines.length}处（如“${words}”），报送文件时请删去。`,
          en: `${lines.length} lines of the web page stand in the text (such as “${words}”). Remove them from the file.`
        },
        explanation: {
          zh: '从网页复制时带入的按钮、导航或页脚，不属于报告内容。',
          en: 'Buttons, navigation or footers that were copied along.'
        },
        evidence: lines.map(l => ({ ...l, role: 'place' as const }))
      })
    )
  }
}

export const D05Page: RulePage = {
  title: { zh: '混入网页文字', en: 'Page furniture in the text' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: { zh: '全文开头和结尾的网页按钮、页脚', en: 'Buttons and footers before and after the text' },
  example: {
    fails:
      '某县2018年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息1528条。\n扫一扫在手机打开当前页\n返回顶部',
    passes: '某县2018年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息1528条。'
  }
}

/** How much of both ends of a text is looked at. */
const EDGE = 1200
/** Longest line that is furniture. */
const LONGEST = 40

/** Words of pages, true for those that must be all that stands on their line; compiled when a report is first looked at. */
let words: Trie<boolean> | null = null

const readWords = (): Trie<boolean> =>
  buildTrie([
    ...dictionary.anywhere.map(word => [word, false] as const),
    ...dictionary.whole.map(word => [word, true] as const)
  ])

const beginsWord = charClass([...dictionary.anywhere, ...dictionary.whole].map(word => word[0]).join(''))

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Lines of the page among those that start in `text[from, to)`, without blanks around them. */
function furniture(text: string, from: number, to: number, found: Span[]): void {
  for (let start = from; start < to; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start <= LONGEST && isFurniture(text, start, end)) {
      const line = text.slice(start, end)
      found.push({ start: end - line.trimStart().length, end: start + line.trimEnd().length })
    }
    start = end + 1
  }
}

/** Prose, or what the page says of the document, which belongs to it: index number, date, source. */
const OF_THE_DOCUMENT = new RegExp(['。', ...dictionary.document].join('|'))

function isFurniture(text: string, start: number, end: number): boolean {
  words ??= readWords()
  for (let at = start; at < end; at++) {
    const word = beginsWord(text.charCodeAt(at)) ? words.longest(text, at, end) : -1
    if (word < 0) continue
    const line = text.slice(start, end)
    if (!words.values[word]!) return !OF_THE_DOCUMENT.test(line)
    if (line.trim().length === words.lengths[word]) return true
  }
  return false
}
