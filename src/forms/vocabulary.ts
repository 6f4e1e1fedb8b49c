// Every label of every form, folded and indexed: which official labels is this text, and how surely?
// Built once, on first use. It answers for single labels; order and neighbours are for the alignment to weigh.
import cells from '../../dictionaries/forms/cells.json'
import type { FormId } from '../model'
import { lazily } from '../text/lazily'
import { buildTrie } from '../text/trie'
import type { FormTable, PartId } from './form'
import { forms, isRow } from './index'
import { foldLabel } from './label'

/** What a label is in one table of one form. */
export interface Role {
  table: TableIndex
  /**
   * `line`: names the row `lines[index]`. `head`: stands over columns, `heads[index]`. `row-head`: names a row of a
   * crossed table, `rowHeads[index]`. The others carry no figure.
   */
  kind: 'line' | 'head' | 'row-head' | 'corner' | 'caption' | 'title'
  index: number
}

/** What a label is in one part, over all forms that have it. */
export interface Standing {
  part: PartId
  /** Names a row. */
  isLine: boolean
  isHead: boolean
  /** Corner or caption. */
  isMark: boolean
  /** Nothing but the title of a table. */
  isTitle: boolean
  /** Tells one table of the part from another: a row, or in the cases table a group of columns. */
  isName: boolean
  forms: FormId[]
}

/** One folded label and all it may be. */
export interface Word {
  key: string
  roles: Role[]
  /** Some role is that of a line. */
  isLine: boolean
  /** Some role names a row: a line, or the head of a row. */
  isRow: boolean
  /** Some role is another than that of a title. */
  isOfficial: boolean
  /** The match of the same key. */
  exact: readonly Match[]
  /** Written by `standingsOf` at its first use. */
  standings: readonly Standing[] | null
  /** Written by `spokenFor`. */
  spokenFor: readonly PartId[] | null
}

export interface Match {
  word: Word
  /** 1 for the same key, less for a similar one. */
  score: number
}

/** A table of a form, with what the alignment needs of it. */
export interface TableIndex {
  form: FormId
  part: PartId
  table: FormTable
  /** Names of everything that may stand over its columns. */
  heads: string[]
  /** For every value column in order, the heads over it, outermost first. */
  paths: number[][]
  /** The innermost heads of all paths. */
  leaves: ReadonlySet<number>
}

interface Vocabulary {
  words: Map<string, Word>
  tables: TableIndex[]
}

const load = lazily(build)

/** All tables of all forms. */
export const formTables = (): readonly TableIndex[] => load().tables

/** Headings that are on many tables and mean no figure: 单位, 序号, 备注. */
export const furniture: ReadonlySet<string> = new Set(
  [...cells.unitHeads, ...cells.numberHeads, ...cells.remarkHeads].map(w => foldLabel(w).key)
)

/** What stands over a column of totals where a table has several value columns. */
export const totalHeads: readonly string[] = cells.totalHeads

/** The word with exactly this key, or null. */
export const wordOf = (key: string): Word | null => load().words.get(key) ?? null

/** Whether `key` is the beginning or the end of a longer official label: a label broken over lines or cells. */
export function isLabelPart(key: string): boolean {
  if (key.length < 2) return false
  const { starts, ends } = parts()
  const isLonger = (word: string): boolean => word.length > key.length
  const begins = starts.get(pairAt(key, 0))?.some(word => isLonger(word) && word.startsWith(key))
  return begins || (ends.get(pairAt(key, key.length - 2))?.some(word => isLonger(word) && word.endsWith(key)) ?? false)
}

/** Labels by their first two and by their last two characters. */
const parts = lazily(() => {
  const starts = new Map<number, string[]>()
  const ends = new Map<number, string[]>()
  for (const key of load().words.keys()) {
    if (key.length < 3) continue
    listed(starts, pairAt(key, 0)).push(key)
    listed(ends, pairAt(key, key.length - 2)).push(key)
  }
  return { starts, ends }
})

/** The list under a key of a map, put there if there is none. */
function listed<T>(lists: Map<number, T[]>, key: number): T[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list: T[] = []
  lists.set(key, list)
  return list
}

/** The keys of all official labels. */
export const officialKeys = (): string[] => [...load().words.keys()]

/**
 * Cuts a text that is several column heads printed without anything between them (`结果维持结果纠正其他结果`).
 *
 * @returns the offset after each head, the last one `end`; null when `[start, end)` is not made of two heads or more
 */
