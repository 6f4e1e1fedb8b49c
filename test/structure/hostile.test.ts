// Texts that nobody writes: the stage ends, with spans inside the text, and repeats itself.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../src/problems'
import { read } from './outline-of'

const MANY = 20_000

describe('hostile text', () => {
  it.each([
    ['brackets', '('.repeat(MANY)],
    ['digits', '7'.repeat(MANY)],
    ['markers', '一、'.repeat(MANY)],
    ['markers and blanks', '一、 '.repeat(MANY)],
    ['lines of markers', '(一)不足。\n'.repeat(MANY)],
    ['markers without a dot', '1加强\n'.repeat(MANY)],
    ['jumping numbers', `五、存在的问题\n${'1.不足;5.不足;9.不足;'.repeat(MANY / 10)}`],
    ['one item again and again', `五、存在的问题\n${'一是不足;'.repeat(MANY / 10)}`],
    ['lead-ins', '存在问题:'.repeat(MANY)],
    ['titles', '2018年政府信息公开年度报告\n'.repeat(MANY / 10)],
    ['years', '2018年'.repeat(MANY)],
    ['unpaired surrogates', '\ud800一、\udc00'.repeat(MANY / 10)],
    ['NUL', '\0一、\0总体情况\0\n'.repeat(MANY / 10)],
    ['lines that one sentence is broken over', '公开工作情况如下说明一二三四五六七八九十\n'.repeat(MANY)],
    ['line breaks', '\n\r\n'.repeat(MANY)],
    ['nothing', '']
  ])('%s', (_, source) => {
    const outline = read(source)
    const { text, sections, passages } = outline
    const found = findStatements(text, outline)
    for (const { start, end } of [...sections, ...passages, ...found.problems, ...found.plans]) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(end).toBeLessThanOrEqual(text.length)
    }
    expect(read(source)).toEqual(outline)
  })
})
