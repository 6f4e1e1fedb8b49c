// The packed tarball in an empty folder, used as people use it: import, require, TypeScript, command line.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'gouji-install-'))
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const REPORT = `某县2018年政府信息公开工作年度报告
一、依申请公开情况
全年共收到政府信息公开申请12件，其中当面申请3件、传真申请0件、网络申请5件、信函申请3件。
`

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }))
  writeFileSync(join(folder, '年报.txt'), REPORT)
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', ['install', ...flags, inject('tarball')], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
})
afterAll(() => rmSync(folder, { recursive: true }))

const RULES_OF_REPORT = '["A01"]'

describe('installed from the tarball', () => {
  it('is imported', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { analyze } from 'gouji'
       import { readReport } from 'gouji/node'
       import { analysisSchema } from 'gouji/schema'
       import schema from 'gouji/schema.json' with { type: 'json' }
       const analysis = analysisSchema.parse(analyze(await readReport('年报.txt')))
       if (schema.title !== analysis.schema) throw new Error(schema.title)
       console.log(JSON.stringify(analysis.findings.map(f => f.rule)))`
    )
    const { stdout, stderr } = run(process.execPath, '--no-warnings', 'use.mjs')
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe(RULES_OF_REPORT)
  })

  it('is required', () => {
    writeFileSync(
      join(folder, 'use.cjs'),
      `const { analyze } = require('gouji')
       const { readReport } = require('gouji/node')
       const { analysisSchema } = require('gouji/schema')
       const schema = require('gouji/schema.json')
       readReport('年报.txt').then(report => {
         const analysis = analysisSchema.parse(analyze(report))
         if (schema.title !== analysis.schema) throw new Error(schema.title)
         console.log(JSON.stringify(analysis.findings.map(f => f.rule)))
       })`
    )
    const { stdout, stderr } = run(process.execPath, '--no-warnings', 'use.cjs')
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe(RULES_OF_REPORT)
  })

  const several = `
       const text = (year, carriedIn, carriedOut, body = '清溪县') => \`\${body}\${year}年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 40 | 0 | 0 | 0 | 0 | 0 | 40 |
| 二、上年结转政府信息公开申请数量 | \${carriedIn} | 0 | 0 | 0 | 0 | 0 | \${carriedIn} |
| 四、结转下年度继续办理 | \${carriedOut} | 0 | 0 | 0 | 0 | 0 | \${carriedOut} |\`
       const report = (...args) => ({ name: args[0] + '.txt', text: text(...args), analysis: analyze(text(...args)) })
       const [{ findings }] = compareYears([report(2021, 0, 3), report(2022, 5, 0)]).comparisons
       const rows = rollUp(report(2022, 5, 0), [report(2022, 5, 0, '清溪县教育局')]).checks.length
       const own = defineRule({ id: 'L01', title: '自定', *run() { yield { message: '自定的提示' } } })
       const mine = analyze(text(2022, 5, 0), { rules: [...builtInRules, own] }).findings.map(f => f.rule)
       const kept = recordDrafts(emptyBaseline(), [draftOf('2022.txt', report(2022, 5, 0).analysis, findings)])
       console.log(JSON.stringify([findings.map(f => f.rule), rows > 0, mine, kept.findings.length]))`
  const names = '{ compareYears, rollUp, emptyBaseline, recordDrafts, draftOf }'

  it.each([
    [
      'imported',
      'several.mjs',
      `import { analyze } from 'gouji'
       import ${names} from 'gouji/corpus'
       import { builtInRules, defineRule } from 'gouji/config'`
    ],
    [
      'required',
      'several.cjs',
      `const { analyze } = require('gouji')
       const ${names} = require('gouji/corpus')
       const { builtInRules, defineRule } = require('gouji/config')`
    ]
  ])('compares years, rolls up and runs a rule of the user when %s', (_, file, imports) => {
    writeFileSync(join(folder, file), imports + several)
    const { stdout, stderr } = run(process.execPath, '--no-warnings', file)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([['Y01'], true, ['L01'], 1])
  })

  const statements = `
       const report = (year, text) => statementsOf(String(year), { report: { issuer: '某县教育局', year }, problems: [{ start: 0, end: text.length, text, categories: classify(text), section: null }], plans: [] })
       const reports = [report(2020, '部分栏目更新不及时。'), report(2021, '个别栏目更新还不及时。')]
       const words = async () => (await segment('信息公开')).map(w => w.text).join('')
       words().then(all => console.log(JSON.stringify([
         findRecurrence(reports).recurrences.map(r => r.years),
         categoryShares(reports, ['level']).map(s => [s.group[0], s.category, s.reports, s.of]),
         new Set(clusterNear(['公开内容不够全面', '公开内容不够全面。', '更新滞后'])).size,
         all
       ])))`
  const ofStatements = '{ categoryShares, classify, clusterNear, findRecurrence, statementsOf }'

  it.each([
    [
      'imported',
      'statements.mjs',
      `import ${ofStatements} from 'gouji/problems'
       import { segment } from 'gouji/segment'`
    ],
    [
      'required',
      'statements.cjs',
      `const ${ofStatements} = require('gouji/problems')
       const { segment } = require('gouji/segment')`
    ]
  ])('follows stated problems and cuts words when %s', (_, file, imports) => {
    writeFileSync(join(folder, file), imports + statements)
    const { stdout, stderr } = run(process.execPath, '--no-warnings', file)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([[[2020, 2021]], [['department', 'timeliness', 2, 2]], 2, '信息公开'])
  })

  it('takes a config with a rule that imports the package', () => {
    const rule = `import { defineRule } from 'gouji/config'
      export const L01 = defineRule({ id: 'L01', title: '自定', *run() { yield { message: '自定的提示' } } })`
    writeFileSync(join(folder, 'L01.mjs'), rule)
    writeFileSync(join(folder, 'own.config.mjs'), `export default { extraRules: ['L01.mjs'], rules: { A01: 'off' } }`)
    const command = join(folder, 'node_modules/.bin/gouji')
    const { stdout, stderr } = run(command, 'check', '年报.txt', '--config', 'own.config.mjs', '--format', 'json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).findings.map((f: { rule: string }) => f.rule)).toEqual(['L01'])
  })

  const use = `import { analyze, type Analysis, type Claim } from 'gouji'
    import { readReport } from 'gouji/node'
    import { analysisSchema } from 'gouji/schema'
    import { compareYears, type YearComparison, type Baseline } from 'gouji/corpus'
    import { defineConfig, defineRule, type Rule } from 'gouji/config'
    import { categoryShares, type CategoryShare, type ReportStatements } from 'gouji/problems'
    import { segment, type Word } from 'gouji/segment'
    export const shares = (reports: ReportStatements[]): CategoryShare[] => categoryShares(reports, ['year', r => r.region])
    export const words = (text: string): Promise<Word[]> => segment(text)
    export const own: Rule = defineRule({ id: 'L01', title: 'x', *run({ facts }) { if (facts.claims.length > 9) yield { message: 'x' } } })
    export const config = defineConfig({ rules: { N01: 'off' }, extraRules: [own] })
    export const years = (): YearComparison[] => compareYears([]).comparisons
    export const empty: Baseline = { schema: 'gouji-baseline/1', findings: [] }
    // @ts-expect-error a rule is off or has a severity
    export const odd = defineConfig({ rules: { N01: 'loud' } })
    export const values = (text: string): number[] => analyze(text).claims.map((c: Claim) => c.value)
    export const checked = async (path: string): Promise<Analysis> => analysisSchema.parse(analyze(await readReport(path)))
    // @ts-expect-error a claim's bound is one of four words
    export const wrong = (c: Claim): boolean => c.bound === 'roughly'
    `
  it.each([
    ['an ES module resolved as Node does', 'use.mts', 'nodenext', 'nodenext'],
    ['a CommonJS module resolved as Node does', 'use.cts', 'nodenext', 'nodenext'],
    ['a module for a bundler', 'bundled.ts', 'esnext', 'bundler']
  ])('is typed in %s', (_, file, module, moduleResolution) => {
    writeFileSync(join(folder, file), use)
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: []
    }
    const config = { compilerOptions: { ...compilerOptions, module, moduleResolution }, files: [file] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const { status, stdout } = run(process.execPath, join(project, 'node_modules/typescript/bin/tsc'), '-p', '.')
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  it('is a command, executable by itself', () => {
    const command = join(folder, 'node_modules/.bin/gouji')
    expect(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true)
    const { status, stdout, stderr } = run(command, 'check', '年报.txt', '--format', 'json')
    expect(stderr).toBe('')
    expect(JSON.stringify(JSON.parse(stdout).findings.map((f: { rule: string }) => f.rule))).toBe(RULES_OF_REPORT)
    expect(status).toBe(1)
  })
})
