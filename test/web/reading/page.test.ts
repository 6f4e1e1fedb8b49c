import { describe, expect, it } from 'vitest'
import { analyze } from '../../../src'
import { pageOf } from '../../../web/src/reading/page'
import { HOSTILE, WRONG } from '../reports'

const blocksOf = (text: string) => pageOf(text, analyze(text))

describe('the page of a report', () => {
  it('has headings, paragraphs and the table once, in reading order', () => {
    const blocks = blocksOf(WRONG)
    const kinds = blocks.map(b => b.kind)
    expect(kinds.filter(k => k === 'table')).toHaveLength(1)
    expect(blocks.filter(b => b.kind === 'heading').map(b => WRONG.slice(b.start, b.end))).toContain(
      '二、依申请公开政府信息情况'
    )
    expect(blocks.every((b, i) => i === 0 || b.start >= blocks[i - 1]!.end)).toBe(true)
  })

  it.each([
    ['a report', WRONG],
    ['a hostile text', HOSTILE],
    ['a line of a million characters', '全年公开信息614条。'.repeat(90_000)],
    ['characters of two units', '𠮷'.repeat(5_000)]
  ])('shows every visible character of %s exactly once, whatever marks it', (_, text) => {
    const analysis = analyze(text)
    let at = 0
    for (const block of pageOf(text, analysis)) {
      expect(text.slice(at, block.start).trim()).toBe('')
      if (block.kind !== 'table') {
        const pieces = block.stretches.flatMap(s => s.pieces)
        expect(pieces.map(p => text.slice(p.start, p.end)).join('')).toBe(text.slice(block.start, block.end))
        expect(block.end - block.start).toBeLessThanOrEqual(2_000)
      }
      at = block.end
    }
    expect(text.slice(at).trim()).toBe('')
  })

  it('leaves the typed rules of a table to the table, and what stands below it to the reader', () => {
    const before = '清禾县人民政府2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n'
    const rows = ['第二十条第（五）项', '信息内容 | 本年处理决定数量', '行政许可 | 18406'].map(r => `| ${r} |`)
    const words = (text: string) =>
      blocksOf(text)
        .flatMap(b => (b.kind === 'paragraph' ? [text.slice(b.start, b.end)] : []))
        .slice(1)
    const table = `${before}${rows.join('\n')}`
    expect(blocksOf(table).filter(b => b.kind === 'table')).toHaveLength(1)
    expect(words(`${table}\n单位：件`)).toEqual(['单位：件'])
  })

  it('never cuts a character in two', () => {
    for (const { start } of blocksOf('𠮷'.repeat(5_000))) expect(start % 2).toBe(0)
  })

  it('marks claims, and the statements of problems and plans', () => {
    const pieces = blocksOf(WRONG).flatMap(b => (b.kind === 'table' ? [] : b.stretches.flatMap(s => s.pieces)))
    expect(pieces.filter(p => p.claim).map(p => WRONG.slice(p.start, p.end))).toEqual(
      expect.arrayContaining(['614条', '13件', '6件'])
    )
    const statements = blocksOf(WRONG).flatMap(b => (b.kind === 'table' ? [] : b.stretches.map(s => s.statement?.kind)))
    expect(statements.filter(k => k === 'problem')).toHaveLength(2)
    expect(statements.filter(k => k === 'plan')).toHaveLength(2)
  })
})
