// Whose figure it is: the whole reporting body's, or that of a region below it, a department, one outlet, one topic, a part of
// the year. Read from the words before the figure, from the whole it is part of, or from the clause before.
import { type ConceptSet, type Concepts, has, perDictionary } from '../lexicon'
import type { Scope } from '../model'
import { endingAt } from '../text/endings'
import { CLOSE, charClass, isIdeograph, OPEN } from './characters'
import { groupsOf } from './content'
import { beforeTails, NAME, pastLeads } from './edges'
import { type Issuer, isIssuer, isOwnWord, isSelf, nameAt } from './issuer'
import { conceptsNamed } from './named'
import type { Figure, Tags } from './reading'
import { firstFrom, names } from './tags'

export const WHOLE: Scope = { kind: 'whole', name: null }

/** Longest name of a body that is read. */
const LONGEST_NAME = 24

/** What each concept says of whose figure it is. */
const wordsIn = perDictionary(({ names, of, where }) => ({
  whole: of('scope.whole'),
  /** Kind of scope by concept, null for concepts that are none. */
  kinds: names.map(name => (name.startsWith('scope.') ? (name.slice(6) as Scope['kind']) : null)),
  /** What was done or counted: the words before it say who did. */
  statement: where(/^(?:action|object)\./),
  predicate: where(/^(?:action\.|object\.|cue\.total)/)
}))

/** Where the words of a figure begin to say what was done or counted. */
function statementStart({ to }: Figure, from: number, tags: Tags, statement: ConceptSet): number {
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= to; i++) {
    for (const m of tags.meanings[i]!) if (has(statement, m)) return tags.start[i]!
  }
  return to
}

/** 平湖镇|及各社区 is the body with all below it, 平湖县|教育局 another one. */
function isOther(rest: string, { bodies }: Concepts): boolean {
  for (let end = 1; end <= LONGEST_OTHER && isIdeograph(rest.charCodeAt(end - 1)); end++) {
    const kind = endingAt(bodies, rest, end, 0)?.[1]
    if (kind !== undefined && kind !== 'none') return !OWN_ORGAN.test(rest.slice(0, end)) && !JOINED.test(rest)
  }
  return false
}

/** Longest name of another body right behind that of a place. */
const LONGEST_OTHER = 13
const OWN_ORGAN = /^(?:人民)?政府$/
const JOINED = /^(?:[及和与、本]|各级|全)/

/** Papers that are called after departments: 部门预算21条 is no department's figure. */
const OF_DEPARTMENTS =
  /^(?:预决?算|决算|财政|政府信息公开(?:年|指|目)|年度?[报工]|文件|规章|动态|信息$|职[能责]|概况|培训)/

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
  const { whole, kinds, statement, predicate } = wordsIn(concepts)
  const isSecond = text.charCodeAt(figure.from - 1) === CLOSE && joinsNames(text.charCodeAt(figure.from))
  const start = pastLeads(text, isSecond ? figure.from + 1 : figure.from, figure.from + LONGEST_NAME, NAME)
  const own = nameAt(text, start, issuer)
  if (own > 0 && !isOther(text.slice(start + own, statementStart(figure, start + own, tags, statement)), concepts))
    return WHOLE
  if (rank(text.charCodeAt(start)) && ALL_LEVELS.test(text.slice(start, start + LONGEST_RANKS))) return WHOLE
  if (figure.whole === null && isWithOthers(text, start, figure.to, issuer)) return WHOLE
  const body = bodyBehindLink(text, figure.from, figure.to, issuer, concepts)
  if (body !== null) return body
  // 在县档案馆和各乡镇便民服务中心设立查阅点: where something was set up says nothing of whose it is
  if (text[start - 1] === '在' && names(tags, start, figure.to, conceptsNamed(concepts).foundation)) return null
  const { actions } = groupsOf(concepts)
  let subjectEnd = figure.to
  let done = figure.to
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.to; i++) {
    for (const m of tags.meanings[i]!) {
      const kind = kinds[m]!
      if (kind !== null) {
        // 省政府收到|涉及我县的申请: nor is what stands behind the verb
        if (m === whole ? tags.start[i]! >= done : tags.start[i] === counted) continue
        const words = text.slice(tags.start[i]!, tags.end[i]!)
        // 部门预算21条: a kind of document
        if (words === '部门' && OF_DEPARTMENTS.test(text.slice(tags.end[i]!, figure.to))) return null
        if (m === whole) return isOwnWord(words, issuer) ? WHOLE : { kind: 'department', name: words }
        // 公开市政府办公室文件: what stands behind the verb is no longer whose figure it is
        if (tags.start[i]! > subjectEnd && (kind === 'department' || kind === 'sub-region')) continue
        if (kind === 'department' && isIssuer(words, issuer)) continue
        return { kind, name: words }
      }
      if (!has(predicate, m)) continue
      // 申请较多的县自然资源局|新收21件
      const doer =
        tags.start[i]! > subjectEnd ? bodyBehindLink(text, figure.from, tags.start[i]!, issuer, concepts) : null
      if (doer !== null) return doer
      subjectEnd = Math.min(subjectEnd, tags.start[i]!)
      if (has(actions, m)) done = subjectEnd
    }
  }
  const before = bodyBeforeBracket(text, figure, concepts)
  if (before !== '') return scopeOf(before, issuer, concepts)
  const from = pastLeads(text, start, subjectEnd, NAME)
  const subject = text.slice(from, beforeTails(text, from, subjectEnd, NAME))
  if (subject.length < 2 || subject.length > LONGEST_NAME || figure.from === counted) return null
  // 试点单位15家 counts bodies; 教育局15件 is a body's count
  const isCounted = subjectEnd === figure.to && (figure.class === 'general' || figure.class === 'noun')
  const scope = scopeOf(subject, issuer, concepts)
  return isCounted && scope !== WHOLE ? null : scope
}

