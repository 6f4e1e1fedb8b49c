// Consistent reports with the statistics table of 2014 to 2018: figures first, then prose and table that state them.
import { formOf, isRow } from '../../../src/forms'
import { beside } from './beside'
import type { GeneratedReport } from './format-report'
import { type Random, random } from './random'
import { type Writer, write, writer } from './writer'

type Values = Record<string, number>

const PLACES = [
  ['清河县', '全县'],
  ['桃源区', '全区'],
  ['宁川市', '全市'],
  ['石岭镇', '全镇'],
  ['海州区教育局', '我局'],
  ['安丰街道办事处', '街道']
] as const

export function statsReport(seed: number): GeneratedReport {
  const r = random(seed * 31 + 5)
  const w = writer()
  const year = r.int(2014, 2018)
  const [place, all] = r.pick(PLACES)
  const v = values(r)
  w.add(`${place}${year}年政府信息公开工作年度报告\n`)
  w.add(
    r.pick([
      `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n`,
      `${year}年，${all}认真贯彻《政府信息公开条例》，现将有关情况报告如下：\n`
    ])
  )
  w.add('一、概述\n')
  if (r.chance(0.5))
    w.add(
      `召开政务公开工作专题会议${v['training.meetings']}次，举办培训班${v['training.courses']}次，接受培训${v['training.attendees']}人次。\n`
    )
  else w.add(`${all}各单位高度重视，健全制度，落实责任，把任务分解到${r.int(8, 40)}个单位。\n`)
  w.add('二、主动公开政府信息情况\n')
  disclosure(w, r, all, year, v)
  w.add('\n三、依申请公开政府信息情况\n')
  applications(w, r, all, year, v)
  if (r.chance(0.7)) {
    w.add(r.pick(['', '\n']))
    const id = (name: string): number => v[`applications.${name}`]!
    const [review, suits] = [v['review.total']!, v['litigation.total']!]
    beside(w, r, { year, new: id('received'), done: id('closed'), out: 0, review, suits })
  }
  w.add('\n四、复议、诉讼和收费情况\n')
  cases(w, r, v)
  w.add('\n五、存在的主要问题和改进措施\n')
  w.add(
    `一是公开的及时性有待提高；二是工作人员多为兼职，业务能力不足。${year + 1}年，将加强培训，每年举办1至2次业务培训。\n`
  )
  table(w, r, v)
  return { text: w.text(), figures: w.figures(), year }
}

function values(r: Random): Values {
  const v: Values = {}
  const form = formOf('stats-2014')
  for (const row of form.rows) v[row.id] = r.chance(0.3) ? 0 : r.int(0, r.pick([5, 40, 300]))
  const received = r.pick([0, r.int(1, 20), r.int(20, 900)])
  v['applications.received'] = received
  v['applications.closed'] = received
  v['applications.replied'] = received
  v['review.total'] = r.chance(0.4) ? 0 : r.int(1, 40)
  v['litigation.total'] = r.chance(0.4) ? 0 : r.int(1, 30)
  const split = (id: string): void => {
    const sum = form.rows.find(x => x.id === id)!.sum!
    const parts = r.split(v[id]!, sum.length)
    for (const [i, part] of sum.entries()) {
      v[part] = parts[i]!
      if (form.rows.find(x => x.id === part)!.sum !== null) split(part)
    }
  }
  for (const id of [
    'applications.received',
    'applications.closed',
    'applications.replied',
    'review.total',
    'litigation.total'
  ])
    split(id)
  const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'].map(c => `disclosure.channel.${c}`)
  for (const c of channels) v[c] = r.int(0, r.pick([30, 2000]))
  const [most, sum] = [Math.max(...channels.map(c => v[c]!)), channels.reduce((a, c) => a + v[c]!, 0)]
  v['disclosure.total'] = r.chance(0.5) ? sum : r.int(most, sum)
  v['disclosure.normative'] = Math.min(v['disclosure.normative']!, v['disclosure.total']!)
  v['response.press-conferences.by-head'] = r.int(0, v['response.press-conferences']!)
  v['response.interviews.by-head'] = r.int(0, v['response.interviews']!)
  v['resources.staff'] = v['resources.staff.full-time']! + v['resources.staff.part-time']!
  v['fees.total'] = 0
  v['resources.budget'] = r.int(0, 30)
  return v
}

function disclosure(w: Writer, r: Random, all: string, year: number, v: Values): void {
  write(
    w,
    r.pick([
      `${year}年，${all}主动公开政府信息{disclosure.total}条。其中，通过政府网站公开政府信息{disclosure.channel.website}条，政务微博公开政府信息{disclosure.channel.weibo}条，政务微信公开政府信息{disclosure.channel.wechat}条。`,
      `全年累计主动公开政府信息{disclosure.total}条，回应公众关注热点或重大舆情{response.total}次，发布政策解读稿件{response.interpretations}篇。`,
      `截至${year}年底，${all}主动公开政府信息总数为{disclosure.total}条；通过政府网站公开{disclosure.channel.website}条。`
    ]),
    v
  )
  const website = v['disclosure.channel.website']!
  const kinds = r.split(website, 5)
  if (website > 0 && r.chance(0.4)) {
    w.add('政府网站公开的信息中，')
    write(w, '机构职能类{a}条，政策文件类{b}条，工作动态类{c}条，财政资金类{e}条，其他类{f}条，合计{website}条。', {
      a: kinds[0]!,
      b: kinds[1]!,
      c: kinds[2]!,
      e: kinds[3]!,
      f: kinds[4]!,
      website
    })
  }
}

