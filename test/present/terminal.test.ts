import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/present/result'
import { renderTerminal } from '../../src/present/terminal'
import { colourPaint, wantsColour } from '../../src/present/tone'
import { ANALYSIS, clearSample, hostileSample, sample, view } from './sample'

const shown = async (results: Result[], changes = {}): Promise<string> =>
  (await renderTerminal(results, view(changes))) as string

describe('terminal view', () => {
  it('tells a finding with its sentence, its figure marked, its arithmetic and what to do', async () => {
    expect(await shown([sample()])).toBe(`报告/青禾.txt  青禾县 2018年度

✗ 错误  A01  第3行  一、主动公开情况
  称共614条，所列各项相加为604条，相差10条，请核对。
  │ 全年共公开信息【614条】，其中工作动态304条，政策文件300条。
  │ 304+300 = 604 ≠ 614  相差 10
  请核对总数与各分项。

! 警告  N01  第5行
  正文称10余件，表中收到申请数为8件，请核对。
  │ 全年收到申请【10余件】，均已办结。
  │ 表格 （一）收到申请数：8件  第7行，表一 第1行
  │ 8 ∉ [10, 20)  相差 2
  请核对正文与统计表。

  ? R01  第3行  614 ? 8  不能判定，因为两处范围可能不同

正文数字 4 处，表格数据 1 格，核对 4 项：相符 1，不符 2，待定 1
`)
  })

  it('takes one line for a report in which all agrees', async () => {
    expect(await shown([clearSample()])).toBe(
      '✓ 报告/平野.txt  未发现不一致  正文数字 4 处，表格数据 1 格，核对 1 项\n'
    )
  })

  it('does not say that all agrees where nothing could be compared', async () => {
    const text = await shown([sample({ findings: [], checks: [] })])
    expect(text).toContain('没有可以核对的关系')
    expect(text).not.toContain('✓')
  })

  it('sums up several reports', async () => {
    expect(await shown([clearSample(), sample(), clearSample()])).toMatch(/\n\n共 3 份报告，2 份未发现不一致\n$/)
  })

  it('shows a few of the undecided and counts the rest, or shows all', async () => {
    const open = Array.from({ length: 8 }, (_, i) => ({ ...ANALYSIS.checks[2]!, id: `o${i}` }))
    const result = sample({ checks: open, findings: [] })
    expect((await shown([result])).match(/^ {2}\?/gm)).toHaveLength(5)
    expect(await shown([result])).toContain('另有 3 项不能判定')
    expect((await shown([result], { all: true })).match(/^ {2}\?/gm)).toHaveLength(8)
  })

  it('says why a finding could not be decided', async () => {
    const checks = ANALYSIS.checks.map(c => (c.id === 'k2' ? { ...c, verdict: 'open' as const, why: '口径不明' } : c))
    const text = await shown([sample({ checks })])
    expect(text).toContain('? 不能判定  N01')
    expect(text).toContain('不能判定，因为口径不明')
  })

  it('speaks English', async () => {
    const text = await shown([sample()], { language: 'en' })
    expect(text).toContain('✗ error  A01  line 3')
    expect(text).toContain('cannot decide, because')
    expect(text).toContain('4 claims, 1 table cell, 4 checks: 1 agree, 2 differ, 1 open')
  })

  it.each([30, 40, 80, 200])('stays within %i columns', async columns => {
    for (const line of (await shown([sample(), hostileSample()], { columns })).split('\n')) {
      expect(stringWidth(line)).toBeLessThan(columns)
    }
  })

  it('shortens a long sentence around its figures', async () => {
    const filler = '经验做法持续推广，'.repeat(60)
    const result = sample()
    const start = result.document.text.indexOf('全年共')
    const text = `${result.document.text.slice(0, start)}${filler}${result.document.text.slice(start)}`
    const moved = <T extends { start: number; end: number }>(x: T): T =>
      x.start < start ? x : { ...x, start: x.start + filler.length, end: x.end + filler.length }
    const { analysis } = result
    const long: Result = {
      ...result,
      document: { ...result.document, text },
      analysis: {
        ...analysis,
        claims: analysis.claims.map(c => ({ ...moved(c), sentence: { start, end: moved(c.sentence).end } })),
        findings: analysis.findings.map(f => ({ ...f, evidence: f.evidence.map(moved) }))
      }
    }
    const quoted = (await shown([long], { columns: Number.POSITIVE_INFINITY }))
      .split('\n')
      .find(l => l.includes('【614条】'))
    expect(quoted).toMatch(/^ {2}│ ……/)
    expect(quoted!.length).toBeLessThan(120)
  })

  it('marks with colours instead of brackets when it may, and only then', async () => {
    const painted = await shown([sample()], { colours: true, paint: await colourPaint() })
    expect(painted).toContain('\u001b[1m\u001b[4m\u001b[31m614条')
    expect(painted).not.toContain('【')
    expect(await shown([sample()])).not.toContain('\u001b')
  })

  it('lets nothing from a report control the terminal', async () => {
    const text = await shown([hostileSample()], { all: true })
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
    const painted = await shown([hostileSample()], { all: true, colours: true, paint: await colourPaint() })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the painter's own sequences
    expect(painted.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
    expect(painted).not.toContain('\u001b[31m\u001b]')
  })
})

describe('wantsColour', () => {
  it.each([
    ['a terminal', {}, true, true],
    ['a pipe', {}, false, false],
    ['NO_COLOR on a terminal', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR, which counts as unset', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0 on a terminal', { FORCE_COLOR: '0' }, true, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, false]
  ])('%s', (_, env, isTerminal, wanted) => expect(wantsColour(env, isTerminal)).toBe(wanted))
})
