import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeReadError, ReadError, readReport } from '../../src/read'
import { complaints } from './conformance'
import { legacyBytes, utf16Bytes } from './legacy-bytes'

const REPORT =
  '东河县2018年政府信息公开工作年度报告\n一、概述\n全县主动公开信息1204条，其中网站公开987条。\n二、收费情况\n本年度未收取任何费用。\n'
const TRADITIONAL =
  '東河縣2018年政府資訊公開工作年度報告\n一、概述\n全縣主動公開資訊1204條，其中網站公開987條。\n二、收費情況\n本年度未收取任何費用。\n'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const join2 = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes])

describe('encodings', () => {
  const cases: [string, Uint8Array, string, string[]][] = [
    ['UTF-8', utf8(REPORT), REPORT, []],
    ['UTF-8 with a byte order mark', join2([0xef, 0xbb, 0xbf], utf8(REPORT)), REPORT, []],
    ['UTF-16LE with a byte order mark', join2([0xff, 0xfe], utf16Bytes(REPORT, true)), REPORT, []],
    ['UTF-16BE with a byte order mark', join2([0xfe, 0xff], utf16Bytes(REPORT, false)), REPORT, []],
    ['UTF-16LE without', utf16Bytes(REPORT, true), REPORT, ['encoding-guessed']],
    ['UTF-16BE without', utf16Bytes(REPORT, false), REPORT, ['encoding-guessed']],
    ['GBK', legacyBytes(REPORT, 'gb18030'), REPORT, ['encoding-guessed']],
    ['Big5', legacyBytes(TRADITIONAL, 'big5'), TRADITIONAL, ['encoding-guessed']],
    ['GBK holding traditional characters', legacyBytes(TRADITIONAL, 'gb18030'), TRADITIONAL, ['encoding-guessed']],
    ['GBK so short that it is valid UTF-8', legacyBytes('联通', 'gb18030'), '联通', ['encoding-guessed']],
    ['a few characters of GBK', legacyBytes('全年公开12条。', 'gb18030'), '全年公开12条。', ['encoding-guessed']],
    ['ASCII', utf8('1204 items\n'), '1204 items\n', []]
  ]
  test.each(cases)('%s', async (_, bytes, text, warnings) => {
    const document = await readReport(bytes)
    expect(document.text).toBe(text)
    expect(document.warnings.map(w => w.code)).toEqual(warnings)
    expect(complaints(document, bytes)).toEqual([])
  })

  test('a long GBK file whose first kilobytes are ASCII', async () => {
    const text = `${'0123456789 '.repeat(8000)}\n${REPORT}`
    expect((await readReport(legacyBytes(text, 'gb18030'))).text).toBe(text)
  })

  test('UTF-8 cut off inside a character stays UTF-8, and says so', async () => {
    const document = await readReport(utf8(REPORT.repeat(3)).subarray(0, -2))
    expect(document.text).toContain('全县主动公开信息1204条')
    expect(document.warnings.map(w => w.code)).toEqual(['encoding-damaged'])
  })

  test('the charset of a media type counts as a declaration', async () => {
    const document = await readReport(legacyBytes('全年公开', 'gb18030'), { mediaType: 'text/plain; charset=GB2312' })
    expect([document.text, document.warnings]).toEqual(['全年公开', []])
  })
})

describe('content is left as it is', () => {
  test.each([
    ['line ends of every kind', '甲\r\n乙\r丙\n\n丁'],
    ['trailing blanks and full-width spaces', '　　甲 \n乙　\n'],
    ['astral characters', '𠮷县2018年\n😀']
  ])('%s', async (_, text) => {
    const bytes = utf8(text)
    const document = await readReport(bytes, { name: '年报.txt' })
    expect(document.text).toBe(text)
    expect(complaints(document, bytes)).toEqual([])
  })

  test('lone surrogates of a UTF-16 file are reported', async () => {
    const document = await readReport(join2([0xff, 0xfe], utf16Bytes('公开\ud800信息', true)))
    expect(document.text).toBe('公开\ufffd信息')
    expect(document.warnings.map(w => w.code)).toEqual(['encoding-damaged'])
  })

  test('a NUL in prose survives and is reported', async () => {
    const text = `${REPORT}公\0开`
    const document = await readReport(utf8(text))
    expect(document.text).toBe(text)
    expect(document.warnings.map(w => w.code)).toEqual(['nul-characters'])
  })
})

describe('what cannot be read', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-read-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const failure = async (run: () => Promise<unknown>): Promise<ReadError> => {
    const error = await run().then(
      () => null,
      e => e
    )
    expect(error).toBeInstanceOf(ReadError)
    return error
  }

  const bytes: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(0), 'empty'],
    ['a file of blanks', utf8(' \n　\n'), 'empty'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'picture'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['a gzip', Uint8Array.from([0x1f, 0x8b, 8, 0, 0]), 'archive'],
    ['a zip of other things', utf8('PK\x03\x04........photo.jpg'), 'archive'],
    ['nothing but NUL', new Uint8Array(4000), 'binary'],
    ['NUL-rich data', Uint8Array.from({ length: 4000 }, (_, i) => (i % 3 === 0 ? 65 : 0)), 'binary'],
    ['control characters', Uint8Array.from({ length: 4000 }, (_, i) => i % 32), 'binary'],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, i) => (Math.imul(i + 7, 2654435761) >>> 13) & 0xff),
      'unknown-encoding'
    ]
  ]
  test.each(bytes)('%s', async (_, content, code) => {
    const error = await failure(() => readReport(content, { name: 'x.txt' }))
    expect(error.code).toBe(code)
    expect(error.file).toBe('x.txt')
    for (const lang of ['zh', 'en'] as const) expect(error.wording[lang] && error.remedy[lang]).not.toBe('')
  })

  test('a missing file, a folder, a path through a file', async () => {
    const file = join(folder, 'a.txt')
    await writeFile(file, REPORT)
    expect((await failure(() => readReport(join(folder, 'none.txt')))).code).toBe('not-found')
    expect((await failure(() => readReport(folder))).code).toBe('not-a-file')
    expect((await failure(() => readReport(join(file, 'b.txt')))).code).toBe('not-found')
  })

  test('a file over the limit is refused by its size, a device by what it gives', async () => {
    const file = join(folder, 'big.txt')
    await writeFile(file, REPORT)
    const error = await failure(() => readReport(file, { maxBytes: 100 }))
    expect([error.code, error.file]).toEqual(['too-large', file])
    expect((await failure(() => readReport('/dev/zero', { maxBytes: 1 << 21 }))).code).toBe('too-large')
  })

  test('the description names file, fault and remedy in both languages', async () => {
    const error = await failure(() => readReport(new Uint8Array(0), { name: '年报.docx' }))
    expect(describeReadError(error)).toBe('年报.docx：文件是空的（0 字节）。请重新导出或下载。')
    expect(describeReadError(error, 'en')).toBe('年报.docx: The file is empty (0 bytes). Export or download it again.')
  })
})

test('source names the file without its folders', async () => {
  const document = await readReport(utf8(REPORT), { name: '2018/东河县.txt' })
  expect(document.source).toMatchObject({ name: '东河县.txt', mediaType: 'text/plain', bytes: utf8(REPORT).length })
})

test('50 MB of text', async () => {
  const bytes = utf8(REPORT.repeat(Math.ceil((50 * 1024 * 1024) / utf8(REPORT).length)))
  const document = await readReport(bytes)
  expect(document.text.length).toBe((bytes.length / utf8(REPORT).length) * REPORT.length)
})
