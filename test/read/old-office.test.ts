// Files of Word and Excel 97-2003.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { wordSample } from './word-sample'

const DOC = readFileSync(join(import.meta.dirname, 'files/word-sample.doc'))
const XLS = readFileSync(join(import.meta.dirname, '../../corpus/files/qinghe-2018.xls'))

const failure = (bytes: Uint8Array, name = 'x'): Promise<string> =>
  readReport(bytes, { name }).then(
    () => 'none',
    e => e.code
  )

/** A copy with the bytes at an offset replaced. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = new Uint8Array(bytes)
  copy.set(values, at)
  return copy
}

/** Where a run of bytes first stands. */
const find = (bytes: Buffer, ...run: number[]): number => bytes.indexOf(Buffer.from(run))

describe('.doc', () => {
  const layouts = (document: Document): string[] =>
    document.blocks.flatMap(block =>
      block.kind === 'table' ? block.cells.map(c => `${c.text}@${c.row},${c.column}+${c.rowSpan},${c.columnSpan}`) : []
    )

  test('reads as printed: numbers, footnote, hidden text, line break, tables', async () => {
    const document = await readReport(DOC)
    expect(complaints(document, DOC)).toEqual([])
    expect(document.text.split('\n')).toEqual([
      '一、概述',
      '（一）主动公开',
      '（二）依申请公开',
      '1.收到申请',
      '二、申请',
      '（一）质量',
      '公开120条',
      '第二行',
      '含镇街数据。',
      '结果\t申请人情况',
      '自然人\t总计',
      '予以公开\t3\t4',
      '之间',
      '附表',
      '结果\t申请人情况',
      '自然人\t总计',
      '予以公开\t3\t4',
      '完',
      '末段'
    ])
  })

  test('gives the text and the tables of the same document as .docx', async () => {
    const [old, modern] = [await readReport(DOC), await readReport(wordSample())]
    expect(old.text).toBe(modern.text)
    expect(layouts(old)).toEqual(layouts(modern))
  })

  test('is known by its content under any name', async () => {
    expect((await readReport(DOC, { name: '年报.wps' })).source.mediaType).toBe('application/msword')
    expect((await readReport(DOC, { name: '年报.pdf' })).source.mediaType).toBe('application/msword')
  })

  test('encrypted', async () => {
    const fib = find(DOC, 0xec, 0xa5)
    expect(await failure(patched(DOC, fib + 11, DOC[fib + 11]! | 1))).toBe('encrypted')
  })

  test('of Word 95', async () => {
    const fib = find(DOC, 0xec, 0xa5)
    expect(await failure(patched(DOC, fib + 2, 0x65, 0))).toBe('unsupported-format')
  })

  test('cut off anywhere', async () => {
    for (const share of [0.05, 0.3, 0.6, 0.95]) {
      expect(await failure(DOC.subarray(0, Math.floor(DOC.length * share)), '年报.doc')).toBe('damaged')
    }
  })

  test('a chain of sectors that runs in a circle', async () => {
    // Every entry of the allocation table points to sector 0.
    const fat = (new DataView(DOC.buffer, DOC.byteOffset).getUint32(76, true) + 1) * 512
    expect(await failure(patched(DOC, fat, ...new Array(512).fill(0)))).toBe('damaged')
  })
})

describe('.xls', () => {
  test('encrypted', async () => {
    // The record after the first becomes the one that announces encryption.
    const bof = find(XLS, 0x09, 0x08, 0x10, 0x00, 0x00, 0x06)
    expect(await failure(patched(XLS, bof + 20, 0x2f, 0x00))).toBe('encrypted')
  })

  test('cut off anywhere', async () => {
    for (const share of [0.05, 0.3, 0.6]) {
      expect(await failure(XLS.subarray(0, Math.floor(XLS.length * share)), '表.xls')).toBe('damaged')
    }
  })

  test('is known by its content under any name', async () => {
    expect((await readReport(XLS, { name: '表.doc' })).source.mediaType).toBe('application/vnd.ms-excel')
  })
})

test('a workbook with a password', async () => {
  const container = Buffer.alloc(2048)
  container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  container.write('EncryptedPackage', 1024, 'utf16le')
  expect(await failure(container, '表.xlsx')).toBe('encrypted')
})
