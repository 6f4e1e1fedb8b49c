// The scanner of XML parts against a full parser: the same events on everything office programs write, and no for the rest.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { readXml } from '../../src/read/office/xml'

type Event = [kind: string, value: string, attributes?: Record<string, string>]

/** Texts that follow each other are one. */
function recorder(): { events: Event[]; add(event: Event): void } {
  const events: Event[] = []
  const add = (event: Event): void => {
    const last = events[events.length - 1]
    if (event[0] === 'text' && last?.[0] === 'text') last[1] += event[1]
    else events.push(event)
  }
  return { events, add }
}

function ours(bytes: Uint8Array): Event[] {
  const { events, add } = recorder()
  readXml(bytes, 'part.xml', {
    open: (name, attributes) => add(['open', name, { ...attributes }]),
    close: name => add(['close', name]),
    text: text => add(['text', text])
  })
  return events
}

function theirs(bytes: Uint8Array): Event[] {
  const { events, add } = recorder()
  const parser = new SaxesParser({ position: false })
  parser.on('opentag', ({ name, attributes }) => add(['open', name, { ...attributes } as Record<string, string>]))
  parser.on('closetag', ({ name }) => add(['close', name]))
  parser.on('text', text => add(['text', text]))
  parser.on('cdata', text => add(['text', text]))
  parser.on('error', error => {
    throw error
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  // Blanks before and after the root are nobody's text.
  return events.filter(([kind, value], i) => kind !== 'text' || (i > 0 && i < events.length - 1) || value.trim() !== '')
}

const folder = join(import.meta.dirname, '../../corpus/files')
const files = readdirSync(folder).filter(file => /\.(?:docx|xlsx)$/.test(file))

test.each(files)('every part of %s', file => {
  const parts = unzipSync(readFileSync(join(folder, file)), { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) })
  expect(Object.keys(parts).length).toBeGreaterThan(5)
  for (const [name, bytes] of Object.entries(parts)) expect([name, ours(bytes)]).toEqual([name, theirs(bytes)])
})

describe('well-formed', () => {
  test.each([
    ['references', '<a b="&lt;&#x4e00;&quot;">&amp;&#19968;&gt;</a>'],
    ['quotes and > in values', `<a b='x>"y' c = "it's > 1"><d e=""/></a>`],
    ['comments, instructions, CDATA', '<?xml version="1.0"?><!-- <b> --><a><![CDATA[<b>&]]><?x y?>t<!--c--></a>\n'],
    ['line ends', '<a>1\r\n2\r3</a>'],
    ['blanks in tags', '<a  b="1"\n\tc="2" ><d /></a >'],
    ['names with prefixes and ideographs', '<w:a xmlns:w="u"><w:表 w:b="1"/></w:a>']
  ])('%s', (_, xml) => {
    expect(ours(strToU8(xml))).toEqual(theirs(strToU8(xml)))
  })

  test('UTF-16', () => {
    const xml = '<a b="一">二</a>'
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    expect(ours(bytes)).toEqual(theirs(strToU8(xml)))
  })

  test('attributes come only with the elements a handler knows', () => {
    const seen: [string, string | undefined][] = []
    readXml(strToU8('<a x="1"><b x="2"/></a>'), 'part.xml', {
      known: new Map([['b', 'b']]),
      open: (name, { x }) => seen.push([name, x]),
      close() {}
    })
    expect(seen).toEqual([
      ['a', undefined],
      ['b', '2']
    ])
  })
})

describe('refused', () => {
  test.each([
    ['nothing', ''],
    ['text alone', 'text'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity nobody declared', '<a>&x;</a>'],
    ['a bare ampersand', '<a>1 & 2</a>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    ['a tag that is not closed', '<a><b></a>'],
    ['a tag that closes nothing', '<a></a></b>'],
    ['a tag cut off', '<a><b c="d'],
    ['an element cut off', '<a><b/>'],
    ['a comment cut off', '<a><!-- </a>'],
    ['two roots', '<a/><b/>'],
    ['a value without quotes', '<a b=c/>'],
    ['a name like another but longer', '<ab></a>']
  ])('%s', (_, xml) => {
    expect(() => ours(strToU8(xml))).toThrow(expect.objectContaining({ code: 'damaged', place: 'part.xml' }))
  })

  test('bottomless nesting', () => {
    expect(() => ours(strToU8('<a>'.repeat(100_000)))).toThrow(expect.objectContaining({ code: 'damaged' }))
  })
})
