// What the classifier sees of one statement: cue words by category and role, and the character sequences that the weights know. It
// looks; what the sight is worth is said by the weights.
import type { Span } from '../model'
import { leaningOf, statesFault } from '../structure/leaning'
import { markerAt } from '../structure/markers'
import { buildTrie, type Trie } from '../text/trie'

/**
 * Roles of a cue. A `phrase` says it by itself; a `fault` is a way to be at fault; an `object` is named in a clause that states
 * a fault, `bare` in one that states none; `told` is a phrase in a clause that states none; `not` is a phrase that holds a cue
 * and means something else.
 */
export const ROLES = ['phrase', 'fault', 'object', 'bare', 'not', 'told'] as const
export type Role = 0 | 1 | 2 | 3 | 4 | 5
const PHRASE = 0
const FAULT = 1
const OBJECT = 2
const BARE = 3
const NOT = 4
const TOLD = 5

/** One word of the statement that counts. */
export interface Hit {
  start: number
  end: number
  /** Number of the category in the taxonomy; of the character sequence when `role` is null. */
  of: number
  role: Role | null
}

interface Cue {
  category: number
  role: Role
}

/** Cue words of one category, as the taxonomy explains them. */
export interface CueWords {
  phrases: readonly string[]
  faults: readonly string[]
  objects: readonly string[]
  not: readonly string[]
}

export interface Sight {
  hits: Hit[]
  /** Clauses that state a fault by themselves and are long enough to say which. */
  clauses: Clause[]
  /** No clause states a fault: what is told may be no problem at all. */
  faultless: boolean
  /** No clause states a fault in so many words, and one opens with something to be done, or tells of success. */
  promise: boolean
  achievement: boolean
}

interface Clause extends Span {
  /** Its hits, by number. */
  firstHit: number
  endHit: number
  /** Its fault is in so many words. */
  named: boolean
}

/** A way to look at statements with a given list of character sequences. */
export type Look = (text: string) => Sight

interface Word {
  cues: Cue[]
  gram: number
}

const CLAUSE_ENDS = ',;。:!?'
/** 更新不够及时 */
const SHORTEST_CLAUSE = 6

/**
 * @param cues of each category, in normal writing
 * @param grams character sequences to look for, in normal writing, none twice
 */
export function lookFor(cues: readonly CueWords[], grams: readonly string[]): Look {
  const words = dictionaryOf(cues, grams)
  return text => look(words, cues.length, text)
}

/** One word may speak for several categories (监督机制: supervision and mechanism), and be a sequence the weights know. */
function dictionaryOf(cues: readonly CueWords[], grams: readonly string[]): Trie<Word> {
  const words = new Map<string, Word>()
  const wordOf = (text: string): Word => {
    const known = words.get(text)
    if (known) return known
    const word: Word = { cues: [], gram: -1 }
    words.set(text, word)
    return word
  }
  cues.forEach((c, category) => {
    for (const text of c.phrases) wordOf(text).cues.push({ category, role: PHRASE })
    for (const text of c.faults) wordOf(text).cues.push({ category, role: FAULT })
    for (const text of c.objects) wordOf(text).cues.push({ category, role: OBJECT })
    for (const text of c.not) wordOf(text).cues.push({ category, role: NOT })
  })
  grams.forEach((text, i) => {
    wordOf(text).gram = i
  })
  return buildTrie(words)
}

function look(words: Trie<Word>, categories: number, text: string): Sight {
  const hits: Hit[] = []
  const clauses: Clause[] = []
  /** Where the last cue of a category ended: a shorter one inside it says nothing new. */
  const spoken = new Int32Array(categories)
  const entries: number[] = []
  const collect = (entry: number): void => {
    entries.push(entry)
  }
  let faultless = true
  let named = false
  const marker = markerAt(text, 0, text.length)
  for (let from = marker === null || marker.loose ? 0 : marker.end; from < text.length; ) {
    let to = from
    while (to < text.length && !CLAUSE_ENDS.includes(text.charAt(to))) to++
    const own = statesFault(text, from, to)
    const reach = own ? to : faultReach(text, to)
    const stated = own || (reach > to && statesFault(text, from, reach))
    if (stated) named = true
    const denied = own || denies(text, from, to)
    const fault = stated || denied
    if (fault) faultless = false
    const firstHit = hits.length
    for (let start = from; start < to; start++) {
      entries.length = 0
      words.each(text, start, to, collect)
      if (entries.length === 0) continue
      // Longest first: `没有及时听取` keeps `没有及时` from speaking of lateness.
      for (let e = entries.length - 1; e >= 0; e--) {
        const end = start + words.lengths[entries[e]!]!
        const { cues, gram } = words.values[entries[e]!]!
        if (gram >= 0) hits.push({ start, end, of: gram, role: null })
        for (const { category, role } of cues) {
          if (start < spoken[category]!) continue
          hits.push({
            start,
            end,
            of: category,
            role: fault ? role : role === OBJECT ? BARE : role === PHRASE ? TOLD : role
          })
          // An object alone does not keep `及时性` from being seen inside what only names it.
          if (role !== OBJECT || fault) spoken[category] = end
        }
      }
    }
    if (denied && to - from >= SHORTEST_CLAUSE) {
      clauses.push({ start: from, end: to, firstHit, endHit: hits.length, named: own })
    }
    from = to + 1
  }
  const leaning = named ? null : leaningOf(text, 0, text.length)
  return { hits, clauses, faultless, promise: (leaning?.plans ?? 0) > 0, achievement: leaning?.achieved ?? false }
}

