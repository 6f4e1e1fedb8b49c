// Words and keywords of Chinese texts. Claims, tables and checks do without; nothing of `gouji` loads this.
export { type Keyword, type KeywordOptions, keywords } from './keywords'
export { adapters, loadSegmenter, type SegmentOptions, segment } from './segment'
export { type Adapter, type AdapterName, type DictionaryWord, type Segment, SegmenterMissing, type Word } from './word'
