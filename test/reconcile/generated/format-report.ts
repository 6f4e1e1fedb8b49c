// Consistent reports in the formats of 2019 and 2021: figures first, then tables and prose that state them.
import { formOf } from '../../../src/forms'
import type { Column } from '../../../src/model'
import { beside } from './beside'
import { type Random, random } from './random'
import { type Figure, type Writer, write, writer } from './writer'

export interface GeneratedReport {
  text: string
  figures: Figure[]
  year: number
}

const COLUMNS: Column[] = ['natural', 'company', 'research', 'charity', 'legal-service', 'other']
const OUTCOMES = ['granted', 'partly-granted', 'refused', 'unavailable', 'not-processed', 'other'] as const
const COUNTIES = [
  '云溪县',
  '青阳区',
  '临川县',
  '石桥镇',
  '永宁市',
  '南岭县',
  '白河区',
  '长乐街道',
  '东山县教育局',
  '平湖县自然资源局'
]

/** Figures of the applications table by row and column, all sums right. */
type Sheet = Map<string, number[]>

export function formatReport(form: 'format-2019' | 'format-2021', seed: number): GeneratedReport {
  const r = random(seed)
  const w = writer()
  const year = form === 'format-2021' ? r.int(2021, 2025) : r.int(2019, 2020)
  const place = r.pick(COUNTIES)
  const sheet = applications(r, form)
  const cases = caseFigures(r)
  const all = /[镇道]$/.test(place) ? '全镇' : /局$/.test(place) ? '我局' : '全县'
  w.add(`${place}${year}年政府信息公开工作年度报告\n`)
  w.add(
    r.pick([
      `根据《中华人民共和国政府信息公开条例》和${form === 'format-2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号'}文件要求，编制本报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n`,
      `现公布${place}${year}年政府信息公开工作年度报告。如有疑问，请与办公室联系（电话：0551-6234${r.int(1000, 9999)}）。\n`,
      ''
    ])
  )
  w.add('一、总体情况\n')
  overview(w, r, all, year, sheet, cases)
  w.add('二、主动公开政府信息情况\n')
  disclosure(w, r, form)
  w.add('三、收到和处理政府信息公开申请情况\n')
  applicationsTable(w, r, form, sheet)
  w.add('四、政府信息公开行政复议、行政诉讼情况\n')
  casesTable(w, r, cases)
  w.add('五、存在的主要问题及改进情况\n')
  w.add(
    r.pick([
      '一是公开内容不够全面，个别单位更新不及时；二是政策解读形式较为单一。下一步，将加强业务培训，每年举办培训班2次以上，力争答复及时率达到100%。\n',
      `存在的主要问题：（一）队伍建设有待加强。部分单位人员变动频繁。（二）解读质量不高。改进措施：${year + 1}年，将完善制度，计划组织3次专题培训。\n`
    ])
  )
  w.add('六、其他需要报告的事项\n')
  w.add(
    r.pick([
      `${year}年没有收取信息处理费。\n`,
      '无其他需要报告的事项。\n',
      `全年收取信息处理费${r.int(2, 9) * 100}元。\n`
    ])
  )
  return { text: w.text(), figures: w.figures(), year }
}

const cell = (sheet: Sheet, row: string, column = 6): number => sheet.get(row)![column]!

function applications(r: Random, form: 'format-2019' | 'format-2021'): Sheet {
  const sheet: Sheet = new Map()
  const size = r.pick([0, 8, 60, 700, 5000])
  const put = (id: string, values: number[]): void => {
    sheet.set(id, [...values, values.reduce((a, b) => a + b, 0)])
  }
  const rows = formOf(form).rows.filter(row => row.part === 'applications')
  const outcomes = Object.fromEntries(OUTCOMES.map(o => [`applications.outcome.${o}`, COLUMNS.map(() => 0)]))
  const incoming: number[] = []
  for (const [c] of COLUMNS.entries()) {
    const shares = [0.7, 0.15, 0.02, 0.03, 0.06, 0.04]
    incoming[c] = r.int(0, Math.round(size * shares[c]!))
  }
  const carriedOut = incoming.map(n => r.int(0, Math.floor(n / 10)))
  for (const [c, n] of incoming.entries()) {
    const parts = r.split(n - carriedOut[c]!, OUTCOMES.length)
    for (const [o, outcome] of OUTCOMES.entries()) outcomes[`applications.outcome.${outcome}`]![c] = parts[o]!
  }
  const carriedIn = incoming.map(n => r.int(0, Math.floor(n / 8)))
  put(
    'applications.new',
    incoming.map((n, c) => n - carriedIn[c]!)
  )
  put('applications.carried-in', carriedIn)
  for (const row of rows) {
    if (row.sum === null || row.id === 'applications.outcome.total') continue
    const values = outcomes[row.id]!.map(n => r.split(n, row.sum!.length))
    for (const [i, part] of row.sum.entries())
      put(
        part,
        values.map(v => v[i]!)
      )
  }
  for (const outcome of OUTCOMES) put(`applications.outcome.${outcome}`, outcomes[`applications.outcome.${outcome}`]!)
  put(
    'applications.outcome.total',
    incoming.map((n, c) => n - carriedOut[c]!)
  )
  put('applications.carried-out', carriedOut)
  return sheet
}

