// The words that the reject classes look for, compiled.

import notNumerals from '../../dictionaries/not-numerals.json'
import { buildTrie, type Trie } from '../text/trie'
import type { RejectsDictionary } from './dictionaries'

export interface RejectWords {
  readonly setPhrases: Trie<string>
  /** Length of the longest set phrase. */
  readonly longestPhrase: number
  readonly listMarks: ReadonlySet<string>
  readonly hotlines: ReadonlySet<string>
  readonly phone: readonly string[]
  readonly postcode: readonly string[]
  readonly index: readonly string[]
  readonly address: Trie<string>
  readonly version: Trie<string>
  readonly rank: readonly string[]
  readonly document: readonly string[]
  /** Names that hold a numeral which the scan of numerals passes over (两微一端). */
  readonly names: Trie<string>
}

export function compileRejects(dictionary: RejectsDictionary): RejectWords {
  return {
    setPhrases: trieOf(dictionary['set-phrases']),
    longestPhrase: Math.max(...dictionary['set-phrases'].map(w => w.length)),
    listMarks: new Set(dictionary['list-markers']['after-numeral']),
    hotlines: new Set(dictionary.hotlines.numbers),
    phone: dictionary['phone-cues'],
    postcode: dictionary['postcode-cues'],
    index: dictionary['index-cues'],
    address: trieOf(dictionary['address-units']),
    version: trieOf(dictionary['version-units']),
    rank: dictionary['rank-cues'],
    document: dictionary['document-cues'],
    names: trieOf([...notNumerals.government, ...notNumerals.codes])
  }
}

const trieOf = (words: readonly string[]): Trie<string> => buildTrie(words.map(word => [word, word] as const))
