// Of which year a figure speaks, whether it is reported, planned or demanded, and whether it is a level or a change.
import { type ConceptSet, type Concepts, has, meets, perDictionary } from '../lexicon'
import type { Claim, Passage } from '../model'
import { COMMA, charClass, clauseBefore, stands, YEAR } from './characters'
import { conceptsNamed } from './named'
import type { Figure, Tags } from './reading'
import { firstFrom, names } from './tags'

const wordsIn = perDictionary(({ of, where }) => ({
  planned: of('mode.planned'),
  required: of('mode.required'),
  up: of('change.up'),
  down: of('change.down'),
  changes: where(/^change\.(?:up|down|to)$/),
  compare: of('change.compare'),
  lastYear: of('time.last-year')
}))

/**
 * `planned` inside a passage about plans, after 将 计划 力争, of a year to come, and of what goes on with a plan; `required` after
 * 应当 不得.
 *
 * @param previous the figure before it in its sentence
 */
export function modalityOf(
  text: string,
  figure: Figure,
  previous: Figure | undefined,
  passage: Passage | null,
  tags: Tags,
  { concepts, own }: { concepts: Concepts; own: number | null }
): Claim['modality'] {
  const w = wordsIn(concepts)
  if (passage?.tag === 'plans') return 'planned'
  const clause = clauseBefore(text, figure.start, figure.sentence.start)
  const words = text.slice(clause, figure.start)
  if (PLANS.test(words)) return 'planned'
  const isReported = !has(figure.concepts, w.planned) && !has(figure.concepts, w.required)
  if (isReported && figure.year === null && previous?.modality !== 'planned') return 'reported'
  if (DONE.test(words)) return 'reported'
  // 到2025年,建成20个; the next year's may have been reported already
  if (own !== null && figure.year !== null && figure.year > own + 1) return 'planned'
  if (isReported) {
    // 计划培训2次,覆盖200人
    const isNext = previous !== undefined && figure.start - previous.end <= NEXT_REACH
    const goesOn = isNext && previous.modality === 'planned' && !ENDS_PLAN.test(text.slice(previous.end, figure.start))
    return goesOn ? 'planned' : 'reported'
  }
  // 将56件申请全部办结: right before its figure 将 is a preposition
  const from = Math.max(clause, figure.from)
  if (text[figure.to - 1] !== '将' && names(tags, from, figure.start, w.planned)) return 'planned'
  // 收到申请公开的要求0条: a thing that is counted
  if (text[figure.to - 1] === '求' && text[figure.to - 3] === '的') return 'reported'
  return names(tags, from, figure.start, w.required) && !BY_RULE.test(words) ? 'required' : 'reported'
}

/** 按时限要求办理: a rule that was kept, where nothing else demands. */
const BY_RULE = /[按据照合依在应].*(?:要求|规定)(?:[^应须得]|[回响对]应)*$/

/** 计划 as a verb: 计划2023年举办, 原定计划培训, 我局计划; in 按计划, 工作计划, 计划总结类 it is a noun. What is planned may be 共 and 完成. */
const PLANS =
  /(?:(?<![^原定还均也局委办院县市区镇乡街厅部会位们年初,])计划(?=[\d今明下年全于在培举开召组新建完安实出制修增设覆检走再用共投编印发推打选整公])|力争|争取|预计|打算)[^已了]*$/
const NEXT_REACH = 16
const ENDS_PLAN = /[;已共了]|实际|目前|收到|截[至止]|累计|完成|办结/

/** Behind the last comma of `[from, to)`, `from` where there is none. */
function clauseStart(text: string, from: number, to: number): number {
  let at = to
  while (at > from && text.charCodeAt(at - 1) !== COMMA) at--
  return at
}

/** Words of something done, against which 将 is only a preposition and 要求 only a noun. */
const DONE = /[已共了]|累计|完成/

/** 增长10% is a change, 增至61件 a level, 占10% and 办结率98% a share, 3倍 a multiple. */
export function roleOf(text: string, figure: Figure, tags: Tags, concepts: Concepts): Claim['role'] {
  const w = wordsIn(concepts)
  if (figure.unit === '个百分点') return 'change'
  const last = lastOf(tags, figure, w.changes)
  const rises = (last === w.up || last === w.down) && !isReached(text, figure)
  if (figure.unit === '倍' || figure.class === 'multiple') return rises ? 'change' : 'multiple'
  const compared = isCompared(text, figure)
  if (figure.class === 'ratio' || figure.numeral.kind === 'fraction')
    return compared || rises || endsRise(text.charCodeAt(figure.to - 1)) ? 'change' : 'share'
  return compared || (rises && nearEnd(tags, figure, last)) || isMoreThan(text, figure) ? 'change' : 'level'
}

