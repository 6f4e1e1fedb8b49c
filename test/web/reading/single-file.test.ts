import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { singleFile } from '../../../src/present/html/single-file'

const INDEX = `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' blob:" />
    <link rel="stylesheet" href="assets/style.css" />
    <link rel="gouji-worker" href="assets/worker.js" />
    <script defer src="assets/loader.js"></script>
    <script defer src="assets/page.js"></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`
const FILES: Record<string, string> = {
  style: 'body{color:red}\n',
  loader: 'L()',
  later: 'System.register("./later.js",[],"</script><!--$&")',
  page: 'P()',
  reader: 'R()',
  worker: 'W()'
}
const PARTS = { style: 'style', loader: 'loader', page: ['later', 'page'], worker: ['reader', 'worker'] }
const RESULTS = '<script type="application/json" id="gouji-results">[]</script>'
const made = (index = INDEX): string => singleFile(index, PARTS, name => FILES[name]!, RESULTS)

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the single file', () => {
  it('holds every part in order, and refers to no other file', () => {
    const page = made()
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!
    expect(script.replaceAll('\\x3C', '<')).toBe(`L()\n${FILES.later}\nP()\n`)
    expect(page).not.toMatch(/src="|href="/)
    expect(page.indexOf('gouji-results')).toBeLessThan(page.indexOf('<script>'))
    expect(page.indexOf('<div id="app">')).toBeLessThan(page.indexOf('<script>'))
  })

  it('allows its own script and style by their hashes, and nothing else', () => {
    const page = made()
    const policy = /content="([^"]*)"/.exec(page)![1]!
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf('body{color:red}')}`,
      'img-src data: blob:',
      'worker-src blob:',
      "form-action 'none'",
      "base-uri 'none'"
    ])
  })

  it('cannot be ended or turned into a comment by what a part holds', () => {
    expect(made().match(/<\/script>/g)).toHaveLength(3)
    expect(made()).not.toContain('<!--')
  })

  it('holds the worker compressed', () => {
    const packed = /id="gouji-worker">([^<]*)</.exec(made())![1]!
    expect(gunzipSync(Buffer.from(packed, 'base64')).toString()).toBe('L()\nR()\nW()\n')
  })

  it('is not made of something else than the built page', () => {
    expect(() => made('<html><body></body></html>')).toThrow('the built page has no')
  })
})