const pct = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1)

function applications(w: Writer, r: Random, all: string, year: number, v: Values): void {
  const a: Values = {}
  for (const [id, value] of Object.entries(v))
    if (id.startsWith('applications.')) a[id.slice(13).replaceAll('.', '_').replaceAll('-', '')] = value
  if (a.received === 0) {
    w.add(r.pick([`${year}年，${all}未收到政府信息公开申请。`, '全年没有收到要求公开政府信息的申请。']))
    return
  }
  write(
    w,
    r.pick([
      `${year}年，${all}共收到政府信息公开申请{received}件，其中当面申请{received_inperson}件，传真申请{received_fax}件，网络申请{received_online}件，信函申请{received_letter}件。`,
      '共受理政府信息公开申请{received}件（当面申请{received_inperson}件、传真申请{received_fax}件、网络申请{received_online}件、信函申请{received_letter}件）。',
      `${all}收到政府信息公开申请{received}件。`
    ]),
    a
  )
  write(
    w,
    r.pick([
      '已全部办结，其中按时办结{closed_ontime}件，延期办结{closed_extended}件。',
      '申请办结{closed}件，按时办结{closed_ontime}件，延期办结{closed_extended}件。',
      '办结{closed}件。'
    ]),
    a
  )
  if (r.chance(0.7)) {
    write(
      w,
      '答复{replied}件，其中属于已主动公开范围{replied_alreadypublic}件，同意公开{replied_granted}件，同意部分公开{replied_partlygranted}件，不同意公开{replied_refused}件，不属于本行政机关公开{replied_notthisagency}件，申请信息不存在{replied_nonexistent}件，告知作出更改补充{replied_amended}件，告知通过其他途径办理{replied_referred}件。',
      a
    )
  } else if (r.chance(0.5)) {
    w.add('从答复情况看，')
    write(w, '同意公开{replied_granted}件', a)
    w.add(`，占${pct(a.replied_granted!, a.replied!)}%；`)
    write(w, '不同意公开{replied_refused}件', a)
    w.add(`，占${pct(a.replied_refused!, a.replied!)}%。`)
  }
}

function cases(w: Writer, r: Random, v: Values): void {
  const c = {
    review: v['review.total']!,
    upheld: v['review.upheld']!,
    corrected: v['review.corrected']!,
    other: v['review.other']!,
    suits: v['litigation.total']!
  }
  if (c.review === 0) w.add('全年未发生因政府信息公开引起的行政复议。')
  else {
    write(
      w,
      r.pick([
        '因政府信息公开申请行政复议{review}件，其中维持具体行政行为{upheld}件，被依法纠错{corrected}件，其他情形{other}件。',
        '收到行政复议{review}件。'
      ]),
      c
    )
  }
  if (c.suits === 0) w.add('没有发生行政诉讼。')
  else write(w, '提起行政诉讼{suits}件。', c)
  w.add('未收取任何费用。')
}

/** Rows that another row, or the prose above, determines. */
function isChecked(id: string, stated: ReadonlySet<string>): boolean {
  const { rows } = formOf('stats-2014')
  return stated.has(id) || rows.some(row => row.sum !== null && (row.id === id || row.sum.includes(id)))
}

function table(w: Writer, r: Random, v: Values): void {
  const stated = new Set(w.figures().map(f => f.name))
  const put = (id: string): void => {
    if (isChecked(id, stated)) w.figure(v[id]!, id, true)
    else w.add(String(v[id]))
  }
  w.add('政府信息公开情况统计表\n')
  const layout = r.pick(['tabs', 'pipes', 'lines'] as const)
  const join = { tabs: '\t', pipes: ' | ', lines: '\n\n' }[layout]
  w.add(['统计指标', '单位', '统计数'].join(join) + (layout === 'lines' ? '\n\n' : '\n'))
  for (const line of formOf('stats-2014').tables[0]!.lines) {
    const number = (line.outline ?? '').replace('其中', '')
    const mark = /\)$/.test(number)
      ? number.replace(/^.*\((.)\)$/, '（$1）')
      : /\d$/.test(number)
        ? `${/\d+$/.exec(number)![0]}.`
        : `${number}、`
    const outline = (line.outline ?? '').endsWith('其中') ? '其中：' : mark
    if (!isRow(line)) {
      w.add([`${outline}${line.heading}`, '——', ''].join(join).trimEnd() + (layout === 'lines' ? '\n\n\n' : '\n'))
      continue
    }
    if (layout === 'lines') {
      w.add(`${outline}${line.label}\n\n`)
      put(line.id)
      w.add(`${line.unit}\n\n\n`)
      continue
    }
    w.add(`${outline}${line.label}${join}${line.unit}${join}`)
    put(line.id)
    w.add('\n')
  }
}
