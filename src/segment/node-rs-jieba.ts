// Adapter of @node-rs/jieba: jieba in Rust, prebuilt for every platform, no install script. The default in Node.
import { type Adapter, placed, SegmenterMissing } from './word'

export const nodeRsJieba: Adapter = {
  name: '@node-rs/jieba',
  async load(words) {
    // The package names no entries: Node takes a file of it by its full name only.
    const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')]).catch(
      cause => {
        throw new SegmenterMissing('@node-rs/jieba', 'npm install @node-rs/jieba', { cause })
      }
    )
    const jieba = Jieba.withDict(dict)
    jieba.loadDict(new TextEncoder().encode(words.map(w => `${w.join(' ')}\n`).join('')))
    return text =>
      placed(
        text,
        jieba.tag(text, true).map(({ word, tag }) => [word, tag] as const)
      )
  }
}