type Cases = Record<string, number>

function caseFigures(r: Random): Cases {
  const cases: Cases = {}
  for (const group of ['review', 'litigation.direct', 'litigation.after-review']) {
    const total = r.chance(0.3) ? 0 : r.int(1, r.pick([4, 30, 400]))
    const parts = r.split(total, 4)
    for (const [i, name] of ['upheld', 'corrected', 'other', 'pending'].entries()) cases[`${group}.${name}`] = parts[i]!
    cases[`${group}.total`] = total
  }
  return cases
}

/** Two decimals at most, rounded as people do. */
const percent = (part: number, whole: number, places: number): string =>
  (Math.round((part / whole) * 100 * 10 ** places) / 10 ** places).toFixed(places)

function overview(w: Writer, r: Random, all: string, year: number, sheet: Sheet, cases: Cases): void {
  const v = {
    new: cell(sheet, 'applications.new'),
    in: cell(sheet, 'applications.carried-in'),
    done: cell(sheet, 'applications.outcome.total'),
    out: cell(sheet, 'applications.carried-out'),
    all: cell(sheet, 'applications.new') + cell(sheet, 'applications.carried-in'),
    granted: cell(sheet, 'applications.outcome.granted'),
    partly: cell(sheet, 'applications.outcome.partly-granted'),
    refused: cell(sheet, 'applications.outcome.refused'),
    unavailable: cell(sheet, 'applications.outcome.unavailable'),
    unprocessed: cell(sheet, 'applications.outcome.not-processed'),
    other: cell(sheet, 'applications.outcome.other'),
    natural: cell(sheet, 'applications.new', 0) + cell(sheet, 'applications.carried-in', 0),
    legal: 0,
    review: cases['review.total']!,
    upheld: cases['review.upheld']!,
    corrected: cases['review.corrected']!,
    otherResult: cases['review.other']!,
    pending: cases['review.pending']!,
    suits: cases['litigation.direct.total']! + cases['litigation.after-review.total']!
  }
  v.legal = v.all - v.natural
  w.add('（一）主动公开。')
  proactive(w, r, all, year)
  w.add('\n（二）依申请公开。')
  write(
    w,
    r.pick([
      `全年新收政府信息公开申请{new}件，上年结转{in}件，办结{done}件，结转下年度继续办理{out}件。`,
      `${year}年，${all}新收政府信息公开申请{new}件，结转上年度申请{in}件。`,
      `${all}共收到政府信息公开申请{all}件（含上年结转{in}件），办结{done}件。`
    ]),
    v
  )
  if (v.all > 0 && r.chance(0.5)) {
    write(w, `${all}共办理政府信息公开申请{all}件，其中，自然人申请{natural}件，法人或其他组织申请{legal}件。`, v)
  }
  if (v.done > 0 && r.chance(0.6)) {
    write(
      w,
      r.pick([
        '在办结的申请中，予以公开{granted}件，部分公开{partly}件，不予公开{refused}件，无法提供{unavailable}件，不予处理{unprocessed}件，其他处理{other}件。',
        '从办理结果看，予以公开{granted}件、部分公开{partly}件、不予公开{refused}件、无法提供{unavailable}件、不予处理{unprocessed}件、其他处理{other}件。'
      ]),
      v
    )
  }
  if (r.chance(0.7)) {
    w.add(r.pick(['', '\n']))
    beside(w, r, { ...v, year })
  }
  if (v.new > 0 && r.chance(0.3)) {
    const before = Math.max(1, v.new + r.int(-Math.floor(v.new / 3), Math.floor(v.new / 3)))
    const word = v.new >= before ? '增长' : '下降'
    w.add(`${year - 1}年收到政府信息公开申请${before}件，${year}年`)
    write(w, '新收{new}件，', v)
    w.add(`同比${word}${percent(Math.abs(v.new - before), before, 1)}%。`)
  }
  w.add('\n（三）行政复议和行政诉讼。')
  if (v.review === 0)
    w.add(r.pick(['全年未发生因政府信息公开引起的行政复议。', '没有因政府信息公开被申请行政复议的情况。']))
  else
    write(
      w,
      r.pick([
        '全年因政府信息公开被申请行政复议{review}件，其中结果维持{upheld}件，结果纠正{corrected}件，其他结果{otherResult}件，尚未审结{pending}件。',
        '发生政府信息公开行政复议案件{review}件。'
      ]),
      v
    )
  if (v.suits === 0) w.add('未发生行政诉讼。')
  else write(w, '发生政府信息公开行政诉讼案件{suits}件。', v)
  w.add('\n（四）平台建设。')
  mailbox(w, r)
  w.add('\n')
}

