// Whose figure it is: the whole reporting body's, or that of a region below it, a department, one outlet, one topic, a part of
// the year. Read from the words before the figure, from the whole it is part of, or from the clause before.
import type { Concepts } from '../lexicon'
import type { Scope } from '../model'
import type { Figure, Tags } from './reading'
import { firstFrom } from './tags'

export const WHOLE: Scope = { kind: 'whole', name: null }

const REGION_END = /[县区镇乡旗州盟]$|街道$|社区$|园区$|新区$|开发区$|[市县区镇乡]级$|本级$|村$/
const DEPARTMENT_END =
  /(?:[局厅]|委员会|办公[室厅]|管委会|卫健委|发改委|[^常]委|医院|学院|法院|检察院|中心|部门|单位|支队|大队|总队|公司|学校|政府|派出所|管理处|服务站|公开办|政府办|街道办|[^全内干外大一局各]部|人大|政协)$/
/** Longest name of a body that is read. */
const LONGEST_NAME = 24

/** What the issuer's name says of the reporting body. */
export interface Issuer {
  name: string
  /** 市 县 区 镇 …: the level in the name, '' when it shows none. */
  level: string
}

export function issuerOf(name: string | null): Issuer {
  const bare = (name ?? '').replace(/(?:人民政府|办事处|政府)?(?:办公室)?$/, '')
  return { name: name ?? '', level: /[省市县区镇乡旗州盟]$/.exec(bare)?.[0] ?? (bare.endsWith('街道') ? '街道' : '') }
}

const START =
  /^(?:在|由|经|其中|其|从|对|向|通过|\d{4} ?年度?|今年|全年|本年度|本年|截至|截止|年内|一年来|今年以来|,|、|:|“|”|\s)+/
const END = /(?:的|有|共|全年|累计|本年度|共计|已|均|合计|一共|总计|也|还|年度|,|:|“|”|\s)+$/

/** 日均964次, 每期1500份 say how large one of many is; the next figure is of all of them again. */
export const isRate = ({ kind, name }: Scope): boolean =>
  kind === 'period' && name !== null && /^[每单]|均$|最高$/.test(name)

/**
 * The scope that the words of a figure name, null when they name none.
 *
 * @param counted end of the measure before it: a body right behind that is counted there (46个|市直部门建成专区58个)
 */
export function namedScope(
  text: string,
  figure: Figure,
  tags: Tags,
  concepts: Concepts,
  issuer: Issuer,
  counted = -1
): Scope | null {
  if (opensWithIssuer(text, figure.from, issuer)) return WHOLE
  let subjectEnd = figure.to
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.to; i++) {
    for (const m of tags.meanings[i]!) {
      const name = concepts.names[m]!
      if (name === 'scope.whole') return WHOLE
      if (name.startsWith('scope.')) {
        if (tags.start[i] === counted) continue
        const kind = name.slice(6) as Scope['kind']
        const words = text.slice(tags.start[i]!, tags.end[i]!)
        // 公开市政府办公室文件: what stands behind the verb is no longer whose figure it is
        if (tags.start[i]! > subjectEnd && (kind === 'department' || kind === 'sub-region')) continue
        if (kind === 'department' && isIssuer(words, issuer)) continue
        return { kind, name: words }
      }
      if (name.startsWith('action.') || name.startsWith('object.') || name.startsWith('cue.total')) {
        subjectEnd = Math.min(subjectEnd, tags.start[i]!)
      }
    }
  }
  if (subjectEnd <= figure.from || subjectEnd - figure.from > LONGEST_NAME + 16) return null
  const subject = text.slice(figure.from, subjectEnd).replace(START, '').replace(END, '')
  if (subject.length < 2 || subject.length > LONGEST_NAME || figure.from === counted) return null
  if (isIssuer(subject, issuer) || SELF.has(subject)) return null
  // 试点单位15家 counts bodies; 教育局15件 is a body's count
  if (subjectEnd === figure.to && (figure.class === 'general' || figure.class === 'noun')) return null
  if (REGION_END.test(subject.replace(/\([^()]{1,6}\)$/, ''))) return { kind: 'sub-region', name: subject }
  if (DEPARTMENT_END.test(subject)) return { kind: 'department', name: subject }
  return null
}

/** How a body calls itself without 我 or 本. */
const SELF = new Set(['中心', '机关', '委机关', '局机关', '厅机关', '镇机关', '街道办', '镇政府', '乡政府', '街道'])

/** 平湖镇及各社区: the body with all below it. */
function opensWithIssuer(text: string, from: number, { name }: Issuer): boolean {
  const core = name.replace(/(?:人民政府|办事处|政府)?(?:办公室)?$/, '')
  if (core.length < 3) return false
  const label = text.slice(from, from + LONGEST_NAME + core.length)
  const start = START.exec(label)?.[0].length ?? 0
  return label.startsWith(core, start)
}

/** Whether a name means the reporting body itself: its own name, or 县政府 in a county's report. */
function isIssuer(name: string, { name: issuer, level }: Issuer): boolean {
  if (issuer === '') return /^(?:[市县区镇乡]|[市县区镇乡]级)?(?:人民)?政府$/.test(name)
  const bare = name.replace(/(?:人民)?政府(?:机关)?$/, '').replace(/级$/, '')
  if (bare === '' || bare === '各级') return true
  if (bare.length === 1) return level === '' || bare === level
  const own = issuer.replace('人民政府', '政府')
  return (
    issuer.includes(bare) ||
    own.includes(bare) ||
    (bare.endsWith('政府办') && own.includes(`${bare}公`)) ||
    isShortFor(bare, own)
  )
}

/** 市环保局 in a report of 黄石市环境保护局: the same characters in the same order, to the last. */
function isShortFor(name: string, long: string): boolean {
  if (name.length < 3 || !SHORT_END.test(name)) return false
  let at = -1
  for (const c of name) {
    at = long.indexOf(c, at + 1)
    if (at === -1) return false
  }
  return OFFICE_END.test(long.slice(at + 1))
}

const SHORT_END = /[局委厅办室院心会]$/
/** What may follow in the full name: 卫健委|员会, 政府办|公室. */
const OFFICE_END = /^(?:员会|公室|公厅)?$/
