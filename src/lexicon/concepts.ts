// The concept dictionary, compiled: which concepts each wording stands for, and a trie over all wordings.
// It knows words, not figures; what a set of concepts means is said in dictionaries/indicators.json.
import { type Endings, endings } from '../text/endings'
import { buildTrie, pairsOf, type Trie } from '../text/trie'
import { add, type ConceptSet } from './concept-set'
import type { BodyKind, ConceptsDictionary } from './dictionaries'

/** What one wording stands for. */
export interface Meaning {
  readonly concepts: readonly number[]
  /** The wording counts only where a word begins: written `|申请` in the dictionary. */
  readonly anchored: boolean
  /** What the wording stands for where no word begins: written `~培训班`, 消防|培训班. Null when nothing. */
  readonly inside: readonly number[] | null
}

/** Concepts are numbered in the order of the dictionary. */
export interface Concepts {
  readonly names: readonly string[]
  readonly trie: Trie<Meaning>
  /** How names of bodies end that no wording lists. */
  readonly bodies: Endings<BodyKind>
  /** Number of a concept. Throws RangeError when the dictionary has none of that name. */
  of(name: string): number
  /** An empty set. */
  none(): ConceptSet
  /** The set of all concepts whose names pass: mostly by a pattern. */
  where(names: { test(name: string): boolean }): ConceptSet
}

/** What a step makes of a dictionary, made at its first use. The last dictionary is at hand: a program mostly reads with one. */
export function perDictionary<T>(make: (concepts: Concepts) => T): (concepts: Concepts) => T {
  const made = new WeakMap<Concepts, T>()
  let last: Concepts | null = null
  let value: T
  return concepts => {
    if (concepts === last) return value
    value = made.get(concepts) ?? make(concepts)
    made.set(concepts, value)
    last = concepts
    return value
  }
}

/** Wordings that one entry may stand for: alternatives multiply, and dictionaries may come from anybody. */
export const MOST_WORDINGS = 1000

/** How many wordings an entry with alternatives stands for. */
export const wordingsOf = (entry: string): number =>
  (entry.match(/\[[^\]]*\]/g) ?? []).reduce((count, choices) => count * choices.split('|').length, 1)

/**
 * 转[至|入|]下年 stands for 转至下年, 转入下年 and 转下年.
 *
 * @throws RangeError when an entry stands for more wordings than anybody would write down
 */
function spelledOut(entry: string): string[] {
  if (!entry.includes('[')) return [entry]
  if (wordingsOf(entry) > MOST_WORDINGS) {
    throw new RangeError(`“${entry}” stands for more than ${MOST_WORDINGS} wordings`)
  }
  return choicesOf(entry)
}

function choicesOf(entry: string): string[] {
  const open = entry.indexOf('[')
  if (open < 0) return [entry]
  const close = entry.indexOf(']', open)
  const head = entry.slice(0, open)
  const choices = entry.slice(open + 1, close).split('|')
  return choicesOf(entry.slice(close + 1)).flatMap(tail => choices.map(choice => head + choice + tail))
}

/** What a wording of two entries means. Whether it is anchored the first one says. */
const both = (first: Meaning, second: Meaning): Meaning => ({
  concepts: [...first.concepts, ...second.concepts],
  anchored: first.anchored,
  inside: second.inside === null ? first.inside : [...(first.inside ?? []), ...second.inside]
})

/**
 * Concepts whose wordings are only what they are written under: 政府信息公开指南 is a document, 与政府信息公开无关 the contrary, and 驳回诉讼请求
 * how a case ended.
 */
const APART = /^(?:absorb|other|result)/

/** Compiles a table of concept → wordings, and one of kind → endings of names. */
export function compileConcepts(
  table: ConceptsDictionary['concepts'],
  bodies: Partial<ConceptsDictionary['bodies']> = {}
): Concepts {
  const names = Object.keys(table)
  const numberOf = new Map(names.map((name, i) => [name, i]))
  const meanings = new Map<string, Meaning>()
  const implied: [parts: readonly string[], Meaning][] = []
  names.forEach((name, i) => {
    // Most wordings mean one concept: they share what they mean, so that a fresh process has thousands of values less to make.
    const concepts = [i]
    const plain: Meaning = { concepts, anchored: false, inside: null }
    const anchored: Meaning = { concepts, anchored: true, inside: null }
    const inside: Meaning = { concepts: [], anchored: true, inside: concepts }
    const parts: string[] = []
    table[name]!.forEach(entry => {
      if (entry[0] === '*') {
        parts.push(...spelledOut(entry.slice(1)))
        return
      }
      const meaning = entry[0] === '|' ? anchored : entry[0] === '~' ? inside : plain
      spelledOut(meaning === plain ? entry : entry.slice(1)).forEach(wording => {
        const known = meanings.get(wording)
        meanings.set(wording, known === undefined ? meaning : both(known, meaning))
      })
    })
    if (parts.length > 0) implied.push([parts, plain])
  })
  // Not by an iterator either: this runs once, at the start.
  for (const [parts, meaning] of implied) {
    meanings.forEach((known, wording) => {
      if (!parts.some(part => wording.includes(part))) return
      const first = known.concepts[0]
      if (first === undefined || APART.test(names[first]!) || known.concepts.includes(meaning.concepts[0]!)) return
      meanings.set(wording, both(known, meaning))
    })
  }
  const empty: ConceptSet = new Array<number>((names.length + 31) >> 5).fill(0)
  // A copy takes no more room than it needs; a list that grows to its length takes thrice as much.
  const none = (): ConceptSet => empty.slice()
  return {
    names,
    trie: buildTrie(meanings),
    bodies: endings(pairsOf(bodies)),
    of(name) {
      const number = numberOf.get(name)
      if (number === undefined) throw new RangeError(`dictionaries/concepts.json has no concept "${name}"`)
      return number
    },
    none,
    where(pattern) {
      const set = none()
      // Not by an iterator, which in code run once makes a value for every step.
      names.forEach((name, i) => {
        if (pattern.test(name)) add(set, i)
      })
      return set
    }
  }
}
