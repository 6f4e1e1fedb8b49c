// Words of a text, by the engine at hand, with the words of the domain known to it.
import dictionary from '../../dictionaries/segment-words.json'
import { intlSegmenter } from './intl-segmenter'
import { nodeRsJieba } from './node-rs-jieba'
import { nodejieba } from './nodejieba'
import { type Adapter, type AdapterName, type DictionaryWord, type Segment, SegmenterMissing, type Word } from './word'

export interface SegmentOptions {
  /** The engine; without it @node-rs/jieba in Node when it is installed, else Intl.Segmenter. */
  adapter?: AdapterName | undefined
  /** Words besides those of the domain dictionary. */
  words?: readonly DictionaryWord[] | undefined
}

export const adapters: readonly Adapter[] = [nodeRsJieba, nodejieba, intlSegmenter]

const builtIn = dictionary.words as unknown as readonly DictionaryWord[]
const loaded = new Map<AdapterName, Promise<Segment>>()

/**
 * Loads an engine for many texts.
 *
 * @returns a function from a text to its words, synchronous from then on
 * @throws SegmenterMissing when the engine asked for is not installed
 */
export async function loadSegmenter({ adapter, words = [] }: SegmentOptions = {}): Promise<Segment> {
  if (adapter === undefined) {
    return loadSegmenter({ adapter: '@node-rs/jieba', words }).catch((error: unknown) => {
      if (!(error instanceof SegmenterMissing)) throw error
      return loadSegmenter({ adapter: 'Intl.Segmenter', words })
    })
  }
  const chosen = adapters.find(a => a.name === adapter)
  if (!chosen) throw new RangeError(`no adapter ${adapter}: ${adapters.map(a => a.name).join(', ')}`)
  if (words.length > 0) return chosen.load([...builtIn, ...words])
  let segment = loaded.get(adapter)
  if (!segment) {
    segment = chosen.load(builtIn)
    loaded.set(adapter, segment)
  }
  return segment
}

/**
 * Cuts a text into words.
 *
 * @param text any text; offsets of the result are its offsets
 * @returns words side by side that cover the text
 * @throws SegmenterMissing when the engine asked for is not installed
 */
export async function segment(text: string, options: SegmentOptions = {}): Promise<Word[]> {
  return (await loadSegmenter(options))(text)
}
