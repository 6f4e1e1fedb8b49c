// What the classifier sees of one statement: cue words by category and role, and the character sequences that the weights know. It
// looks; what the sight is worth is said by the weights.

import type { Span } from '../model'
import { wordAt } from '../structure/cues'
import { leaningOf, statesFault } from '../structure/leaning'
import { markerAt } from '../structure/markers'
import { charClass } from '../text/char-class'
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

/** What a hit is that is no cue: a character sequence that the weights know. */
export const SEQUENCE = -1

/** One word of the statement that counts. */
export interface Hit extends Span {
  /** Number of the category in the taxonomy; of the sequence when `role` is SEQUENCE. */
  of: number
  role: Role | typeof SEQUENCE
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

/** A statement, or a clause of it, as far as cues can tell what it does. */
export interface View {
  /** Its hits, by number. */
  firstHit: number
  endHit: number
  /** No clause states a fault: what is told may be no problem at all. */
  faultless: boolean
  /** No clause states a fault in so many words, and one opens with something to be done, or tells of success. */
  promise: boolean
  achievement: boolean
}

export interface Sight extends View {
  /** In reading order. */
  hits: Hit[]
  /** Clauses that state a fault by themselves and are long enough to say which. */
  clauses: (View & Span)[]
}

/** A way to look at statements with a given list of character sequences. */
export type Look = (text: string) => Sight

/** The words to look for. Each statement meets many once: what they say stands side by side, near what its neighbours say. */
interface Words {
  trie: Trie<unknown>
  /** Words up to this number are sequences of the same number. */
  sequences: number
  /** Word `i` has the cues from `firstCue[i]` up to `firstCue[i + 1]`. */
  firstCue: Uint16Array
  categories: Uint8Array
  roles: Uint8Array
}

const endsClause = charClass(',;。:!?')
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
function dictionaryOf(cues: readonly CueWords[], grams: readonly string[]): Words {
  const words = new Map<string, Cue[]>(grams.map(text => [text, []]))
  const add = (texts: readonly string[], category: number, role: Role): void => {
    for (const text of texts) {
      const known = words.get(text)
      if (known) known.push({ category, role })
      else words.set(text, [{ category, role }])
    }
  }
  cues.forEach((c, category) => {
    add(c.phrases, category, PHRASE)
    add(c.faults, category, FAULT)
    add(c.objects, category, OBJECT)
    add(c.not, category, NOT)
  })
  const lists = [...words.values()]
  const flat = lists.flat()
  const firstCue = new Uint16Array(lists.length + 1)
  lists.forEach((list, i) => {
    firstCue[i + 1] = firstCue[i]! + list.length
  })
  return {
    trie: buildTrie(words),
    sequences: grams.length,
    firstCue,
    categories: Uint8Array.from(flat, c => c.category),
    roles: Uint8Array.from(flat, c => c.role)
  }
}

function look({ trie, sequences, firstCue, categories, roles }: Words, count: number, text: string): Sight {
  const hits: Hit[] = []
  const clauses: (View & Span)[] = []
  /** Where the last cue of a category ended: a shorter one inside it says nothing new. */
  const spoken = new Int32Array(count)
  const entries: number[] = []
  let found = 0
  const collect = (entry: number): void => {
    entries[found++] = entry
  }
  let faultless = true
  let named = false
  const marker = markerAt(text, 0, text.length)
  for (let from = marker === null || marker.loose ? 0 : marker.end; from < text.length; ) {
    const to = clauseEnd(text, from)
    const own = statesFault(text, from, to)
    const reach = own ? to : faultReach(text, to)
    const stated = own || (reach > to && statesFault(text, from, reach))
    if (stated) named = true
    const denied = own || denies(text, from, to)
    const fault = stated || denied
    if (fault) faultless = false
    const firstHit = hits.length
    for (let start = from; start < to; start++) {
      found = 0
      trie.each(text, start, to, collect)
      // Longest first: `没有及时听取` keeps `没有及时` from speaking of lateness.
      for (let e = found - 1; e >= 0; e--) {
        const entry = entries[e]!
        const end = start + trie.lengths[entry]!
        if (entry < sequences) hits.push({ start, end, of: entry, role: SEQUENCE })
        const lastCue = firstCue[entry + 1]!
        for (let cue = firstCue[entry]!; cue < lastCue; cue++) {
          const of = categories[cue]!
          if (start < spoken[of]!) continue
          const role = roles[cue] as Role
          hits.push({ start, end, of, role: fault ? role : role === OBJECT ? BARE : role === PHRASE ? TOLD : role })
          // An object alone does not keep `及时性` from being seen inside what only names it.
          if (role !== OBJECT || fault) spoken[of] = end
        }
      }
    }
    if (denied && to - from >= SHORTEST_CLAUSE) {
      const view = { firstHit, endHit: hits.length, faultless: false }
      clauses.push({ start: from, end: to, ...view, ...toneOf(own, text, from, to) })
    }
    from = to + 1
  }
  return { hits, clauses, firstHit: 0, endHit: hits.length, faultless, ...toneOf(named, text, 0, text.length) }
}

function clauseEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && !endsClause(text.charCodeAt(to))) to++
  return to
}

