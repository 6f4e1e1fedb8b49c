// Whose figure it is: the whole reporting body's, or that of a region below it, a department, one outlet, one topic, a part of
// the year. Read from the words before the figure, from the whole it is part of, or from the clause before.
import type { Concepts } from '../lexicon'
import type { Scope } from '../model'
import { type Issuer, isIssuer, isOwnWord, isSelf, nameAt } from './issuer'
import type { Figure, Tags } from './reading'
import { firstFrom } from './tags'

export const WHOLE: Scope = { kind: 'whole', name: null }

const REGION_END = /[县区镇乡旗州盟]$|街道$|社区$|园区$|新区$|开发区$|[市县区镇乡]级$|本级$|村$/
const DEPARTMENT_END =
  /(?:[局厅]|委员会|办公[室厅]|管委会|卫健委|发改委|[^常]委|医院|学院|法院|检察院|中心|部门|单位|支队|大队|总队|公司|学校|政府|派出所|管理处|服务站|公开办|政府办|街道办|[^全内干外大一局各]部|人大|政协)$/
/** Longest name of a body that is read. */
const LONGEST_NAME = 24

/** Where the words of a figure begin to say what was done or counted. */
function statementStart({ to }: Figure, from: number, tags: Tags, concepts: Concepts): number {
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= to; i++) {
    if (tags.meanings[i]!.some(m => /^(?:action|object)\./.test(concepts.names[m]!))) return tags.start[i]!
  }
  return to
}

/** 平湖镇|及各社区 is the body with all below it, 平湖县|教育局 another one. */
function isOther(rest: string): boolean {
  const body = OTHER_BODY.exec(rest)
  return body !== null && !/^(?:人民)?政府(?:机关)?$/.test(body[0]) && !/^(?:[及和与、]|各级|全)/.test(rest)
}

/** A body right behind the name of a place, to its first ending. */
const OTHER_BODY =
  /^[\u3400-\u9fff]{0,10}?(?:局|委员会|办公[室厅]|管委会|[^常]委|法院|检察院|[^全内干外大一局各]部|政府|[县区镇乡村]|街道)/

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
  const start = figure.from + (START.exec(text.slice(figure.from, figure.from + LONGEST_NAME))?.[0].length ?? 0)
  const own = nameAt(text, start, issuer)
  if (own > 0 && !isOther(text.slice(start + own, statementStart(figure, start + own, tags, concepts)))) return WHOLE
  let subjectEnd = figure.to
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.to; i++) {
    for (const m of tags.meanings[i]!) {
      const name = concepts.names[m]!
      if (name === 'scope.whole') {
        const words = text.slice(tags.start[i]!, tags.end[i]!)
        return isOwnWord(words, issuer) ? WHOLE : { kind: 'department', name: words }
      }
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
  const before = bodyBeforeBracket(text, figure)
  if (before !== '') return scopeOf(before, issuer)
  if (subjectEnd <= figure.from || subjectEnd - figure.from > LONGEST_NAME + 16) return null
  const subject = text.slice(figure.from, subjectEnd).replace(START, '').replace(END, '')
  if (subject.length < 2 || subject.length > LONGEST_NAME || figure.from === counted) return null
  // 试点单位15家 counts bodies; 教育局15件 is a body's count
  const isCounted = subjectEnd === figure.to && (figure.class === 'general' || figure.class === 'noun')
  const scope = scopeOf(subject, issuer)
  return isCounted && scope !== WHOLE ? null : scope
}

/** The scope that the name of a body stands for, null when it is none. */
function scopeOf(subject: string, issuer: Issuer): Scope | null {
  if (isIssuer(subject, issuer) || isSelf(subject, issuer)) return WHOLE
  if (REGION_END.test(subject.replace(/\([^()]{1,6}\)$/, ''))) return { kind: 'sub-region', name: subject }
  if (DEPARTMENT_END.test(subject)) return { kind: 'department', name: subject }
  return null
}

/** Longest other name of a body in brackets behind its name. */
const LONGEST_ALIAS = 30

/** 县政府办公室(县政务公开领导小组办公室)|有专职人员2名: the words of the figure begin behind the bracket. */
function bodyBeforeBracket(text: string, { from, sentence }: Figure): string {
  if (text[from - 1] !== ')') return ''
  const open = text.lastIndexOf('(', from - 1)
  if (open <= sentence.start || from - open > LONGEST_ALIAS) return ''
  let at = open
  while (at > sentence.start && open - at < LONGEST_NAME && !/[,;:。)\d]/.test(text[at - 1]!)) at--
  const name = text.slice(at, open).replace(START, '')
  return DEPARTMENT_END.test(name) || REGION_END.test(name) ? name : ''
}
