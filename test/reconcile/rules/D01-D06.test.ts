// D rules, damage: which characters make it, how far they look, and the very words that a finding points at.
import { describe, expect, it } from 'vitest'
import { shownAlone as shown, told } from '../asked'
import { draft } from '../draft'

const REPORT = '某县2018年政府信息公开工作年度报告\n'

describe('D01: digits of a date run together', () => {
  const readings = (words: string): string[] =>
    told('D01', `${REPORT}${words}启动。`).flatMap(m => /应为(.*)，请/.exec(m)?.[1]?.split('或') ?? [])
  it.each([
    ['2018101日', ['2018年1月1日', '2018年10月1日']],
    ['2018131日', ['2018年1月31日']],
    ['2018132日', []],
    ['2018100日', []],
    ['20181305日', []],
    ['20181231日', ['2018年12月31日']],
    ['201812月底', ['2018年12月']],
    ['201813月底', []],
    ['201800月底', []]
  ])('%s can be read as %j', (words, expected) => expect(readings(words)).toEqual(expected))
  it('points at the digits', () => expect(shown('D01', '会议于201896日召开。')).toEqual(['info 201896日']))
})

describe('D02: advertisements', () => {
  it.each([
    ['必威体育直播人民政府公开信息。', 'error 必威体育直播'],
    ['西甲直播人民政府公开信息。', 'error 西甲直播'],
    ['百家乐官网直播公司。', 'warning 百家乐官网直播'],
    ['查处棋牌娱乐。', 'warning 棋牌娱乐'],
    ['查处棋牌娱乐，棋牌娱乐。', 'error 棋牌娱乐 棋牌娱乐']
  ])('%s: %s', (text, expected) => expect(shown('D02', text)).toEqual([expected]))
  it('says whether it stands in the place of a name', () => {
    expect(told('D02', `${REPORT}查处棋牌娱乐。`)[0]).toContain('文中出现广告词')
    expect(told('D02', `${REPORT}棋牌娱乐人民政府公开信息。`)[0]).toContain('占了机关或地方名称的位置')
    expect(told('D02', `${REPORT}查处棋牌娱乐。`, 'en')[0]).toContain('the language of an advertisement')
    expect(told('D02', `${REPORT}棋牌娱乐人民政府公开信息。`, 'en')[0]).toContain('stands where a name should be')
  })
})

describe('D03: paired marks', () => {
  it('tells of ten at most', () => {
    const lines = (n: number) => shown('D03', '推进“放管服。\n'.repeat(n)).length
    expect([lines(9), lines(10), lines(11)]).toEqual([9, 10, 10])
  })
  it('follows thirty-two marks inside each other', () => {
    const nested = (n: number) => shown('D03', `${'（'.repeat(n)}含${'）'.repeat(n)}。`)
    expect(nested(32)).toEqual([])
    expect(nested(33)).toHaveLength(1)
  })
  it('goes on over three lines more, whatever stands between', () => {
    expect(shown('D03', '依据《政府\n信息\n公开\n条例》编制。')).toEqual([])
    expect(shown('D03', '依据《政府\n“信\n息”\n公开\n条例》编制。')[0]).toBe('info 《')
  })
  it.each([
    ['落实监管）要求。', ['info ）']],
    ['1”监管。', ['info ”']],
    ['1）监管。', []],
    ['监管（含\n\n结转。', ['info （']],
    ['（', ['info （']],
    ['）', ['info ）']]
  ])('%j: %j', (text, expected) => expect(shown('D03', text)).toEqual(expected))
})

describe('D04: the end of the text', () => {
  it('is the end of a table that ends there, or one character before', () => {
    const text = '开展工作若干，'
    const behind = (more: number) => {
      const d = draft()
      d.table('stats-2014', { 'review.total': 1 })
      const tables = d.facts().tables.map(t => ({ ...t, start: 0, end: text.length - more }))
      return shown('D04', text, { tables })
    }
    expect(behind(0)).toEqual([])
    expect(behind(1)).toEqual([])
    expect(behind(2)).toEqual(['warning 开展工作若干，'])
  })
})

describe('D05: lines of the page', () => {
  const LINE = '版权所有'
  /** Prose of so many characters that is no furniture, its last a line's end. */
  const prose = (length: number): string => `${'文'.repeat(length - 1)}\n`
  /** The page's line at an offset of a text of 5000 characters. */
  const at = (offset: number, line = LINE): string[] => {
    const before = `${prose(offset)}${line}\n`
    return shown('D05', before + '文'.repeat(5000 - before.length))
  }
  it('are looked for at the beginning', () => {
    expect(at(1199)).toEqual([`info ${LINE}`])
    expect(at(1200)).toEqual([])
    expect(shown('D05', `\n${LINE}\n${prose(100)}`)).toEqual([`info ${LINE}`])
  })
  it('and at the end, from the line in which the last 1200 characters begin', () => {
    expect(at(3800)).toEqual([`info ${LINE}`])
    // its last character, and its end, are the first of them
    expect(at(3800 - LINE.length + 1)).toEqual([`info ${LINE}`])
    expect(at(3800 - LINE.length)).toEqual([`info ${LINE}`])
    expect(at(3800 - LINE.length - 1)).toEqual([])
    expect(at(4500)).toEqual([`info ${LINE}`])
  })
  it('hold a word of pages, or are one', () => {
    expect(at(100, '某ICP备0001号')).toEqual(['info 某ICP备0001号'])
    expect(at(100, '  打印 ')).toEqual(['info 打印'])
    expect(at(100, '打印年报')).toEqual([])
  })
  it('are up to forty characters long', () => {
    const long = (length: number) => at(100, LINE + '某'.repeat(length - LINE.length))
    expect(long(40)).toHaveLength(1)
    expect(long(41)).toEqual([])
  })
  it('are told once, where both ends meet', () => {
    const meeting = (before: number, after: string) => shown('D05', `${prose(before)}${LINE}\n${after}`)
    // the line lies over the edge of the first 1200, or begins there; the text ends soon
    expect(meeting(1197, prose(300))).toEqual([`info ${LINE}`])
    expect(meeting(1200, prose(300))).toEqual([`info ${LINE}`])
    expect(meeting(1100, '文'.repeat(300))).toEqual([`info ${LINE}`])
    expect(shown('D05', `${prose(1300)}${LINE}\n`)).toEqual([`info ${LINE}`])
  })
  it('are whole lines: the end of one over the edge is none', () => {
    const sentence = `${'文'.repeat(20)}。©`
    expect(shown('D05', `${prose(1190)}${sentence}\n${prose(300)}`)).toEqual([])
    expect(at(3780, `${sentence}\n${'文'.repeat(30)}`)).toEqual([])
  })
})

describe('D06: garbled text', () => {
  it('is told of letters among digits as a hint, of the figure as it stands', () => {
    expect(shown('D06', '公开9O0条，1l9条。')).toEqual(['info 9O0', 'info 1l9'])
    expect(shown('D06', '编号1O/甲，1O:乙。')).toEqual([])
  })
  it('is told of signs and characters where they stand', () => {
    expect(shown('D06', '公开\ufffd\ufffd信息\ue123，锟斤拷。')).toEqual(['warning \ufffd\ufffd \ue123 锟斤'])
  })
})
