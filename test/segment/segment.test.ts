// One suite for every engine: offsets, parts of speech, words of the domain, hostile text. An engine that is not installed is skipped
// by name, with the reason.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import dictionary from '../../dictionaries/segment-words.json'
import { wordsOf } from '../../scripts/write-segment-words'
import { type DictionaryWord, loadSegmenter, type Segment, SegmenterMissing, segment } from '../../src/segment'
import { nodejiebaSegmenter } from '../../src/segment/nodejieba'

const project = resolve(import.meta.dirname, '../..')
const peers = `${project}/bench/.peers/package.json`
/** Where `.ci/run` compiles it. */
const compiled = `${process.env.GOUJI_NODEJIEBA ?? ''}/package.json`

/** nodejieba from this project's packages, or the one that `.ci/run` or the bench compiled. */
async function nodejiebaHere(): Promise<Segment | string> {
  const reasons: string[] = []
  for (const from of [`${project}/package.json`, ...[compiled, peers].filter(existsSync)]) {
    try {
      const jieba = createRequire(from)('nodejieba')
      return nodejiebaSegmenter(jieba, dictionary.words as unknown as readonly DictionaryWord[])
    } catch (error) {
      reasons.push(String(error instanceof Error ? error.message : error).split('\n')[0]!)
    }
  }
  return reasons[0]!
}

const found = await nodejiebaHere()
const engines: [name: string, engine: Segment | string, tags: boolean][] = [
  ['@node-rs/jieba', await loadSegmenter({ adapter: '@node-rs/jieba' }), true],
  ['Intl.Segmenter', await loadSegmenter({ adapter: 'Intl.Segmenter' }), false],
  ['nodejieba', found, true]
]

const SENTENCE = '本年度共收到政府信息公开申请12件，未发生行政复议；部分栏目更新不及时。'

for (const [name, engine, tags] of engines) {
  const missing = typeof engine === 'string'
  const title = missing ? `${name}, skipped because it is not installed: ${engine}` : name
  describe.skipIf(missing)(title, () => {
    const cut = engine as Segment

    it.each([
      ['a sentence', SENTENCE],
      ['nothing', ''],
      ['blanks and line breaks', ' 一是\n\t宣传 不够\r\n'],
      ['characters of four bytes', '𠮷林县😀公开'],
      ['a lone surrogate', '公开\ud800信息\udc00不全'],
      ['NUL', '公开\0信息\0\0不全'],
      ['full-width and half-width', 'ＡＢＣ１２３abc123，,（()']
    ])('words lie side by side and cover the text: %s', (_, text) => {
      const words = cut(text)
      expect(words.map(w => w.text).join('')).toBe(text)
      let at = 0
      for (const word of words) {
        expect(word.start).toBe(at)
        expect(word.text).toBe(text.slice(word.start, word.end))
        expect(word.end).toBeGreaterThan(word.start)
        at = word.end
      }
    })

    it('knows words of the domain', () => {
      const words = cut(SENTENCE).map(w => w.text)
      expect(words).toContain('政府信息公开申请')
      expect(words).toContain('行政复议')
    })

    it('gives words of the domain their part of speech', () => {
      expect(cut(SENTENCE).find(w => w.text === '行政复议')?.pos).toBe('n')
    })

    it(tags ? 'tags every word' : 'leaves open what it does not know', () => {
      const pos = cut('部分栏目更新').map(w => w.pos)
      if (tags) expect(pos.every(p => p !== null && p.length > 0)).toBe(true)
      else expect(pos.every(p => p === null)).toBe(true)
    })
  })
}

describe('segment', () => {
  it('takes @node-rs/jieba in Node when nothing is asked for', async () => {
    expect(await segment(SENTENCE)).toEqual(await segment(SENTENCE, { adapter: '@node-rs/jieba' }))
  })

  it('takes words of the caller, for one segmenter only', async () => {
    const words = [['更新不及时', 50000, 'l']] as const
    const texts = async (options: object) => (await segment(SENTENCE, options)).map(w => w.text)
    expect(await texts({ words })).toContain('更新不及时')
    expect(await texts({})).not.toContain('更新不及时')
    expect(await texts({ adapter: 'Intl.Segmenter', words })).toContain('更新不及时')
  })

  it('names an engine that does not exist', async () => {
    await expect(segment('公开', { adapter: 'thulac' as never })).rejects.toThrow(/thulac.*Intl\.Segmenter/)
  })

  it('says what to install when an engine is missing', () => {
    const error = new SegmenterMissing('nodejieba', 'npm install nodejieba')
    expect(error.message).toBe('nodejieba is not there: npm install nodejieba')
    expect(error.adapter).toBe('nodejieba')
  })
})

describe('the domain dictionary', () => {
  it('is the same for engines that read files and those that do not', () => {
    const written = wordsOf(readFileSync(`${project}/dictionaries/jieba.txt`, 'utf8'))
    expect(written).toBe(readFileSync(`${project}/dictionaries/segment-words.json`, 'utf8'))
  })

  it('lists no word twice', () => {
    const words = dictionary.words.map(w => w[0])
    expect(words.filter((w, i) => words.indexOf(w) !== i)).toEqual([])
  })
})
