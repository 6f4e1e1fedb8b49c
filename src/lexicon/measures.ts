// The measure words, compiled: units with their class, the adjectives that may stand before a unit, and the words
// that make a numeral a stretch of time instead of a quantity.
import { buildTrie, type Trie, wordTrie } from '../text/trie'
import type { UnitClass, UnitsDictionary } from './dictionaries'

export interface Unit {
  readonly word: string
  readonly class: UnitClass
}

export interface Measures {
  readonly units: Trie<Unit>
  readonly adjectives: Trie<string>
  readonly durations: Trie<string>
  /** Units that, after 一, do not report a count. */
  readonly vagueAfterOne: ReadonlySet<string>
}

export function compileMeasures(dictionary: UnitsDictionary): Measures {
  const units: [string, Unit][] = []
  for (const [unitClass, words] of Object.entries(dictionary.classes) as [UnitClass, string[]][]) {
    for (const word of words) {
      const written = word.length === 1 ? [word, `${word}次`, `${word}(次)`] : [word]
      for (const word of written) units.push([word, { word, class: unitClass }])
    }
  }
  return {
    units: buildTrie(units),
    adjectives: wordTrie(dictionary.adjectives.words),
    durations: wordTrie(dictionary.durations.words),
    vagueAfterOne: new Set(dictionary['vague-one'].words)
  }
}
