// The words that the reject classes look for, compiled.

import notNumerals from '../../dictionaries/not-numerals.json'
import { type Endings, endings } from '../text/endings'
import { buildTrie, type Trie } from '../text/trie'
import type { RejectsDictionary } from './dictionaries'

export interface RejectWords {
  readonly setPhrases: Trie<string>
  /** Length of the longest set phrase. */
  readonly longestPhrase: number
  readonly listMarks: Trie<string>
  readonly hotlines: ReadonlySet<string>
  readonly phone: Trie<string>
  readonly postcode: Trie<string>
  readonly index: Trie<string>
  readonly address: Trie<string>
  readonly version: Trie<string>
  readonly rank: Endings<string>
  readonly document: Endings<string>
  /** Names that hold a numeral which the scan of numerals passes over (两微一端). */
  readonly names: Trie<string>
}

export function compileRejects(dictionary: RejectsDictionary): RejectWords {
  return {
    setPhrases: trieOf(dictionary['set-phrases']),
    longestPhrase: Math.max(...dictionary['set-phrases'].map(w => w.length)),
    listMarks: trieOf(dictionary['list-markers']['after-numeral']),
    hotlines: new Set(dictionary.hotlines.numbers),
    phone: trieOf(dictionary['phone-cues']),
    postcode: trieOf(dictionary['postcode-cues']),
    index: trieOf(dictionary['index-cues']),
    address: trieOf(dictionary['address-units']),
    version: trieOf(dictionary['version-units']),
    rank: endings(paired(dictionary['rank-cues'])),
    document: endings(paired(dictionary['document-cues'])),
    names: trieOf([...notNumerals.government, ...notNumerals.codes])
  }
}

const paired = (words: readonly string[]) => words.map(word => [word, word] as const)
const trieOf = (words: readonly string[]): Trie<string> => buildTrie(paired(words))
