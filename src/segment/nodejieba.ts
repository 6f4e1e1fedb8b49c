// Adapter of nodejieba: jieba in C++. Its install script downloads a binary or needs a compiler, so it is for those who have it.
import { type Adapter, placed, SegmenterMissing } from './word'

/** As much of nodejieba as is used here. It comes without types of its own for ES modules. */
interface NodeJieba {
  insertWord(word: string, tag?: string): boolean
  tag(text: string): { word: string; tag: string }[]
}

export const nodejieba: Adapter = {
  name: 'nodejieba',
  async load(words) {
    const name = 'nodejieba'
    const module: { default: NodeJieba } = await import(/* @vite-ignore */ name).catch(cause => {
      throw new SegmenterMissing('nodejieba', 'npm install nodejieba, and let its install script run', { cause })
    })
    return nodejiebaSegmenter(module.default, words)
  }
}

export function nodejiebaSegmenter(jieba: NodeJieba, words: Parameters<Adapter['load']>[0]) {
  for (const [word, , pos] of words) jieba.insertWord(word, pos)
  return (text: string) =>
    placed(
      text,
      // Its texts end at NUL: what stands between them is cut by itself.
      text
        .split('\0')
        .flatMap(part => (part === '' ? [] : jieba.tag(part).map(({ word, tag }) => [word, tag] as const)))
    )
}