function proactive(w: Writer, r: Random, all: string, year: number): void {
  const [site, wechat, weibo] = [r.int(50, 9000), r.int(10, 4000), r.int(1, 900)]
  const total = site + wechat + weibo
  write(
    w,
    r.pick([
      `${year}年，${all}通过各类渠道公开信息{total}条：网站{site}条，微信公众号{wechat}条，微博{weibo}条。`,
      `${year}年，${all}共发布各类信息{_total}条，其中网站发布{_site}条，政务微信发布{_wechat}条。`,
      `${all}主动公开政府信息{_total}余条，发布政策解读材料{_weibo}篇，比${year - 1}年增加${r.int(1, 20)}篇。`
    ]),
    { total, site, wechat, weibo }
  )
  if (r.chance(0.4))
    w.add(`印发政务公开工作要点，召开专题会议${r.int(2, 5)}次，举办培训班${r.int(1, 3)}期，培训${r.int(40, 300)}人次。`)
  if (r.chance(0.3)) w.add(`政务新媒体关注人数达${r.int(2, 9)}.${r.int(1, 9)}万人，同比增长${r.int(3, 30)}%。`)
}

function mailbox(w: Writer, r: Random): void {
  const received = r.int(20, 900)
  const closed = received - r.int(0, Math.floor(received / 20))
  const [words, rate] = r.pick([
    ['县长信箱收到来信{received}件，办结{closed}件，', '办结率'],
    ['“互动交流”栏目共收到群众留言{received}条，回复{closed}条，', '回复率']
  ] as const)
  write(w, words, { received, closed })
  w.add(`${rate}${percent(closed, received, 2)}%。`)
}

const CROSSED_2021 = [
  ['第二十条第（一）项', '信息内容', ['本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '行政规范性文件']],
  ['第二十条第（五）项', '信息内容', ['本年处理决定数量'], ['行政许可']],
  ['第二十条第（六）项', '信息内容', ['本年处理决定数量'], ['行政处罚', '行政强制']],
  ['第二十条第（八）项', '信息内容', ['本年收费金额（单位：万元）'], ['行政事业性收费']]
] as const
const CROSSED_2019 = [
  ['第二十条第（一）项', '信息内容', ['本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '规范性文件']],
  [
    '第二十条第（五）项',
    '信息内容',
    ['上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '其他对外管理服务事项']
  ],
  ['第二十条第（六）项', '信息内容', ['上一年项目数量', '本年增/减', '处理决定数量'], ['行政处罚', '行政强制']],
  ['第二十条第（八）项', '信息内容', ['上一年项目数量', '本年增/减'], ['行政事业性收费']],
  ['第二十条第（九）项', '信息内容', ['采购项目数量', '采购总金额'], ['政府集中采购']]
] as const

function disclosure(w: Writer, r: Random, form: 'format-2019' | 'format-2021'): void {
  for (const [article, corner, heads, rows] of form === 'format-2021' ? CROSSED_2021 : CROSSED_2019) {
    w.add(`${article}\n${corner}\t${heads.join('\t')}\n`)
    for (const row of rows) {
      const values = heads.map(h =>
        h.includes('金额')
          ? `${r.int(0, 900)}.${r.int(10, 99)}`
          : h === '本年增/减'
            ? String(r.int(-9, 9))
            : String(r.int(0, 400))
      )
      w.add(`${row}\t${values.join('\t')}\n`)
    }
  }
}

function applicationsTable(w: Writer, r: Random, form: 'format-2019' | 'format-2021', sheet: Sheet): void {
  w.add('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\n')
  w.add('自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n')
  for (const row of formOf(form).rows.filter(x => x.part === 'applications' && x.printed)) {
    w.add(
      `${row.outline?.replace(/^三/, '') ?? ''}${/[一二四]$/.test(row.outline ?? '') ? '、' : /\d$/.test(row.outline ?? '') ? '.' : ''}${row.label}`.replace(
        /^\(.\)(\d)/,
        '$1'
      )
    )
    for (const value of sheet.get(row.id)!) {
      w.add('\t')
      w.figure(value, row.id, true)
    }
    w.add('\n')
  }
  if (r.chance(0)) w.add('\n')
}

function casesTable(w: Writer, _r: Random, cases: Cases): void {
  w.add('行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n')
  w.add('结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n')
  for (const [i, group] of ['review', 'litigation.direct', 'litigation.after-review'].entries()) {
    for (const [k, name] of ['upheld', 'corrected', 'other', 'pending', 'total'].entries()) {
      if (i + k > 0) w.add('\t')
      w.figure(cases[`${group}.${name}`]!, `${group}.${name}`, true)
    }
  }
  w.add('\n')
}
