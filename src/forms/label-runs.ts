// Cuts official labels that are printed one behind the other without a break: `行政许可第二十条第(六)项信息内容本年处理决定数量行政处罚`.
// It knows labels, not tables.
import { buildTrie, type Trie } from '../text/trie'
import { foldCharacter } from './label'
import { officialKeys } from './vocabulary'

let keys: Trie<null> | null = null
let longestKey = 0
/** Last characters of labels. */
const closers = new Set<number>()

/** Longer than all labels of all forms together. */
const LONGEST = 4096

/** What a label may end with beside its key. */
const SUFFIXES = ['总数量', '总次数', '数量', '总数', '次数', '数']

const LETTER = 0
const BRACKET = 1
const DIGIT = 2
const OF_WHICH = 3
/** What a code unit can be besides a letter of a label. */
const ROLE = new Uint8Array(65536)
for (const c of '一二三四五六七八九十0123456789') ROLE[c.charCodeAt(0)] = DIGIT
ROLE['('.charCodeAt(0)] = BRACKET
ROLE['其'.charCodeAt(0)] = OF_WHICH

const isDigit = (text: string, at: number): boolean => at < text.length && ROLE[text.charCodeAt(at)] === DIGIT

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
    for (const word of [...officialKeys(), ...SUFFIXES]) closers.add(word.charCodeAt(word.length - 1))
  }
  if (text.length > LONGEST || !closesLabel(text)) return []
  const { folded, at } = foldRun(text)
  // where the label that begins here ends, when only labels follow it
  const ends = new Array<number>(folded.length + 1).fill(0)
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

/** Whether a text ends with the last character of some label, or with a bracket that may follow one. */
function closesLabel(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 0x29 || unit === 0x28) return true
    const letter = foldCharacter(unit)
    if (letter !== 0) return closers.has(letter)
  }
  return false
}

/** Letters alone, without outline numbers and brackets, and where each stood. */
function foldRun(text: string): { folded: string; at: number[] } {
  const letters: number[] = []
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const role = ROLE[unit]
    if (role !== LETTER) {
      const end = afterMark(text, i, role!)
      if (end > i) {
        i = end - 1
        continue
      }
    }
    const letter = foldCharacter(unit)
    if (letter === 0) continue
    letters.push(letter)
    at.push(i)
  }
  return { folded: String.fromCharCode(...letters), at }
}

/** Past a note in brackets, an outline number with its mark, `其中:`; `at` itself where none of them stands. */
function afterMark(text: string, at: number, role: number): number {
  if (role === BRACKET) return text.indexOf(')', at) + 1
  if (role === OF_WHICH)
    return text.charCodeAt(at + 1) === 0x4e2d && ':,'.includes(text.charAt(at + 2) || '其') ? at + 3 : at
  let end = at + 1
  while (end < at + 3 && isDigit(text, end)) end++
  return text[end] === '、' || text[end] === '.' ? end + 1 : at
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