/** What is said where no fault is named in so many words. */
function toneOf(named: boolean, text: string, start: number, end: number): Pick<View, 'promise' | 'achievement'> {
  if (named) return { promise: false, achievement: false }
  const { plans, achieved } = leaningOf(text, start, end)
  return { promise: plans > 0, achievement: achieved }
}

/** Characters that say that something is lacking, late, little or poor, in whatever word they stand. */
const lacks = charClass('不没未无少难弱缺慢低差旧拖乱散窄偏滞迟呆板空欠仅')
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
    if (!lacks(text.charCodeAt(at))) continue
    if (wordAt(text, NO_LACK, at) === undefined && wordAt(text, NO_LACK, at - 1) === undefined) return true
  }
  return false
}

/** `有很多制度,但操作上不够具体`: the fault of a clause may follow in the one that turns against it. */
function faultReach(text: string, end: number): number {
  return '但却仍还'.includes(text.charAt(end + 1) || '无') ? clauseEnd(text, end + 1) : end
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

/**
 * The clauses of a statement that could stand for it, each by itself, when there are several: 重视不够,公开不全面,更新滞后 says three
 * things, and what speaks against one of them in the whole does not in its clause.
 */
export const clausesOf = ({ clauses }: Sight): readonly (View & Span)[] => (clauses.length < 2 ? [] : clauses)

/** Which of CUE_FEATURES hold for each category: bit `i` for feature `i`. */
export function cueFeatures(hits: readonly Hit[], view: View, categories: number): number[] {
  const { firstHit, endHit, faultless, promise, achievement } = view
  const all = (faultless ? 1 << 7 : 0) | (promise ? 1 << 11 : 0) | (achievement ? 1 << 12 : 0)
  const features = new Array<number>(categories).fill(all)
  for (let i = firstHit; i < endHit; i++) {
    const { of, role } = hits[i]!
    if (role === SEQUENCE) continue
    const known = features[of]!
    let own = known
    if (role === PHRASE || role === TOLD) own |= (known & 1) === 0 ? 1 : 1 << 1
    if (role === FAULT) own |= 1 << 2
    if (role === OBJECT) own |= (known & (1 << 3)) === 0 ? 1 << 3 : 1 << 4
    if (role === BARE) own |= 1 << (faultless ? 5 : 10)
    if (role === NOT) own |= 1 << 6
    if (role === TOLD) own |= 1 << (faultless ? 8 : 9)
    features[of] = own
  }
  return features
}

/** The phrases of a part of a statement that hold a cue and mean something else: their category hears nothing that stands there. */
export function hidingIn(hits: readonly Hit[], { firstHit, endHit }: View): Hit[] {
  const hiding: Hit[] = []
  for (let i = firstHit; i < endHit; i++) if (hits[i]!.role === NOT) hiding.push(hits[i]!)
  return hiding
}

/** The number among CUE_FEATURES that a cue of a role stands for first. */
export const roleFeature = (role: number): number =>
  role === PHRASE || role === TOLD ? 0 : role === FAULT ? 2 : role === OBJECT ? 3 : role === BARE ? 10 : 6
