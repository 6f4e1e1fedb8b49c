import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { legacyBytes } from './legacy-bytes'

const TITLE = '青石县2022年政府信息公开工作年度报告'
const SENTENCE = '全县主动公开政府信息1286条，收到申请35件，均已在法定期限内答复。'
const html = (charset: string, body = `<h1>${TITLE}</h1><p>${SENTENCE}</p>`): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${body}</body></html>`

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes as mail programs write them, in lines of 76 characters that end in `=`. */
function quotedPrintable(bytes: Uint8Array): string {
  const lines: string[] = []
  let line = ''
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + next.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += next
  }
  return [...lines, line].join('\r\n')
}

const part = (headers: string[], body: string): string => `------=_Part\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`
const message = (...parts: string[]): Uint8Array =>
  Buffer.from(
    `From: "Saved by a browser"\r\nSubject: =?gb2312?B?xOqxqA==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\nThis is a multi-part message.\r\n\r\n${parts.join('')}------=_Part--\r\n`,
    'latin1'
  )

const read = async (bytes: Uint8Array, name = '年报.mht') => {
  const document = await readReport(bytes, { name })
  expect(complaints(document, bytes)).toEqual([])
  return document
}

describe('a page saved as one file', () => {
  test('quoted-printable, the encoding named by the part', async () => {
    const body = quotedPrintable(utf8(html('utf-8')))
    const headers = ['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: quoted-printable']
    const picture = part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], 'iVBORw0KGgo=')
    const document = await read(message(part(headers, body), picture))
    expect(document.text).toBe(`${TITLE}\n${SENTENCE}`)
    expect(document.source.mediaType).toBe('multipart/related')
  })

  test('base64, gb2312 named by the page alone', async () => {
    const body = Buffer.from(legacyBytes(html('gb2312'), 'gb18030')).toString('base64')
    const document = await read(message(part(['Content-Type: text/html', 'Content-Transfer-Encoding: base64'], body)))
    expect(document.text).toBe(`${TITLE}\n${SENTENCE}`)
  })

  test('without parts, as pages without pictures are saved', async () => {
    const body = quotedPrintable(legacyBytes(html('gb2312'), 'gb18030'))
    const head =
      'MIME-Version: 1.0\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable'
    expect((await read(Buffer.from(`${head}\r\n\r\n${body}`, 'latin1'))).text).toBe(`${TITLE}\n${SENTENCE}`)
  })

  test('the article in a frame', async () => {
    const headers = ['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: 8bit']
    const outer = part(headers, latin1(utf8('<html><frameset><frame src="cid:1"></frameset></html>')))
    expect((await read(message(outer, part(headers, latin1(utf8(html('utf-8'))))))).text).toBe(`${TITLE}\n${SENTENCE}`)
  })

  test('called .doc, as word processors save it', async () => {
    const body = quotedPrintable(utf8(html('utf-8')))
    const headers = [
      'Content-Location: file:///C:/1.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="utf-8"'
    ]
    expect((await read(message(part(headers, body)), '年报.doc')).text).toBe(`${TITLE}\n${SENTENCE}`)
  })

  test('cut off is read as far as it goes', async () => {
    const body = quotedPrintable(utf8(html('utf-8')))
    const bytes = message(
      part(['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: quoted-printable'], body)
    )
    expect((await read(bytes.subarray(0, bytes.length - 60))).text).toContain(TITLE)
  })
})

describe('bad input', () => {
  test('a message without a page is damaged', async () => {
    const bytes = message(part(['Content-Type: image/png'], 'x'))
    await expect(readReport(bytes, { name: 'a.mht' })).rejects.toMatchObject({ code: 'damaged' })
  })

  test('a text that begins like a mail is a text', async () => {
    const bytes = utf8(`Subject: ${TITLE}\n\n${SENTENCE}`)
    expect((await read(bytes, 'a.txt')).text).toContain(SENTENCE)
  })
})
