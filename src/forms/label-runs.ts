// Cuts official labels that are printed one behind the other without a break: `行政许可第二十条第(六)项信息内容本年处理决定数量行政处罚`.
// It knows labels, not tables.
import { buildTrie, type Trie } from '../text/trie'
import { foldCharacter } from './label'
import { officialKeys } from './vocabulary'

let keys: Trie<null> | null = null
let longestKey = 0

/** What a label may end with beside its key. */
const SUFFIXES = ['总数量', '数量', '总数', '次数', '数']

const isHanDigit = (c: string): boolean => '一二三四五六七八九十'.includes(c)
const isDigit = (c: string): boolean => c >= '0' && c <= '9'

/**
 * The labels that end a text, from the first one behind which there are nothing but labels.
 *
 * @param text in normal writing
 * @returns start and end of each label in order, outline number and note in brackets included; empty when the text does not end with one
 */
export function labelsAtEnd(text: string): { start: number; end: number }[] {
  if (keys === null) {
    keys = buildTrie(officialKeys().map((key): [string, null] => [key, null]))
    longestKey = Math.max(...keys.lengths) + SUFFIXES[0]!.length
  }
  const { folded, at } = foldRun(text)
  // where the label that begins here ends, when only labels follow it
  const ends = new Int32Array(folded.length + 1)
  let first = -1
  // no label reaches from further left to one that is found already
  for (let i = folded.length - 1; i >= 0 && i + longestKey >= (first < 0 ? folded.length : first); i--) {
    const entry = keys.longest(folded, i, folded.length)
    if (entry < 0) continue
    const key = i + keys.lengths[entry]!
    const closes = (end: number): boolean => end === folded.length || ends[end]! > 0
    // 数量 is a label as well, the head of a column: behind another label it belongs to that
    const suffix = SUFFIXES.find(s => folded.startsWith(s, key) && closes(key + s.length))
    if (suffix === undefined && !closes(key)) continue
    ends[i] = key + (suffix ?? '').length
    first = i
  }
  if (first < 0) return []
  const labels: { start: number; end: number }[] = []
  let start = first === 0 ? 0 : afterStops(text, at[first - 1]! + 1)
  for (let i = first; i < folded.length; i = ends[i]!) {
    const last = at[ends[i]! - 1]! + 1
    const end = ends[i] === folded.length ? text.length : afterNote(text, last)
    labels.push({ start, end })
    start = afterStops(text, end)
  }
  return labels
}

/** Letters alone, without outline numbers and brackets, and where each stood. */
function foldRun(text: string): { folded: string; at: number[] } {
  let folded = ''
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '(') {
      const close = text.indexOf(')', i)
      if (close > 0) i = close
      continue
    }
    if (isDigit(c) || isHanDigit(c)) {
      let end = i + 1
      while (end < text.length && end < i + 3 && (isDigit(text[end]!) || isHanDigit(text[end]!))) end++
      if (text[end] === '、' || text[end] === '.') {
        i = end
        continue
      }
    }
    if (text.startsWith('其中', i) && (text[i + 2] === ':' || text[i + 2] === ',')) {
      i += 2
      continue
    }
    const letter = foldCharacter(text.charCodeAt(i))
    if (letter === null) continue
    folded += letter
    at.push(i)
  }
  return { folded, at }
}

/** Past blanks and marks that close what stands before. */
function afterStops(text: string, at: number): number {
  while (at < text.length && (text.charCodeAt(at) <= 0x20 || '。;,:!?)]”》'.includes(text[at]!))) at++
  return at
}

/** Past closing quotation marks and a note in brackets that is no outline number. */
function afterNote(text: string, from: number): number {
  let at = from
  while (text[at] === '”' || text[at] === '"') at++
  if (text[at] !== '(' || /^\([一二三四五六七八九十\d]{1,3}\)/.test(text.slice(at, at + 5))) return at
  const close = text.indexOf(')', at)
  return close < 0 ? at : close + 1
}
