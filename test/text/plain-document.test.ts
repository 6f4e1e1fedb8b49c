import { expect, it } from 'vitest'
import { plainDocument } from '../../src/text/plain-document'

it('makes a paragraph of every line that is not empty, whatever ends it', () => {
  const text = '甲\n\n乙\r\n丙\r丁'
  const { blocks } = plainDocument(text)
  expect(blocks.map(b => b.text)).toEqual(['甲', '乙', '丙', '丁'])
  for (const b of blocks) expect(text.slice(b.start, b.end)).toBe(b.text)
})

it('has no blocks for an empty text, and takes what is known of the source', () => {
  expect(plainDocument('').blocks).toEqual([])
  expect(plainDocument('甲', { name: 'a.txt' }).source).toMatchObject({ name: 'a.txt', mediaType: 'text/plain' })
})