export function headEnds(text: string, start = 0, end = text.length): number[] | null {
  if (end - start < 4 || end - start > 200) return null
  const heads = printedHeads()
  let ends: number[] | null = null
  for (let at = start; at < end; ) {
    const head = heads.longest(text, at, end)
    if (head < 0) return null
    at = afterNote(text, afterSuffix(text, at + heads.lengths[head]!, end), end)
    if (ends === null) ends = [at]
    else ends.push(at)
  }
  return ends !== null && ends.length > 1 ? ends : null
}

/** Column heads as printed. */
const printedHeads = lazily(() => {
  const heads = [...cells.unitHeads, ...cells.numberHeads, ...cells.remarkHeads]
  for (const { table: t } of formTables()) {
    for (const head of [...t.columns, ...t.columnGroups, ...t.columnHeads]) heads.push(head.label, ...head.variants)
    heads.push(...t.corner, ...t.valueHeads)
  }
  return buildTrie(heads.flatMap(printingsOf).map((printing): [string, null] => [printing, null]))
})

/** What heads end with in one printing and not in another. */
const SUFFIX = /[总次]?数量?$/
const SUFFIXES = ['总数量', '总数', '次数', '数量', '数', '量']
const SHORTEST_STEM = 3

/** A head, and what is left of it where its suffix is not printed. */
function printingsOf(head: string): string[] {
  const stem = head.replace(SUFFIX, '')
  return stem.length < head.length && stem.length >= SHORTEST_STEM ? [head, stem] : [head]
}

const afterSuffix = (text: string, at: number, end: number): number =>
  at + (SUFFIXES.find(suffix => at + suffix.length <= end && text.startsWith(suffix, at))?.length ?? 0)

/** Past the note in brackets that a head carries: `本年收费金额(单位:万元)`. */
function afterNote(text: string, at: number, end: number): number {
  if (at >= end || text.charCodeAt(at) !== 0x28) return at
  const close = text.indexOf(')', at)
  return close < 0 || close >= end ? at : close + 1
}

/** Below this two labels are not the same label written differently. */
const SIMILAR = 0.66
const LONGEST = 60
const MOST_CANDIDATES = 6

/** Words that `key` (from foldLabel) may be: the word itself, or else the similar ones, best first. */
export function matchLabel(key: string): readonly Match[] {
  const exact = load().words.get(key)
  if (exact !== undefined) return exact.exact
  if (key.length < 3 || key.length > LONGEST) return NONE

  const { pairs } = likeness()
  const shared = new Map<Word, number>()
  for (let i = 0; i + 1 < key.length; i++) {
    const words = pairs.get(pairAt(key, i))
    if (words === undefined) continue
    const w = 1 / words.length
    for (const word of words) shared.set(word, (shared.get(word) ?? 0) + w)
  }
  if (shared.size === 0) return NONE
  const candidates = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES)
  const own = totalWeight(key)
  const matches: Match[] = []
  for (const [word] of candidates) {
    const score = (2 * sharedWeight(key, word.key)) / (own + totalWeight(word.key))
    if (score >= SIMILAR) matches.push({ word, score: Math.min(score, 0.98) })
  }
  return matches.sort((a, b) => b.score - a.score)
}

const NONE: readonly Match[] = []

const pairAt = (key: string, i: number): number => key.charCodeAt(i) * 65536 + key.charCodeAt(i + 1)

/** What similarity is judged by: words by the pairs of characters in them, and how much a character tells. */
const likeness = lazily(() => {
  const { words } = load()
  const pairs = new Map<number, Word[]>()
  const count = new Map<number, number>()
  for (const word of words.values()) {
    const { key } = word
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i)
      if (key.indexOf(key[i]!) === i) count.set(unit, (count.get(unit) ?? 0) + 1)
      if (i + 1 === key.length) break
      const list = listed(pairs, pairAt(key, i))
      if (list[list.length - 1] !== word) list.push(word)
    }
  }
  const unknown = Math.log(1 + words.size)
  const weight = new Map([...count].map(([unit, n]) => [unit, Math.log(1 + words.size / n)]))
  return { pairs, weightOf: (unit: number): number => weight.get(unit) ?? unknown }
})

function totalWeight(key: string): number {
  const { weightOf } = likeness()
  let sum = 0
  for (let i = 0; i < key.length; i++) sum += weightOf(key.charCodeAt(i))
  return sum
}

/** Weight of the heaviest common subsequence: 公开政府信息 is in many labels and tells little, 微博 tells much. */
function sharedWeight(a: string, b: string): number {
  const { weightOf } = likeness()
  let above = new Float64Array(b.length + 1)
  let row = new Float64Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i)
    const w = weightOf(unit)
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = b.charCodeAt(j) === unit ? above[j]! + w : Math.max(above[j + 1]!, row[j]!)
    }
    const swap = above
    above = row
    row = swap
  }
  return above[b.length]!
}

