// Line breaks that only say where a page's line was full: found in text copied from a PDF, and nowhere else.
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src'
import { lineJoins } from '../../src/text/line-joins'
import { normalise } from '../../src/text/normalise'

const PARAGRAPHS = [
  '2023年，本局把公开透明作为转变作风的抓手，围绕群众最关心的供水、供气、路灯养护和老旧小区改造等事项，及时把办事依据、办事流程和办理结果放到网上，方便群众随时查看。',
  '全年通过门户网站发布各类信息1286条，其中通知公告类318条，工作动态类902条，政策解读类66条；微信公众号推送图文245篇，累计阅读量达到8.6万次，比上年明显提高。',
  '依申请公开方面，全年收到政府信息公开申请37件，予以公开21件，部分公开4件，本机关不掌握相关政府信息而无法提供的9件，其余3件结转下年度继续办理，没有逾期答复的情况。',
  '因政府信息公开引起的行政复议2件，均维持原答复；没有因政府信息公开引起的行政诉讼。全年组织业务培训3次，参加人员共156人次，各科室的经办人员都已轮训一遍。'
]

/** Text as a page of so many ideographs a line prints it. */
function wrapped(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .map(p => {
      const lines: string[] = []
      for (let from = 0; from < p.length; from += width) lines.push(p.slice(from, from + width))
      return lines.join('\n')
    })
    .join('\n')
}

const whole = (text: string): string => {
  const joins = lineJoins(text, []) ?? []
  let out = ''
  let at = 0
  for (let i = 0; i < joins.length; i += 2) {
    out += text.slice(at, joins[i])
    at = joins[i + 1]!
  }
  return out + text.slice(at)
}

describe('lineJoins', () => {
  it.each([24, 28, 33, 36])('makes lines of %i ideographs whole again', width => {
    const twice = [...PARAGRAPHS, ...PARAGRAPHS]
    expect(whole(wrapped(twice, width))).toBe(twice.join('\n'))
  })

  it('needs no more than three full lines, where each breaks off within a word', () => {
    const paragraph = PARAGRAPHS[1]!.replace(/[，；、]/g, '')
    const report = ['某局2023年政府信息公开工作年度报告', '一、总体情况', paragraph]
    expect(paragraph.length).toBeGreaterThan(3 * 20)
    expect(whole(wrapped(report, 20))).toBe(report.join('\n'))
  })

  it('finds nothing in few lines of one length that end with a mark or begin with a number', () => {
    const items = [
      '公开全区各级各类学校招生计划和招生范围',
      '公开医疗机构收费项目以及各项收费标准',
      '公开社会救助对象名单和救助金发放情况'
    ]
    expect(lineJoins(items.map(item => `${item}；`).join('\n'), [])).toBeNull()
    expect(lineJoins(items.map((item, i) => `${i + 1}、${item}`).join('\n'), [])).toBeNull()
  })

  it('leaves out a page number between two halves of a sentence', () => {
    const lines = wrapped(PARAGRAPHS, 28).split('\n')
    lines.splice(1, 0, '— 1 —')
    expect(whole(lines.join('\n'))).toBe(PARAGRAPHS.join('\n'))
  })

  it('keeps the break before a list marker', () => {
    const text = wrapped([...PARAGRAPHS, `（一）${PARAGRAPHS[0]}`], 28).replace('查看。\n（一）', '查看方便，\n（一）')
    expect(whole(text)).toContain('\n（一）')
  })

  it('finds nothing in paragraphs of one line each', () => {
    expect(lineJoins(PARAGRAPHS.join('\n'), [])).toBeNull()
    expect(lineJoins([...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS].join('\n'), [])).toBeNull()
  })

  it('finds nothing in a table printed one cell a line', () => {
    const cells = [
      '行政许可',
      '120',
      '行政处罚',
      '35',
      '行政强制',
      '0',
      '本年新收政府信息公开申请数量',
      '37',
      '三、本年度办理结果'
    ]
    expect(lineJoins([...cells, ...cells, ...cells].join('\n'), [])).toBeNull()
  })

  it('takes no break inside a table', () => {
    const text = wrapped(PARAGRAPHS, 28)
    expect(lineJoins(text, [{ start: 0, end: text.length }])).toBeNull()
  })
})

describe('a text with full lines', () => {
  const seen = (text: string) =>
    extractClaims(text, { year: 2023 }).claims.map(c => [c.text.replace(/\s/g, ''), c.indicator, c.of, c.negated])

  it.each([25, 31])('states the same figures as the text without its breaks (%i ideographs a line)', width => {
    expect(seen(wrapped(PARAGRAPHS, width))).toEqual(seen(PARAGRAPHS.join('\n')))
  })

  it('has claims at their places in the text as read', () => {
    const text = wrapped(PARAGRAPHS, 25)
    for (const c of extractClaims(text).claims) expect(text.slice(c.start, c.end)).toBe(c.text)
  })

  it('keeps Latin words apart, and nothing else', () => {
    expect(normalise('open\ndata', [4, 5]).text).toBe('open data')
    expect(normalise('申请\n37件', [2, 3]).text).toBe('申请37件')
    expect(normalise('粉丝5\n4373人', [3, 4]).text).toBe('粉丝54373人')
  })

  it('leaves rows of a table alone, however alike their lengths', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `法人或其他组织商业企业${i}\t1280\t24\t128\t368\t120\t79\t150\t2434\t47\t19`
    )
    const blanks = rows.map(row => row.replaceAll('\t', ' '))
    expect(lineJoins(rows.join('\n'), [])).toBeNull()
    expect(lineJoins(blanks.join('\n'), [])).toBeNull()
    const page = [...PARAGRAPHS, ...PARAGRAPHS]
    expect(whole(`${wrapped(page, 28)}\n${rows.join('\n')}\n${wrapped(page, 28)}`)).toBe(
      [...page, ...rows, ...page].join('\n')
    )
  })
})
