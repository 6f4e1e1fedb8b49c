import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile'
import { type Draft, draft } from './draft'

/** One whole with parts: [words, figure] pairs, the whole first. */
function list(
  items: [string, string][],
  sketch: { complete?: 'yes' | 'no' | 'unsaid'; cue?: string } = {},
  d = draft()
): Draft {
  const [whole, ...parts] = items.map(([words, figure], i) => d.claim(i === 0 ? words : `，${words}`, figure))
  d.breakdown(whole!, parts, sketch)
  d.stop()
  return d
}
const run = (d: Draft) => reconcile(d.facts())

describe('A01: parts add up', () => {
  it('passes when they do', () => {
    const { checks } = run(
      list([
        ['共收到申请', '103件'],
        ['其中网络申请', '20件'],
        ['信函申请', '74件'],
        ['当面申请', '9件']
      ])
    )
    expect(checks).toMatchObject([{ rule: 'A01', verdict: 'pass', formula: '20+74+9 = 103' }])
  })
  it('fails a list that says it is complete', () => {
    const { checks, findings } = run(
      list(
        [
          ['甲乙两项共', '57件'],
          ['甲', '12件'],
          ['乙', '43件']
        ],
        { complete: 'yes', cue: '分别' }
      )
    )
    expect(checks).toMatchObject([
      { rule: 'A01', verdict: 'fail', stated: 57, computed: 55, difference: 2, formula: '12+43 = 55 ≠ 57件' }
    ])
    expect(findings).toMatchObject([{ severity: 'error' }])
  })
  it('leaves a list open that may be partial', () => {
    const items = (last: string) =>
      [
        ['答复', '103件'],
        ['其中甲', '16件'],
        ['乙', last]
      ] as [string, string][]
    const partial = (last: string) => run(list(items(last), { complete: 'no' }))
    expect(partial('3件').checks).toMatchObject([{ verdict: 'open', computed: 19 }])
    expect(partial('3件').findings).toEqual([])
    // nearly all: worth a look
    expect(partial('84件').findings).toMatchObject([{ severity: 'info' }])
  })
  it('says nothing about lists that end in 等', () => {
    const d = draft()
    const whole = d.claim('公开信息', '100条')
    const parts = [d.claim('，其中甲', '50条'), d.claim('、乙', '20条')]
    d.breakdown(whole, parts, { complete: 'no' })
    d.stop('等信息。')
    const { checks, findings } = run(d)
    expect(checks).toMatchObject([{ verdict: 'open' }])
    expect(findings).toEqual([])
  })
  it('reads a list itemised to single pieces as complete', () => {
    const items = [
      ['甲', '150条'],
      ['乙', '90条'],
      ['丙', '2条'],
      ['丁', '1条'],
      ['戊', '1条']
    ] as [string, string][]
    expect(run(list([['共', '250条'], ...items])).checks).toMatchObject([{ verdict: 'fail', computed: 244 }])
    // the same gap, but no part is smaller than it
    const large = [
      ['甲', '150条'],
      ['乙', '40条'],
      ['丙', '30条'],
      ['丁', '24条']
    ] as [string, string][]
    expect(run(list([['共', '250条'], ...large])).checks).toMatchObject([{ verdict: 'open', computed: 244 }])
    // as small parts, but far from the whole
    expect(run(list([['共', '900条'], ...items])).checks).toMatchObject([{ verdict: 'open' }])
  })
  it('takes all official parts of a sum for complete', () => {
    const d = draft()
    const whole = d.claim('办结', '103件', { indicator: 'applications.closed' })
    const parts = [
      d.claim('，其中按时办结', '94件', { indicator: 'applications.closed.on-time' }),
      d.claim('，延期办结', '8件', { indicator: 'applications.closed.extended' })
    ]
    d.breakdown(whole, parts, { complete: 'no' })
    expect(run(d).checks).toMatchObject([{ rule: 'A01', verdict: 'fail', computed: 102 }])
  })
  it('reads one list after the other through the same whole', () => {
    const items = [
      ['自然人', '90件'],
      ['法人', '10件'],
      ['公开', '60件'],
      ['不公开', '40件']
    ] as [string, string][]
    const { checks } = run(list([['收到', '100件'], ...items]))
    expect(checks.map(c => [c.rule, c.verdict, c.formula])).toEqual([
      ['A01', 'pass', '90+10 = 100'],
      ['A01', 'pass', '60+40 = 100']
    ])
  })
  it('reads two whole lists even where 其余 says that the last is complete', () => {
    const items = [
      ['自然人', '26件'],
      ['法人', '1件'],
      ['，除待复', '1件'],
      ['，其余', '26件']
    ] as [string, string][]
    const { checks } = run(list([['受理', '27件'], ...items], { complete: 'yes', cue: '其余' }))
    expect(checks.map(c => [c.verdict, c.formula])).toEqual([
      ['pass', '26+1 = 27'],
      ['pass', '1+26 = 27']
    ])
  })
  it('takes figures behind a list for the rest of it when they make it add up', () => {
    const tail = (last: string, unit = '条') => {
      const d = draft()
      const whole = d.claim('累计公开', '1000条')
      d.breakdown(whole, [d.claim('，其中要闻', '300条'), d.claim('、其他', '200条')], { complete: 'yes' })
      d.claim('，调整栏目', '3个')
      d.claim('，微信', `200${unit}`)
      d.claim('，微博', `${last}${unit}`)
      d.stop()
      return run(d)
    }
    expect(tail('300').checks).toMatchObject([{ verdict: 'pass', formula: '300+200+200+300 = 1000' }])
    // 其他 did not end the list, so that it need not be all
    expect(tail('299').checks).toMatchObject([{ verdict: 'open' }])
    expect(tail('300', '次').checks).toMatchObject([{ verdict: 'fail' }])
  })
  it('finds the division of the whole behind other items', () => {
    const items = [
      ['图片', '120条'],
      ['视频', '56条'],
      ['原创', '890条'],
      ['转载', '2110条']
    ] as [string, string][]
    const { checks, findings } = run(list([['发布', '3000条'], ...items]))
    expect(checks.map(c => [c.verdict, c.formula])).toEqual([
      ['pass', '890+2110 = 3000'],
      ['open', '120+56 = 176 ≠ 3000条']
    ])
    expect(findings).toEqual([])
  })
  it('leaves open whether what follows a semicolon is part of the first part', () => {
    const spent = (mark: string) => {
      const d = draft()
      const whole = d.claim('支出', '35万')
      const parts = [d.claim('，其中民生', '28万'), d.claim(`${mark}教育`, '8万'), d.claim('，卫生', '6万')]
      d.breakdown(whole, parts)
      return run(d)
    }
    expect(spent('；').checks).toMatchObject([{ verdict: 'open' }])
    expect(spent('；').findings).toEqual([])
    expect(spent('，').checks).toMatchObject([{ verdict: 'fail' }])
  })
  it('leaves the whole to the table when the parts add up to the table’s figure', () => {
    const handled = (cell: number) => {
      const d = draft()
      d.section('三、依申请公开情况')
      const whole = d.claim('共收到申请', '61件', { indicator: 'applications.received' })
      d.breakdown(whole, [d.claim('，当面', '8件'), d.claim('，网络', '50件')], { complete: 'yes', cue: '分别' })
      d.stop()
      d.table('stats-2014', { 'applications.received': cell })
      return run(d).checks.filter(c => c.rule === 'A01')
    }
    expect(handled(58)).toMatchObject([{ verdict: 'open' }])
    expect(handled(61)).toMatchObject([{ verdict: 'fail' }])
  })
  it('writes sums in the unit of the stated amount', () => {
    const d = draft()
    const money = (words: string, figure: string) =>
      d.claim(words, figure, {
        ...{ value: Number.parseFloat(figure) * 1e8, unit: '元' },
        range: { min: Number.parseFloat(figure) * 1e8, max: Number.parseFloat(figure) * 1e8 }
      })
    d.breakdown(money('支出', '35亿元'), [money('，甲', '28亿元'), money('，乙', '5亿元')], {
      complete: 'yes',
      cue: '分别'
    })
    expect(run(d).findings[0]?.message).toContain('所列2项合计33亿元，少2亿元')
  })
  it('takes a last figure after 合计 for the sum of the others', () => {
    const items = [
      ['共公开', '900条'],
      ['甲类', '2条'],
      ['乙类', '3条'],
      ['合计', '5条']
    ] as [string, string][]
    expect(run(list(items, { complete: 'yes', cue: '合计' })).checks).toMatchObject([
      { verdict: 'pass', formula: '2+3 = 5' }
    ])
  })
  it('agrees with hedged figures within their intervals', () => {
    const d = draft()
    const whole = d.claim('共发布', '1000余条', {
      value: 1000,
      unit: '条',
      bound: 'more',
      range: { min: 1000, max: 2000, maxOpen: true }
    })
    d.breakdown(whole, [d.claim('，网站', '700条'), d.claim('，公报', '500条')])
    expect(run(d).checks).toMatchObject([{ rule: 'A01', verdict: 'pass', why: '含约数，在约数范围内相符' }])
  })
  it('adds up amounts exactly, and leaves what their last digits explain open', () => {
    const amounts = (last: string) => {
      const d = draft()
      const money = (words: string, figure: string) => {
        const value = Math.round(Number.parseFloat(figure) * 10000)
        return d.claim(words, figure, { value, unit: '元', range: { min: value - 50, max: value + 50 } })
      }
      d.breakdown(money('共投入', '2008.95万元'), [money('，甲', '1000.50万元'), money('，乙', last)], {
        complete: 'yes',
        cue: '分别'
      })
      return run(d)
    }
    expect(amounts('1008.45万元').checks).toMatchObject([{ verdict: 'pass', computed: 20089500 }])
    expect(amounts('1008.44万元')).toMatchObject({
      checks: [{ verdict: 'open', why: '含约数，在约数范围内相符' }],
      findings: [{ severity: 'info' }]
    })
    expect(amounts('1007.45万元').checks).toMatchObject([{ verdict: 'fail' }])
  })
  it('compares only figures of one measure', () => {
    expect(
      run(
        list([
          ['举办培训', '3次'],
          ['参训', '120人']
        ])
      ).checks
    ).toEqual([])
  })
})

