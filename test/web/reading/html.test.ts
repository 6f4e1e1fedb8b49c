import { describe, expect, it } from 'vitest'
import { analyze, plainDocument } from '../../../src'
import { embeddedJson, linkedPage, pageData, resultsElement } from '../../../src/present/html/page'
import { HOSTILE } from '../reports'

const document = plainDocument(HOSTILE)
const result = { path: 'a/年报.txt', document, analysis: analyze(document) }

describe('data inside a page', () => {
  it('cannot end its element, begin a comment, or break a line', () => {
    const text = embeddedJson(['</script>', '<!--', '&lt;', '\u2028\u2029\u202e', '$& $1'])
    expect(text).not.toMatch(/[<>&\u2028\u2029\u202e]/)
    expect(JSON.parse(text)).toEqual(['</script>', '<!--', '&lt;', '\u2028\u2029\u202e', '$& $1'])
  })

  it('is the whole data, with text and name', () => {
    const page = resultsElement([result], 'en')
    const content = /data-lang="en">(.*)<\/script>/.exec(page)![1]!
    expect(content).not.toContain('<')
    expect(JSON.parse(content)).toEqual(JSON.parse(JSON.stringify(pageData([result]))))
    expect(JSON.parse(content)[0]).toMatchObject({ name: '年报.txt', analysis: { text: HOSTILE } })
  })

  it('names files by their paths where names are the same', () => {
    const data = pageData([result, { ...result, path: 'b/年报.txt' }]) as { name: string }[]
    expect(data.map(r => r.name)).toEqual(['a/年报.txt', 'b/年报.txt'])
  })

  it('lies beside a served page', () => {
    expect(linkedPage('<head></head>', ['results/1.json'], 'zh')).toBe(
      '<head><link rel="gouji-results" href="results/1.json" data-lang="zh" /></head>'
    )
  })
})