function build(): Vocabulary {
  const words = new Map<string, Word>()
  const tables: TableIndex[] = []
  const add = (label: string, role: Role): void => {
    const { key } = foldLabel(label)
    if (key === '') return
    let word = words.get(key)
    if (word === undefined) {
      word = newWord(key)
      words.set(key, word)
    }
    addRole(word, role)
  }

  for (const form of forms) {
    for (const table of form.tables) {
      const heads = headsOf(table)
      const paths = pathsOf(table, heads)
      const leaves = new Set(paths.map(path => path[path.length - 1]!))
      const index: TableIndex = { form: form.id, part: table.part, table, heads, paths, leaves }
      tables.push(index)
      const role = (kind: Role['kind'], at: number): Role => ({ table: index, kind, index: at })
      table.lines.forEach((line, i) => {
        for (const label of [isRow(line) ? line.label : line.heading, ...line.variants]) add(label, role('line', i))
      })
      table.rowHeads.forEach((head, i) => {
        for (const label of [head.label, ...head.variants]) add(label, role('row-head', i))
      })
      for (const head of [...table.columns, ...table.columnGroups, ...table.columnHeads])
        for (const label of [head.label, ...head.variants]) add(label, role('head', heads.indexOf(head.label)))
      for (const label of table.valueHeads) add(label, role('head', 0))
      for (const label of table.corner) add(label, role('corner', 0))
      for (const label of table.captions) add(label, role('caption', 0))
      for (const label of table.titles) add(label, role('title', 0))
    }
  }

  return { words, tables }
}

/** A word with its roles to come. */
function newWord(key: string): Word {
  const word: Word = {
    key,
    roles: [],
    isLine: false,
    isRow: false,
    isOfficial: false,
    exact: [],
    standings: null,
    spokenFor: null
  }
  word.exact = [{ word, score: 1 }]
  return word
}

function addRole(word: Word, role: Role): void {
  const { table, kind, index } = role
  if (word.roles.some(r => r.table === table && r.kind === kind && r.index === index)) return
  word.roles.push(role)
  word.isLine ||= kind === 'line'
  word.isRow ||= kind === 'line' || kind === 'row-head'
  word.isOfficial ||= kind !== 'title'
}

/** The roles of a word by part. Few words of a report are labels, so this is found out when asked for. */
export function standingsOf(word: Word): readonly Standing[] {
  word.standings ??= byPart(word.roles)
  return word.standings
}

/** The parts that a word speaks for, other than by being the title of a table. */
export function spokenFor(word: Word): readonly PartId[] {
  word.spokenFor ??= standingsOf(word)
    .filter(s => !s.isTitle)
    .map(s => s.part)
  return word.spokenFor
}

function byPart(roles: readonly Role[]): Standing[] {
  const standings: Standing[] = []
  for (const { table, kind, index } of roles) {
    const { part, form } = table
    let own = standings.find(s => s.part === part)
    if (own === undefined) {
      own = { part, isLine: false, isHead: false, isMark: false, isTitle: true, isName: false, forms: [] }
      standings.push(own)
    }
    if (kind === 'line' || kind === 'row-head') own.isLine = true
    else if (kind === 'head') own.isHead = true
    else if (kind !== 'title') own.isMark = true
    own.isTitle &&= kind === 'title'
    const isGroup = kind === 'head' && table.paths.every(path => path[path.length - 1] !== index)
    if (kind === 'line' || kind === 'row-head' || (part === 'cases' && isGroup)) own.isName = true
    if (!own.forms.includes(form)) own.forms.push(form)
  }
  return standings
}

function headsOf(table: FormTable): string[] {
  if (table.columns.length > 0) return [...table.columns, ...table.columnGroups].map(h => h.label)
  if (table.columnHeads.length > 0) return table.columnHeads.map(h => h.label)
  return table.valueHeads.slice(0, 1)
}

function pathsOf(table: FormTable, heads: string[]): number[][] {
  const at = (label: string): number => heads.indexOf(label)
  if (table.columns.length > 0)
    return table.columns.map(c => (c.group === null ? [at(c.label)] : [at(c.group), at(c.label)]))
  // a crossed table that has row heads names a figure by row and column; without them the columns name it alone
  if (table.rowHeads.length > 0) return heads.map((_, i) => [i])
  if (table.columnHeads.length > 0) return table.rows.map(r => r.columnHeads.map(at))
  return [[0]]
}
