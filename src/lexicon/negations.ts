// The words that say zero, compiled.
import { buildTrie, type Trie, wordTrie } from '../text/trie'
import type { Concepts } from './concepts'
import type { NegationsDictionary } from './dictionaries'

export interface Negations {
  /** Negators; the value says whether one needs no verb after it. Words that are no negators have the value null. */
  readonly negators: Trie<{ bare: boolean } | null>
  readonly events: Trie<string>
  /** Verbs that a thing may stand before: 行政复议未发生, but not 申请未办理. */
  readonly occurrences: ReadonlySet<string>
  readonly introducers: Trie<string>
  /** Concept of the verb that a verbless negator stands for. */
  readonly implied: number
  /** What is charged for things listed before it. */
  readonly fee: number
  readonly tails: readonly string[]
  /** 1 for concepts that can be counted zero. */
  readonly isCounted: Uint8Array
}

export function compileNegations(dictionary: NegationsDictionary, { names, of }: Concepts): Negations {
  const isCounted = new Uint8Array(names.length)
  for (const name of dictionary.objects) isCounted[of(name)] = 1
  const bare = new Set(dictionary.bare)
  return {
    negators: buildTrie<{ bare: boolean } | null>([
      ...dictionary.negators.map(word => [word, { bare: bare.has(word) }] as const),
      ...dictionary['not-negators'].map(word => [word, null] as const)
    ]),
    events: wordTrie(dictionary.events),
    occurrences: new Set(dictionary.occurrences),
    introducers: wordTrie(dictionary.introducers),
    implied: of(dictionary.implied),
    fee: of('object.fee'),
    tails: [...dictionary.tails].sort((a, b) => b.length - a.length),
    isCounted
  }
}