/** 县政府及部门, 市政府、市政府办公室: the reporter and others beside it, where no figure of others stands against theirs. */
function isWithOthers(text: string, start: number, to: number, issuer: Issuer): boolean {
  const end = Math.min(to, start + LONGEST_NAME)
  let at = start
  while (at < end && !joinsNames(text.charCodeAt(at))) at++
  return at < end && at - start > 1 && isIssuer(text.slice(start, at), issuer)
}

const joinsNames = charClass('、和及与,()')

/** 前三位的单位为县自然资源局25件, 最多的是县公安局(25件): the body that a linking verb names right before the figure. */
function bodyBehindLink(text: string, from: number, end: number, issuer: Issuer, concepts: Concepts): Scope | null {
  const to = text.charCodeAt(end - 1) === OPEN ? end - 1 : end
  if (!concepts.bodies.mayEnd(text.charCodeAt(to - 1))) return null
  const name = LINKED.exec(text.slice(Math.max(from, to - LONGEST_NAME), to))?.[1]
  if (name === undefined) return null
  const scope = scopeOf(name, issuer, concepts)
  return scope === WHOLE ? null : scope
}

const LINKED = /^.*(?:[为是的有由]|[中布]在|涉及)([\u3400-\u9fff]{2,})$/

/** The scope that the name of a body stands for, null when it is none. */
function scopeOf(name: string, issuer: Issuer, concepts: Concepts): Scope | null {
  if (isIssuer(name, issuer) || isSelf(name, issuer)) return WHOLE
  const kind = bodyKind(name, concepts)
  return kind === null ? null : { kind, name }
}

/** 各县(市、区), 县教育局, 市政务办. */
function bodyKind(name: string, { bodies }: Concepts): Scope['kind'] | null {
  const bare = name.replace(/\([^()]{1,6}\)$/, '')
  const kind = endingAt(bodies, bare, bare.length, 0)?.[1] ?? (OFFICE.test(bare) ? 'department' : 'none')
  return kind === 'none' ? null : kind
}

/** What has but an office's ending is one behind its level: 办 ends many a verb. */
const OFFICE = /^[省市县区].{2,5}办$/

/** 省市县三级政府及部门 */
const rank = charClass('省市州县区旗乡镇村')
const LONGEST_RANKS = 8
const ALL_LEVELS = /^[省市州县区旗乡镇村、]{2,}[两二三四]级/

/** Longest other name of a body in brackets behind its name. */
const LONGEST_ALIAS = 30

/** 县政府办公室(县政务公开领导小组办公室)|有专职人员2名: the words of the figure begin behind the bracket. */
function bodyBeforeBracket(text: string, { from, sentence }: Figure, concepts: Concepts): string {
  if (text.charCodeAt(from - 1) !== CLOSE || joinsNames(text.charCodeAt(from))) return ''
  const lowest = Math.max(sentence.start, from - LONGEST_ALIAS - 1)
  let open = from - 1
  while (open > lowest && text.charCodeAt(open) !== OPEN) open--
  if (open <= lowest) return ''
  let at = open
  while (at > sentence.start && open - at < LONGEST_NAME && !/[,;:。)\d]/.test(text[at - 1]!)) at--
  const name = text.slice(pastLeads(text, at, open, NAME), open)
  return bodyKind(name, concepts) === null ? '' : name
}
