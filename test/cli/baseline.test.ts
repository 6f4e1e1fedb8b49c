import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analysisSchema, baselineSchema } from '../../src/model/schema'
import { buildProgram, type Program } from './program'
import { CLEAR, WRONG } from './reports'

let program: Program
const kept = (name: string) => baselineSchema.parse(JSON.parse(readFileSync(join(program.folder, name), 'utf8')))
/** The second draft: the total of the table is off by another figure, and 60 of 50 items is new. */
const CHANGED = WRONG.replaceAll('57', '58').replace(
  '140条，政策文件100条',
  '140条，政策文件90条。培训人员50人，其中干部60人'
)

beforeAll(async () => {
  program = await buildProgram()
  program.file('初稿.txt', WRONG)
  program.file('二稿.txt', CHANGED)
  program.file('终稿.txt', CLEAR)
  program.file('坏.json', '{"schema":"gouji/1"}')
  await program.run(['check', '初稿.txt', '--baseline', '审核.json', '--update-baseline'])
})
afterAll(() => program?.remove())

describe('gouji check --baseline', () => {
  it('makes the file when asked to, in the format that the page saves', () => {
    expect(kept('审核.json').findings).toMatchObject([
      { report: '初稿.txt', issuer: '青禾县', year: 2018, rule: 'T01', state: 'new', comment: '' }
    ])
  })
  it('shows nothing of what the last draft had, and says so', async () => {
    const { stdout, status } = await program.run(['check', '初稿.txt', '--baseline', '审核.json'])
    expect(status).toBe(0)
    expect(stdout).toContain('✓ 没有新的问题')
    expect(stdout).toContain('上一稿已有、未再列出 1 项：未审 1')
    expect(stdout).not.toContain('T01')
  })
  it('shows what is new and what has other figures', async () => {
    const { stdout, status } = await program.run(['check', '二稿.txt', '--baseline', '审核.json'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/✗ 错误 {2}T01 {2}有变化/)
    expect(stdout).toContain('上一稿：')
    expect(stdout).toMatch(/A02 {2}新出现/)
  })
  it('tells what was put right', async () => {
    const { stdout, status } = await program.run(['check', '终稿.txt', '--baseline', '审核.json'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/✓ 已改正 {2}T01/)
  })
  it('lists all with --all, with what was decided, and still alarms of the new only', async () => {
    const baseline = kept('审核.json')
    const decided = baseline.findings.map(f => ({ ...f, state: 'dismissed', comment: '口径不同' }))
    program.file('已审.json', JSON.stringify({ ...baseline, findings: decided }))
    const { stdout, status } = await program.run(['check', '初稿.txt', '--baseline', '已审.json', '--all'])
    expect(stdout).toMatch(/T01 {2}不采纳/)
    expect(stdout).toContain('批注：口径不同')
    expect(status).toBe(0)
  })
  it('carries state and comment in JSON and CSV', async () => {
    const json = await program.run(['check', '二稿.txt', '--baseline', '审核.json', '--format', 'json'])
    const { findings } = analysisSchema.parse(JSON.parse(json.stdout))
    expect(findings.map(f => f.review?.standing).sort()).toEqual(['changed', 'new', 'new'])
    const csv = await program.run(['check', '二稿.txt', '--baseline', '审核.json', '--format', 'csv'])
    expect(csv.stdout).toMatch(/复核,批注\r\n/)
    expect((await program.run(['check', '二稿.txt', '--format', 'csv'])).stdout).not.toContain('复核')
  })
  it('keeps decisions when the file is written anew', async () => {
    program.file('再记.json', readFileSync(join(program.folder, '已审.json')))
    const { stderr } = await program.run(['check', '终稿.txt', '--baseline', '再记.json', '--update-baseline'])
    expect(stderr).toContain('已记入 再记.json：新增 0 项，已改正 1 项，共 1 项')
    expect(kept('再记.json').findings).toMatchObject([{ state: 'fixed', comment: '口径不同' }])
  })
  it.each([
    [['--baseline', '没有.json'], /^gouji：没有.json：审核结果文件不存在\n {2}第一次使用时加上 --update-baseline/],
    [['--baseline', '坏.json'], /^gouji：坏.json：不是审核结果文件/],
    [['--update-baseline'], /^gouji：--update-baseline 要和 --baseline 一起用/]
  ])('%j says what is wrong and what to do', async (args, words) => {
    const { stderr, status } = await program.run(['check', '初稿.txt', ...args])
    expect(stderr).toMatch(words)
    expect(status).toBe(2)
  })
})

describe('pages that show decisions', () => {
  const DECIDED = { state: 'dismissed', comment: '口径不同' } as const
  const embedded = (page: string, id: string): unknown =>
    JSON.parse(new RegExp(`id="${id}"[^>]*>(.*?)</script>`).exec(page)?.[1] ?? 'null')
  beforeAll(() => {
    program.page()
    const baseline = kept('审核.json')
    const findings = baseline.findings.map(f => ({ ...f, ...DECIDED }))
    program.file('页面.json', JSON.stringify({ ...baseline, findings }))
  })

  it('check --format html carries the baseline and all findings', async () => {
    const args = ['check', '初稿.txt', '--baseline', '页面.json', '--format', 'html', '-o', '结果.html']
    const { status, stderr } = await program.run(args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const page = readFileSync(join(program.folder, '结果.html'), 'utf8')
    expect(embedded(page, 'gouji-baseline')).toMatchObject({
      schema: 'gouji-baseline/1',
      findings: [{ report: '初稿.txt', rule: 'T01', ...DECIDED }]
    })
    expect(embedded(page, 'gouji-results')).toMatchObject([{ analysis: { findings: [{ rule: 'T01' }] } }])
  })
  it('check --format html carries none where none was given', async () => {
    await program.run(['check', '初稿.txt', '--format', 'html', '-o', '无.html'])
    expect(readFileSync(join(program.folder, '无.html'), 'utf8')).not.toContain('gouji-baseline')
  })
  it('view --baseline serves the baseline beside the results', async () => {
    const child = program.start(['view', '初稿.txt', '--baseline', '页面.json', '--no-open'])
    const url = await new Promise<string>((done, fail) => {
      let out = ''
      child.stdout!.on('data', chunk => {
        out += chunk
        const found = /http:\S+/.exec(out)
        if (found !== null) done(found[0])
      })
      child.on('error', fail)
      child.on('close', status => fail(new Error(`ended with ${status}`)))
    })
    const page = await (await fetch(url)).text()
    const links = [...page.matchAll(/rel="gouji-results" href="([^"]+)"/g)].map(m => m[1]!)
    const given = await Promise.all(links.map(async link => await (await fetch(new URL(link, url))).json()))
    child.kill('SIGINT')
    expect(given).toMatchObject([
      [{ name: '初稿.txt' }],
      { schema: 'gouji-baseline/1', findings: [{ report: '初稿.txt', rule: 'T01', ...DECIDED }] }
    ])
  })
})