describe('A01: parts with different measure words', () => {
  const mixed = (rest: string) =>
    run(
      list(
        [
          ['发布各类信息', '60条'],
          ['其中转发文件', '12件'],
          ['公告', '20则'],
          ['其他', rest]
        ],
        { complete: 'yes', cue: '其中' }
      )
    )
  it('passes when all together add up', () => {
    expect(mixed('28条').checks).toMatchObject([{ rule: 'A01', verdict: 'pass', formula: '12+20+28 = 60' }])
  })
  it('decides nothing when they do not', () => {
    const { checks, findings } = mixed('21条')
    expect(checks.filter(c => c.verdict === 'fail')).toEqual([])
    expect(findings).toEqual([])
  })
})

describe('A02: no part exceeds its whole', () => {
  it('leaves it open when another figure nearby has room for the part', () => {
    const d = draft()
    d.claim('办结申请', '211件')
    const whole = d.claim('，结转下年度', '9件')
    d.stop()
    const part = d.claim('其中予以公开', '98件')
    d.breakdown(whole, [part], { cue: '其中' })
    d.stop()
    const { checks, findings } = run(d)
    expect(checks.filter(c => c.verdict === 'fail')).toEqual([])
    expect(findings).toEqual([])
  })
  it('fails a single part that is larger', () => {
    const { checks } = run(
      list([
        ['收到申请', '31件'],
        ['其中网络申请', '42件']
      ])
    )
    expect(checks).toMatchObject([{ rule: 'A02', verdict: 'fail', formula: '42 > 31' }])
  })
  it('fails a list that adds up to more', () => {
    const { checks, findings } = run(
      list([
        ['收到申请', '31件'],
        ['网络', '22件'],
        ['信函', '10件']
      ])
    )
    expect(checks).toMatchObject([{ rule: 'A01', verdict: 'fail', computed: 32 }])
    expect(findings[0]?.message).toContain('多1件')
  })
  it('allows channels to overlap', () => {
    const items: [string, string][] = [
      ['发布信息', '100条'],
      ['政府网站', '80条'],
      ['微信', '60条']
    ]
    const among = run(list(items, { complete: 'no' }))
    expect(among.checks).toMatchObject([{ rule: 'A01', verdict: 'open' }])
    expect(among.findings).toEqual([])
    // a list without 其中 is more of a partition: worth a look, no alarm
    expect(run(list(items)).findings).toMatchObject([{ severity: 'info' }])
  })
  it('does not alarm when neither side has a measure word', () => {
    expect(
      run(
        list([
          ['互动', '47'],
          ['留言', '63']
        ])
      ).checks
    ).toMatchObject([{ rule: 'A02', verdict: 'open' }])
  })
  it('does not alarm when one side has no measure word', () => {
    expect(
      run(
        list([
          ['互动', '47'],
          ['留言', '63条']
        ])
      ).checks
    ).toMatchObject([{ rule: 'A02', verdict: 'open' }])
  })
})

