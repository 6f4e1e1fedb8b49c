import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderXlsx, workbook } from '../../src/present/xlsx'
import { hostileSample, sample, view } from './sample'

/** The cells of a sheet as the file holds them: type, and value or text. */
async function cells(bytes: Uint8Array, sheet = 1): Promise<{ at: string; type: string; value: string }[]> {
  const files = unzipSync(bytes)
  const xml = (path: string): string => new TextDecoder().decode(files[path] ?? new Uint8Array())
  const plain = (t: string): string =>
    t
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(m =>
    plain([...m[1]!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(t => t[1]).join(''))
  )
  const found = xml(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)
  return [...found].map(([, at, attributes, inner = '']) => {
    const type = /\bt="(\w+)"/.exec(attributes!)?.[1] ?? 'n'
    const value = /<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s.exec(inner)?.[1] ?? ''
    return { at: at!, type, value: type === 's' ? strings[Number(value)]! : plain(value) }
  })
}

describe('the audit workbook', () => {
  it('has three sheets, findings first, with a row a finding and numbers as numbers', async () => {
    const bytes = (await renderXlsx([sample()], view())) as Uint8Array
    const first = await cells(bytes)
    const by = new Map(first.map(c => [c.at, c]))
    expect(by.get('A1')?.value).toBe('序号')
    const stated = first.find(c => c.value === '报告数')!.at.replace(/\d+/, '')
    expect(by.get(`${stated}2`)).toMatchObject({ type: 'n', value: '614' })
    expect(by.get('E2')?.value).toBe('A01')
    expect((await cells(bytes, 2)).some(c => c.value === '614条')).toBe(true)
    expect((await cells(bytes, 3)).some(c => c.value === '（一）收到申请数')).toBe(true)
  })

  it('holds no formula, whatever the report says', async () => {
    const bytes = (await renderXlsx([hostileSample()], view())) as Uint8Array
    const all = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('xl/worksheets/'))
    for (const [, xml] of all) expect(new TextDecoder().decode(xml)).not.toContain('<f')
    const [formula] = await cells(await workbook([{ name: 'x', rows: [['=1+1']] }]))
    expect(formula).toMatchObject({ value: '=1+1' })
    expect(formula!.type).not.toBe('n')
  })

  it('shows control characters, which the format forbids, as signs', async () => {
    const [cell] = await cells(await workbook([{ name: 'x', rows: [['a\u0000b\u202ec']] }]))
    expect(cell!.value).toBe('a␀b<U+202E>c')
  })
})
