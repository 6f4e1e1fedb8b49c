// Says which categories of the taxonomy a stated problem falls in, from the taxonomy's own cue words. It knows one statement at a
// time, and nothing of where it stood.
import taxonomy from '../../dictionaries/taxonomy.json'
import type { CategoryId } from '../model'
import { statesFault } from '../structure/leaning'
import { buildTrie, type Trie } from '../text/trie'

export interface Category {
  id: CategoryId
  /** 0..1; several cues raise it, none reaches 1. */
  score: number
}

/** How much one cue of a kind is worth. An object alone is named in many sentences about something else. */
const WEIGHT = { phrase: 0.75, fault: 0.6, object: 0.5 } as const

/** Below this a category is a guess and is left out. */
const THRESHOLD = 0.5

interface Cue {
  category: number
  kind: keyof typeof WEIGHT | 'not'
}

const { categories } = taxonomy

let cues: Trie<readonly Cue[]> | undefined

/** One word may speak for several categories (监督机制: supervision and mechanism). */
function load(): Trie<readonly Cue[]> {
  const byWord = new Map<string, Cue[]>()
  const add = (words: readonly string[], category: number, kind: Cue['kind']): void => {
    for (const word of words) {
      const list = byWord.get(word)
      if (list) list.push({ category, kind })
      else byWord.set(word, [{ category, kind }])
    }
  }
  categories.forEach((c, i) => {
    add(c.phrases, i, 'phrase')
    add(c.faults, i, 'fault')
    add(c.objects, i, 'object')
    add(c.not, i, 'not')
  })
  return buildTrie(byWord)
}

/** `有很多制度,但操作上不够具体`: the fault of a clause may follow in the one that turns against it. */
function faultReach(text: string, clauseEnd: number): number {
  if (!'但却仍还'.includes(text.charAt(clauseEnd + 1) || '无')) return clauseEnd
  let to = clauseEnd + 1
  while (to < text.length && !',;。:!?'.includes(text.charAt(to))) to++
  return to
}

/**
 * Categories of one problem statement, best first.
 *
 * @param text in normal writing
 */
export function classify(text: string): Category[] {
  cues ??= load()
  const trie = cues
  const doubt = new Float64Array(categories.length).fill(1)
  /** Where the last cue of a category ended: a shorter one inside it says nothing new. */
  const spoken = new Int32Array(categories.length)
  const entries: number[] = []
  const collect = (entry: number): void => void entries.push(entry)
  for (let from = 0; from < text.length; ) {
    let to = from
    while (to < text.length && !',;。:!?'.includes(text.charAt(to))) to++
    let fault: boolean | undefined
    for (let at = from; at < to; at++) {
      entries.length = 0
      trie.each(text, at, text.length, collect)
      // Longest first: `没有及时听取` keeps `没有及时` from speaking of lateness.
      for (let e = entries.length - 1; e >= 0; e--) {
        const end = at + trie.lengths[entries[e]!]!
        for (const { category, kind } of trie.values[entries[e]!]!) {
          if (at < spoken[category]!) continue
          if (kind === 'object') {
            fault ??= statesFault(text, from, faultReach(text, to))
            if (!fault) continue
          }
          if (kind !== 'not') doubt[category]! *= 1 - WEIGHT[kind]
          spoken[category] = end
        }
      }
    }
    from = to + 1
  }
  const found: Category[] = []
  categories.forEach((c, i) => {
    const score = 1 - doubt[i]!
    if (score >= THRESHOLD) found.push({ id: c.id as CategoryId, score: Math.round(score * 1000) / 1000 })
  })
  return found.sort((a, b) => b.score - a.score)
}
