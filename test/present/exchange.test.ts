// Markdown, JUnit XML and SARIF, read back with parsers that are not ours.
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { renderJunit } from '../../src/present/junit'
import { renderMarkdown } from '../../src/present/markdown'
import { renderSarif, uriOf } from '../../src/present/sarif'
import { ANALYSIS, clearSample, hostileSample, sample, TEXT, view } from './sample'

// The schema is written in draft 4 of JSON Schema, but uses nothing that later drafts read otherwise besides its own name.
const {
  $schema: _,
  id: __,
  ...schema
} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

describe('Markdown', () => {
  it('quotes the sentence with the stated figure in bold', () => {
    const text = renderMarkdown([sample()], view()) as string
    expect(text).toContain('### 错误 `A01` · 第3行')
    expect(text).toContain('> 全年共公开信息**614条**，其中工作动态304条，政策文件300条。')
    expect(text).toContain('- 表格 （一）收到申请数：8件 (第7行，表一 第1行)')
    expect(text).toContain('`304+300 = 604 ≠ 614`')
  })

  it('says that nothing was found', () => {
    expect(renderMarkdown([clearSample()], view())).toContain('✓ 未发现不一致')
  })

  it('lets no text of the report become markup', async () => {
    const html = await marked(renderMarkdown([hostileSample()], view()) as string)
    expect(html).not.toMatch(/<script|<a |<img|[^\n\P{Cc}]|\u202e/u)
    expect(html).toContain('&lt;script&gt;')
  })
})

describe('JUnit XML', () => {
  const parsed = (xml: unknown) =>
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml as string).testsuites

  it('has a case a check: errors fail, the undecided are skipped with their reason, warnings pass', () => {
    const { testsuite } = parsed(renderJunit([sample()], view()))
    expect(testsuite).toMatchObject({ name: '报告/青禾.txt', tests: '4', failures: '1', skipped: '1' })
    const [sum, narrative, open, pass] = testsuite.testcase
    expect(sum.failure).toMatchObject({ type: 'A01', message: '称共614条，所列各项相加为604条，相差10条，请核对。' })
    expect(narrative['system-out']).toContain('正文称10余件')
    expect(open.skipped.message).toBe('两处范围可能不同')
    expect(Object.keys(pass).sort()).toEqual(['classname', 'name'])
  })

  it('counts a defect of the document as a case of its own', () => {
    const findings = [{ ...ANALYSIS.findings[1]!, rule: 'D01', check: null, fingerprint: 'D01-9' }]
    const { testsuite } = parsed(renderJunit([sample({ findings })], view()))
    expect(testsuite).toMatchObject({ tests: '5', failures: '1' })
  })

  it('is well-formed whatever the report says', () => {
    expect(XMLValidator.validate(renderJunit([hostileSample()], view()) as string)).toBe(true)
    expect(renderJunit([hostileSample()], view())).not.toMatch(/[^\n\P{Cc}]/u)
  })
})

describe('SARIF', () => {
  const log = (results = [sample()]) => JSON.parse(renderSarif(results, view()) as string)

  it.each([
    ['the sample', [sample()]],
    ['nothing found', [clearSample()]],
    ['standard input', [sample({}, null)]],
    ['several reports', [sample(), clearSample()]],
    ['hostile text', [hostileSample()]]
  ])('is valid by the official schema: %s', (_, results) => {
    isSarif(log(results))
    expect(isSarif.errors).toBeNull()
  })

  it('points at the stated figure, by line, column and offset', () => {
    const [first] = log().runs[0].results
    const { region } = first.locations[0].physicalLocation
    expect(first).toMatchObject({ ruleId: 'A01', kind: 'fail', level: 'error' })
    expect(region).toMatchObject({ startLine: 3, startColumn: 8, endLine: 3, endColumn: 12 })
    expect(TEXT.slice(region.charOffset, region.charOffset + region.charLength)).toBe('614条')
    expect(first.partialFingerprints).toEqual({ 'gouji/1': 'A01-1' })
  })

  it('leads from the claim to the cell', () => {
    const [flow] = log().runs[0].results[1].codeFlows
    const words = flow.threadFlows[0].locations.map(
      (l: { location: { message: { text: string } } }) => l.location.message.text
    )
    expect(words).toEqual(['正文：10余件', '表格 （一）收到申请数：8'])
  })

  it('names the rule that every result refers to', () => {
    const [run] = log().runs
    for (const r of run.results) expect(run.tool.driver.rules[r.ruleIndex].id).toBe(r.ruleId)
  })

  it('reports what could not be decided as open, without a level', () => {
    const checks = ANALYSIS.checks.map(c => ({ ...c, verdict: 'open' as const }))
    expect(log([sample({ checks })]).runs[0].results[0]).toMatchObject({ kind: 'open', level: 'none' })
  })

  it('claims no lines in a file whose text was extracted', () => {
    const result = sample()
    result.document.source = { ...result.document.source, mediaType: 'text/html' }
    expect(log([result]).runs[0].results[0].locations[0].physicalLocation.region).toBeUndefined()
  })

  it.each([
    ['报告/a b.txt', '%E6%8A%A5%E5%91%8A/a%20b.txt'],
    ['..\\x#1.txt', '../x%231.txt'],
    ['/tmp/x.txt', 'file:///tmp/x.txt'],
    ['C:\\x\\y.txt', 'file:///C:/x/y.txt']
  ])('writes the path %s as a URI', (path, uri) => expect(uriOf(path)).toBe(uri))
})
