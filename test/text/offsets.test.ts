import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model'
import { normaliseDocument, restorer } from '../../src/text/offsets'
import { plainDocument } from '../../src/text/plain-document'

const source = '一、概 述\n公开信息\u200b５条，完'
const document = normaliseDocument(plainDocument(source))
const spanOf = (words: string) => {
  const start = document.text.indexOf(words)
  return { start, end: start + words.length }
}

describe('offsets there and back', () => {
  it('moves blocks to the normal text', () => {
    expect(document.text).toBe('一、概述\n公开信息5条,完')
    expect(document.blocks.map(b => [b.text, document.text.slice(b.start, b.end)])).toEqual([
      ['一、概述', '一、概述'],
      ['公开信息5条,完', '公开信息5条,完']
    ])
  })

  it('brings a span back to the source, dropped characters after it left out', () => {
    const back = restorer(document).span({ ...spanOf('公开信息') })
    expect(source.slice(back.start, back.end)).toBe('公开信息')
    const number = restorer(document).span({ ...spanOf('5条') })
    expect(source.slice(number.start, number.end)).toBe('５条')
    const heading = restorer(document).span({ ...spanOf('概述') })
    expect(source.slice(heading.start, heading.end)).toBe('概 述')
  })

  it('keeps an empty span empty', () => {
    const end = document.text.length
    expect(restorer(document).span({ start: end, end })).toEqual({ start: source.length, end: source.length })
  })

  it('cuts statements anew from the source', () => {
    const statement = { ...spanOf('信息5条'), text: '信息5条', categories: [], section: null }
    expect(restorer(document).statements([statement])[0]!.text).toBe('信息\u200b５条')
  })

  it('moves the cells of a table along with it', () => {
    const text = '数 量\t５'
    const table: Document = {
      ...plainDocument(text),
      blocks: [
        {
          kind: 'table',
          start: 0,
          end: 5,
          text,
          rows: 1,
          columns: 2,
          cells: [
            { row: 0, column: 0, rowSpan: 1, columnSpan: 1, start: 0, end: 3, text: '数 量' },
            { row: 0, column: 1, rowSpan: 1, columnSpan: 1, start: 4, end: 5, text: '５' }
          ]
        }
      ]
    }
    const [block] = normaliseDocument(table).blocks
    expect(block).toMatchObject({
      cells: [
        { start: 0, end: 2, text: '数量' },
        { start: 3, end: 4, text: '5' }
      ]
    })
  })

  it('leaves a text in normal writing alone', () => {
    const plain = normaliseDocument(plainDocument('公开5条'))
    expect(plain.text).toBe('公开5条')
    expect(restorer(plain).span({ start: 2, end: 4 })).toEqual({ start: 2, end: 4 })
  })
})