/** 较上年攀升12件, 同比多三成: a word between what is compared with and the figure says how it changed, whatever the word. */
const isCompared = (text: string, { sentence, to, end }: Figure): boolean =>
  // 较上年公开40件减少5件
  !opensChange(text.charCodeAt(end)) && COMPARED.test(text.slice(Math.max(sentence.start, to - COMPARED_REACH), to))

const COMPARED =
  /(?:[同环]比|[较比与](?:[上去前]一?|20\d\d)年度?(?:同期)?(?:相比,?)?)(?!同)[^\d,;:()至到达为是占的共率]{1,3}$/
const COMPARED_REACH = 16
const opensChange = charClass('增减多少升上下')

/** 压减到30%: what it came to; 增幅达到30% is the change itself. */
const isReached = (text: string, { to }: Figure): boolean =>
  text[to - 2] !== '达' && (text[to - 1] === '到' || text[to - 1] === '至')

/** 同比增12.5% */
const endsRise = charClass('增减升降涨')

/** 比2021年多812条, 较上年少了30件: how many more or fewer, behind what it is compared with. */
function isMoreThan(text: string, { sentence, to }: Figure): boolean {
  let at = to - 1
  if (text[at] === '了' || text[at] === '出') at--
  if (!'多少增减降'.includes(text[at] ?? ' ') || HEDGES.includes(text[at - 1]!)) return false
  // 答复减3件, 网站增300条 need no comparison
  return '增减'.includes(text[at]!) || AGAINST.test(text.slice(clauseStart(text, sentence.start, at), at))
}

const AGAINST = /[比较]/
/** 至少, 最多, 不少, 许多; 新增 names what is new, 核减 what was taken off. */
const HEDGES = '至最不许更新扩核裁'

/** The last of some concepts before the figure; -1 when none is there. */
function lastOf(tags: Tags, figure: Figure, wanted: ConceptSet): number {
  let found = -1
  if (!meets(tags.named, wanted)) return found
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.start; i++) {
    for (const m of tags.meanings[i]!) if (has(wanted, m)) found = m
  }
  return found
}

/** 新增 and 增加 of things stand before a noun; a change stands right before its figure: 增加5件, 减少了3件. */
function nearEnd(tags: Tags, figure: Figure, concept: number): boolean {
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.start; i++) {
    if (tags.meanings[i]!.includes(concept) && figure.to - tags.end[i]! <= 2) return true
  }
  return false
}

/** 2017年相比, 2021年信息公开年报1条: compared with, or in the name of a thing. */
const NO_YEAR_OF_FIGURE =
  /^(?:相比|增|减|下降|上升|提高)|^[^,;]*(?:年报|报告|计划|要点|方案|总结|[预决]算|清单|目录|公报)$/
const YEARS = /(\d{4})年/g
/** 我委去年接到, 去年一共接到; 去年同期 is the year before. */
const LAST_YEAR = /^(?:[局委办厅院省市县区镇乡]去年[^同末底结转遗]|.去年(?:一共|总共|共|累计|全年))/

/**
 * The year that the words in `[from, until)` name: null for the report's own, `unsaid` when they name none.
 * 去年 and 上年 count back from the report's own; a year that is only compared with (较2017年) is not the figure's. Where the report is
 * written the year after, 去年 `isOfReport`.
 */
export function yearOf(
  text: string,
  from: number,
  until: number,
  own: number | null,
  tags: Tags,
  concepts: Concepts,
  isOfReport: () => boolean
): number | null | 'unsaid' {
  const { lastYear, compare } = wordsIn(concepts)
  if (own === null) return 'unsaid'
  if (!stands(YEAR, text, from, until))
    return names(tags, from, until, conceptsNamed(concepts).changeTo) ? null : 'unsaid'
  const before = text.slice(from, until)
  let year: number | null = null
  let at = -1
  YEARS.lastIndex = 0
  for (let m = YEARS.exec(before); m !== null; m = YEARS.exec(before)) {
    const rest = before.slice(m.index + 5)
    const isCompared = NO_YEAR_OF_FIGURE.test(rest) || /[较比]$/.test(before.slice(0, m.index))
    if (isCompared && !/^度?的?$/.test(rest)) continue
    year = Number(m[1])
    at = m.index
  }
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= until; i++) {
    if (tags.start[i]! - from > at && tags.meanings[i]!.includes(lastYear) && !tags.meanings[i]!.includes(compare)) {
      const c = text[tags.start[i]! - 1]
      if (c === '较' || c === '比' || c === '与') continue
      year = LAST_YEAR.test(text.slice(tags.start[i]! - 1, tags.end[i]! + 2)) && isOfReport() ? own : own - 1
    }
  }
  if (year === null) return /[今本全]年/.test(before) ? null : 'unsaid'
  return year === own ? null : year
}