describe('A03: rates', () => {
  const rate = (percent: string, part: number, whole: number) => {
    const d = draft()
    const w = d.claim('收到来信', `${whole}件`)
    const p = d.claim('，办结', `${part}件`)
    d.share(d.claim('，办结率', percent), p, w)
    d.stop()
    return run(d)
  }
  it('passes within rounding', () =>
    expect(rate('95.63%', 612, 640).checks).toMatchObject([{ verdict: 'pass', computed: 95.625 }]))
  it('fails beyond it, with the value computed', () => {
    const { checks, findings } = rate('92.34%', 612, 640)
    expect(checks).toMatchObject([{ verdict: 'fail', stated: 92.34, computed: 95.625, difference: -3.285 }])
    expect(findings[0]?.message).toBe('开头部分称“办结率92.34%”，按612件除以640件计算为95.63%，请核对。')
  })
  it('does not divide by what came in where the rate is of what was due', () => {
    const timely = (closed: string) => {
      const d = draft()
      const whole = d.claim('收到申请', '50件')
      const part = d.claim(`，${closed}`, '48件')
      d.share(d.claim('，按期办结率', '100%'), part, whole)
      d.stop()
      return run(d).checks
    }
    expect(timely('办结')).toEqual([])
    expect(timely('按期办结')).toMatchObject([{ verdict: 'fail' }])
  })
  it('leaves truncation open without a finding', () => {
    const { checks, findings } = rate('8.5%', 79, 921)
    expect(checks).toMatchObject([{ verdict: 'open', why: '截断而未四舍五入' }])
    expect(findings).toEqual([])
  })
  it('does not alarm when another pair of counts in the sentence fits', () => {
    const d = draft()
    const whole = d.claim('受理', '200件')
    d.claim('，其中来信', '80件')
    const closed = d.claim('，已办', '76件')
    d.share(d.claim('，办结率', '95%'), closed, whole)
    d.stop()
    expect(run(d).checks).toMatchObject([{ rule: 'A03', verdict: 'open' }])
  })
})

