// Adapter of Intl.Segmenter: the engine's own word boundaries, in browsers and Node without any package. It knows no parts of
// speech and takes no dictionary, so the words of the domain are cut out first.
import { buildTrie } from '../text/trie'
import { type Adapter, SegmenterMissing, type Word } from './word'

export const intlSegmenter: Adapter = {
  name: 'Intl.Segmenter',
  async load(words) {
    if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) {
      throw new SegmenterMissing('Intl.Segmenter', 'this browser is too old for it')
    }
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
    const known = buildTrie(words.map(([word, , pos]) => [word, pos] as const))
    const between = (text: string, start: number, end: number, into: Word[]): void => {
      if (end <= start) return
      for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
        into.push({ text: segment, start: start + index, end: start + index + segment.length, pos: null })
      }
    }
    return text => {
      const found: Word[] = []
      let from = 0
      for (let at = 0; at < text.length; ) {
        const entry = known.longest(text, at, text.length)
        if (entry < 0) {
          at++
          continue
        }
        const end = at + known.lengths[entry]!
        between(text, from, at, found)
        found.push({ text: text.slice(at, end), start: at, end, pos: known.values[entry]! })
        from = at = end
      }
      between(text, from, text.length, found)
      return found
    }
  }
}
