// A01 on lists that no figure was tied to: sums behind their items, and the kinds of one division.
import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile'
import { told } from './told'

const alarms = (sentence: string): string[] =>
  reconcile(told(sentence).facts())
    .findings.filter(f => f.rule === 'A01')
    .map(f => `${f.severity} ${f.message}`)

describe('a sum behind its items', () => {
  it.each([
    ['网站公开500条、微信260条、公示栏100条，共计公开850条。', '“共计公开850条”，所列3项合计860条，多10条'],
    ['县级部门公开1200条，乡镇公开800条，全县合计公开2100条。', '“全县合计公开2100条”，所列2项合计2000条，少100条'],
    ['上半年公开320条，下半年公开410条，全年公开740条。', '所列2项合计730条，少10条'],
    ['收到建议45件、提案38件，办理建议提案共85件。', '所列2项合计83件，少2件'],
    ['培训3期，分别培训50人、60人、70人，共培训190人次。', '“共培训190人次”，所列3项合计180人次，少10人次'],
    // bare words of summing: however far off
    ['甲局4件、乙局3件，共17件。', '“共17件”，所列2项合计7件，少10件']
  ])('%s', (sentence, words) => {
    expect(alarms(sentence)).toMatchObject([expect.stringMatching(/^warning/)])
    expect(alarms(sentence)[0]).toContain(words)
  })
  it.each([
    ['is right', '网站公开500条、微信260条、公示栏100条，共计公开860条。'],
    ['sums up the last items only', '县级公开1200条，乡镇公开800条，村级公开3000条，镇村共公开3800条。'],
    ['is far from what is listed', '网站公开500条、微信公开260条，通过各类渠道共公开1200条。'],
    ['is another thing', '新收申请61件，上年结转3件，共办结62件。'],
    ['is less than an item', '收到建议45件、提案38件，列为重点督办的共8件。'],
    ['is a part', '办理建议45件、提案38件，其中重点建议提案共85件。'],
    ['is the base of a share', '网站500条、微信260条，合计占全市780条。'],
    ['counts by another measure', '培训20人、30人，共60次。'],
    ['has items of two measures', '培训20人、3次，共培训60人次。'],
    ['has one item only', '公开500条，共计公开510条。']
  ])('none where it %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})

describe('the kinds of one division', () => {
  it.each([
    ['检查60家，优秀12家、良好36家、一般15家。', '“检查60家”，所列3项合计63家，多3家'],
    ['问题45个，已整改40个，正在整改6个。', '多1个'],
    ['申请30件，29件已办结，2件正在办理。', '多1件']
  ])('%s', (sentence, words) => {
    expect(alarms(sentence)).toMatchObject([expect.stringMatching(/^warning/)])
    expect(alarms(sentence)[0]).toContain(words)
  })
  it.each([
    ['are right', '检查60家，优秀12家、良好36家、一般12家。'],
    ['leave room for more', '检查60家，优秀12家、良好36家。'],
    ['are of no one division', '会议12次，培训8次，讲座9次。'],
    ['are of two divisions', '检查60家，优秀42家，专职36家。'],
    ['are one kind twice', '检查60家，优秀42家，优秀36家。'],
    ['count by other measures', '检查60家，优秀42个、良好36个。'],
    ['follow a figure of their own division', '良好40家，优秀32家、一般15家。'],
    ['are larger than the figure alone', '检查60家，优秀72家、良好36家。']
  ])('none where they %s', (_, sentence) => expect(alarms(sentence)).toEqual([]))
})

describe('a division that the form makes', () => {
  const cases = (sentence: string, rows: readonly string[]) =>
    reconcile(told(sentence, rows).facts())
      .findings.filter(f => f.rule === 'A01')
      .map(f => `${f.severity} ${f.message}`)
  const ROWS = ['total', 'upheld', 'upheld', 'other'].map(row => `review.${row}`)
  it('has no part that is counted twice, though one row stands for two', () =>
    expect(cases('复议案件31件，维持18件，驳回6件，终止9件。', ROWS)).toEqual([
      'warning 第一部分称“复议案件31件”，所列3项合计33件，多2件，请核对总数和各分项。'
    ]))
  it('is right where it adds up to no more', () =>
    expect(cases('复议案件31件，维持18件，驳回6件，终止7件。', ROWS)).toEqual([]))
  it('is none with a figure of another row', () =>
    expect(cases('复议案件31件，维持18件，驳回6件，终止9件。', [...ROWS.slice(0, 3), 'applications.new'])).toEqual([]))
  it('is told where all its rows are summed behind them', () => {
    const rows = ['granted', 'partly-granted', 'total'].map(row => `applications.outcome.${row}`)
    expect(cases('予以公开30件，部分公开10件，共办结42件。', rows)).toHaveLength(1)
    expect(cases('予以公开30件，部分公开10件，共办结42件。', rows.slice(0, 2))).toHaveLength(0)
  })
})

describe('a division of which a part was tied to its whole', () => {
  const tied = (sentence: string, parts: readonly number[]) => {
    const d = told(sentence)
    const { claims } = d.facts()
    d.breakdown(
      claims[0]!,
      parts.map(i => claims[i]!)
    )
    return reconcile(d.facts()).findings.map(f => `${f.rule} ${f.severity}`)
  }
  it('is looked at whole', () =>
    expect(tied('应诉案件9件，胜诉7件，败诉2件，未结1件。', [1, 2])).toEqual(['A01 warning']))
  it('is not told twice', () => expect(tied('应诉案件9件，胜诉7件，败诉2件，未结1件。', [1, 2, 3])).toHaveLength(1))
})