/** Characters that say that something is lacking, late, little or poor, in whatever word they stand. */
const LACK = '不没未无少难弱缺慢低差旧拖乱散窄偏滞迟呆板空欠仅'
/** Words with such a character that say nothing of the kind. */
const NO_LACK = [
  '不断',
  '不仅',
  '不但',
  '不同',
  '未来',
  '减少',
  '低保',
  '难点',
  '无障碍',
  '差异化',
  '空间',
  '偏远',
  '不动产',
  '不予'
]

/** What a problem passage tells is told as a fault in more words than any list of faults has. */
function denies(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!LACK.includes(text.charAt(at))) continue
    const word = NO_LACK.find(w => text.startsWith(w, at) || text.startsWith(w, at - 1))
    if (word === undefined) return true
  }
  return false
}

/** `有很多制度,但操作上不够具体`: the fault of a clause may follow in the one that turns against it. */
function faultReach(text: string, clauseEnd: number): number {
  if (!'但却仍还'.includes(text.charAt(clauseEnd + 1) || '无')) return clauseEnd
  let to = clauseEnd + 1
  while (to < text.length && !CLAUSE_ENDS.includes(text.charAt(to))) to++
  return to
}

/** What cues say to one category, by number: its own roles, then what kind of statement it is. */
export const CUE_FEATURES = [
  'phrase',
  'two phrases',
  'fault',
  'object',
  'two objects',
  'bare',
  'not',
  'faultless',
  'told',
  'told where a fault is stated',
  'bare where a fault is stated',
  'promise',
  'achievement'
] as const

/** How often a cue of each category and role was seen, at `category * ROLES.length + role`. */
export function cueCounts({ hits }: Sight, categories: number): Uint8Array {
  const counts = new Uint8Array(categories * ROLES.length)
  for (const { of, role } of hits) if (role !== null) counts[of * ROLES.length + role]!++
  return counts
}

/**
 * The clauses of a statement that could stand for it, each by itself, when there are several: 重视不够,公开不全面,更新滞后 says three
 * things, and what speaks against one of them in the whole does not in its clause.
 */
export function clauseSights(text: string, { clauses, hits }: Sight): (Sight & Span)[] {
  if (clauses.length < 2) return []
  return clauses.map(({ start, end, firstHit, endHit, named }) => {
    const leaning = named ? null : leaningOf(text, start, end)
    return {
      start,
      end,
      hits: hits.slice(firstHit, endHit),
      clauses: [],
      faultless: false,
      promise: (leaning?.plans ?? 0) > 0,
      achievement: leaning?.achieved ?? false
    }
  })
}

/** Calls `visit` with the number of each of CUE_FEATURES that holds for a category. */
export function eachCueFeature(
  counts: Uint8Array,
  { faultless, promise, achievement }: Sight,
  category: number,
  visit: (feature: number) => void
): void {
  const own = category * ROLES.length
  const phrases = counts[own + PHRASE]! + counts[own + TOLD]!
  if (phrases > 0) visit(0)
  if (phrases > 1) visit(1)
  if (counts[own + FAULT]! > 0) visit(2)
  if (counts[own + OBJECT]! > 0) visit(3)
  if (counts[own + OBJECT]! > 1) visit(4)
  if (counts[own + BARE]! > 0) visit(faultless ? 5 : 10)
  if (counts[own + NOT]! > 0) visit(6)
  if (faultless) visit(7)
  if (counts[own + TOLD]! > 0) visit(faultless ? 8 : 9)
  if (promise) visit(11)
  if (achievement) visit(12)
}

/** A phrase that holds a cue and means something else. */
export const isHiding = ({ role }: Hit): boolean => role === NOT

/** Places where a category is not spoken of, whatever stands there: the phrases that mean something else. */
export const hiddenFrom = ({ hits }: Sight, category: number): Hit[] =>
  hits.filter(h => isHiding(h) && h.of === category)

/** The number among CUE_FEATURES that a cue of a role stands for first. */
export const roleFeature = (role: number): number =>
  role === PHRASE || role === TOLD ? 0 : role === FAULT ? 2 : role === OBJECT ? 3 : role === BARE ? 10 : 6
