// The words that the reject classes look for, compiled.

import notNumerals from '../../dictionaries/not-numerals.json'
import { type Endings, endings } from '../text/endings'
import { type Trie, themselves, wordTrie } from '../text/trie'
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
    setPhrases: wordTrie(dictionary['set-phrases']),
    longestPhrase: Math.max(...dictionary['set-phrases'].map(w => w.length)),
    listMarks: wordTrie(dictionary['list-markers']['after-numeral']),
    hotlines: new Set(dictionary.hotlines.numbers),
    phone: wordTrie(dictionary['phone-cues']),
    postcode: wordTrie(dictionary['postcode-cues']),
    index: wordTrie(dictionary['index-cues']),
    address: wordTrie(dictionary['address-units']),
    version: wordTrie(dictionary['version-units']),
    rank: endings(themselves(dictionary['rank-cues'])),
    document: endings(themselves(dictionary['document-cues'])),
    names: wordTrie([...notNumerals.government, ...notNumerals.codes])
  }
}