describe('A04: shares reach 100', () => {
  const shares = (figures: string[], complete: 'yes' | 'unsaid' = 'unsaid') => {
    const d = draft()
    d.breakdown(
      null,
      figures.map(f => d.claim('，占', f)),
      { complete }
    )
    return run(d)
  }
  it('passes at exactly 100, in decimals', () => {
    expect(shares(['53.3%', '9.52%', '9.11%', '6.4%', '21.67%']).checks).toMatchObject([
      { verdict: 'pass', computed: 100 }
    ])
  })
  it('leaves what rounding explains open', () => {
    expect(shares(['62.4%', '12.8%', '8.5%', '16.2%'], 'yes').checks).toMatchObject([
      { verdict: 'open', computed: 99.9, why: expect.stringContaining('进位误差') }
    ])
  })
  it('shows nobody two shares that say nothing of being all', () => {
    expect(shares(['99.58%', '0.34%']).findings).toEqual([])
    expect(shares(['90.58%', '5%', '0.34%']).findings).toMatchObject([{ severity: 'info' }])
    expect(shares(['99.58%', '0.34%'], 'yes').findings).toMatchObject([{ severity: 'error' }])
  })
  it('fails beyond rounding', () => {
    expect(shares(['62.4%', '31.9%', '15.7%']).checks).toMatchObject([{ verdict: 'fail', computed: 110 }])
  })
  it('derives the shares of a list whose counts add up', () => {
    const d = draft()
    const whole = d.claim('收到', '200件')
    const a = d.claim('，甲', '150件')
    const pa = d.claim('，占', '75%')
    const b = d.claim('，乙', '50件')
    const pb = d.claim('，占', '25%')
    d.breakdown(whole, [a, b])
    d.share(pa, a, whole)
    d.share(pb, b, whole)
    expect(run(d).checks.filter(c => c.rule === 'A04')).toMatchObject([{ verdict: 'pass', formula: '75+25 = 100' }])
  })
})
