import { describe, expect, it } from 'vitest'
import { eachItem, itemScanner } from '../../../web/src/reading/json-items'

async function itemsOf(content: string): Promise<{ texts: string[]; whole: boolean }> {
  const texts: string[] = []
  const file = new Blob([content])
  const whole = await eachItem(file, (text, { start, end }) => {
    expect(end - start).toBe(new TextEncoder().encode(text).length)
    texts.push(text)
  })
  return { texts, whole }
}

describe('the items of a results file', () => {
  it.each([
    ['one', '{"a":1}', ['{"a":1}']],
    ['a list', ' [\n {"a":[{"b":1}]} , {"c":"]}"}\n]\n', ['{"a":[{"b":1}]}', '{"c":"]}"}']],
    ['one a line', '{"a":1}\n{"b":2}\r\n', ['{"a":1}', '{"b":2}']],
    ['quotes in strings', '[{"a":"\\"}]\\\\"},{"年":"报"}]', ['{"a":"\\"}]\\\\"}', '{"年":"报"}']],
    ['a byte order mark', '\ufeff[{"a":1}]', ['{"a":1}']],
    ['an empty list', '[]', []]
  ])('are found in %s', async (_, content, texts) => {
    expect(await itemsOf(content)).toEqual({ texts, whole: true })
  })

  it.each([
    ['cut off', '[{"a":1},{"b":'],
    ['a list that does not end', '[{"a":1}'],
    ['prose', '年度报告'],
    ['prose behind an item', '{"a":1}\n年度报告'],
    ['numbers', '[1,2]'],
    ['nothing', '']
  ])('are not all of a file that is %s', async (_, content) => {
    expect((await itemsOf(content)).whole).toBe(false)
  })

  it('are the same however the bytes are cut', () => {
    const bytes = new TextEncoder().encode('[{"甲":"\\"{["},{"b":{"c":[1]}}]')
    const whole = itemScanner().take(bytes)
    expect(whole).toHaveLength(2)
    for (let size = 1; size < bytes.length; size++) {
      const scanner = itemScanner()
      const found = []
      for (let at = 0; at < bytes.length; at += size) found.push(...scanner.take(bytes.subarray(at, at + size)))
      expect(found).toEqual(whole)
      expect(scanner.isWhole).toBe(true)
    }
  })

  it('are handed over whole when they are larger than what is read at a time', async () => {
    const large = JSON.stringify({ text: '政府信息'.repeat(400_000) })
    const { texts, whole } = await itemsOf(`[${large},{"a":1},${large}]`)
    expect(whole).toBe(true)
    expect(texts.map(t => t.length)).toEqual([large.length, 7, large.length])
  })
})
