// One pass over a sentence with the concept trie: which wordings stand where. Longest first from the left, so that
// 政府信息公开申请 is an application and not, inside of it, information.
import { add, type ConceptSet, type Concepts, clear, has } from '../lexicon'
import { isDigit, isIdeograph } from './characters'
import type { Tags } from './reading'

export const emptyTags = ({ none }: Concepts): Tags => ({ count: 0, start: [], end: [], meanings: [], named: none() })

/** Tags `[start, end)` into `tags`, replacing what was there. */
export function tagSentence(text: string, start: number, end: number, { trie }: Concepts, tags: Tags): void {
  let count = 0
  clear(tags.named)
  for (let at = trie.next(text, start, end); at < end; at = trie.next(text, at, end)) {
    const entry = trie.longest(text, at, end)
    // 37起|诉讼
    if (entry === -1 || (text[at] === '起' && isDigit(text.charCodeAt(at - 1)))) {
      at++
      continue
    }
    const after = at + trie.lengths[entry]!
    const meaning = trie.values[entry]!
    const begins =
      !meaning.anchored ||
      at === start ||
      (count > 0 && tags.end[count - 1] === at) ||
      beginsWord(text.charCodeAt(at - 1))
    const concepts = begins ? meaning.concepts : meaning.inside
    if (concepts !== null && concepts.length > 0) {
      tags.start[count] = at
      tags.end[count] = after
      tags.meanings[count] = concepts
      count++
      for (const concept of concepts) add(tags.named, concept)
    }
    at = after
  }
  tags.count = count
}

/** Particles, measure and time words after which a noun starts anew: 收到的|申请, 20件|申请, 全年|申请. */
const PARTICLES = new Set(
  [...'的了过是个件例项次宗起条名份篇场期类和与及或为无零有未被到年度'].map(c => c.charCodeAt(0))
)

const beginsWord = (before: number): boolean => !isIdeograph(before) || PARTICLES.has(before)

/** Index of the first hit that starts at or after `at`. */
export function firstFrom(tags: Tags, at: number): number {
  let low = 0
  let high = tags.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tags.start[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds the concepts of all hits that lie inside `[from, to)`. */
export function collect(tags: Tags, from: number, to: number, into: ConceptSet): void {
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= to; i++) {
    for (const concept of tags.meanings[i]!) add(into, concept)
  }
}

/** Index of the first hit inside `[from, to)` that stands for `concept`, -1 when none does. */
export function hitOf(tags: Tags, from: number, to: number, concept: number): number {
  if (!has(tags.named, concept)) return -1
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= to; i++) {
    if (tags.meanings[i]!.includes(concept)) return i
  }
  return -1
}

/** Whether a hit inside `[from, to)` stands for `concept`. */
export const names = (tags: Tags, from: number, to: number, concept: number): boolean =>
  hitOf(tags, from, to, concept) !== -1

/** Whether a wording stands for any concept of a set. */
export function meansAny(meanings: readonly number[], set: ConceptSet): boolean {
  for (const concept of meanings) if (has(set, concept)) return true
  return false
}
