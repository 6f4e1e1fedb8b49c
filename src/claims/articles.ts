// Numerals that count nothing by the words around them: 一 as an article (一个良好的机制), 零 as part of a noun (零件), none at all (没有
// 一件逾期), a number inside a wording of the dictionary.
import type { Lexicon } from '../lexicon'
import type { Numeral } from '../model'
import { charClass, endsClause, isIdeograph } from './characters'
import type { Measure } from './measure'
import type { Tags } from './reading'
import type { RejectClass } from './rejects'
import type { Survivor } from './survivors'
import { firstFrom } from './tags'
import { EMPHASIS } from './trailing-zeros'

/** How far behind 一例 its 也没有 is looked for. */
const EMPHASIS_REACH = 14

/** The class that rejects the survivor numbered `i` of its sentence by the tagged words around; null where it counts. */
export function lateReject(
  text: string,
  survivors: readonly Survivor[],
  i: number,
  tags: Tags,
  words: Lexicon
): RejectClass | null {
  const { numeral, measure } = survivors[i]!
  if (isInWord(numeral, tags)) return 'set-phrase'
  if (numeral.value === 1 && EMPHASIS.test(text.slice(measure.end, measure.end + EMPHASIS_REACH))) return 'no-count'
  if (numeral.value === 1 && NOT_ONE.test(text.slice(Math.max(0, numeral.start - 4), numeral.start))) return 'no-count'
  const isDoubtful = isArticle(text, numeral, measure, tags, words) || isNoZero(text, numeral, tags)
  return isDoubtful && !isItem(text, survivors, i, tags) ? 'no-count' : null
}

/** 属于四类过程性信息: a wording of the concept dictionary holds the numeral. */
function isInWord(numeral: Numeral, tags: Tags): boolean {
  const next = firstFrom(tags, numeral.start + 1)
  return next > 0 && tags.end[next - 1]! > numeral.end
}

/** Verbs whose object may be counted by 一 without 了: 设立一个专门机构. */
const FOUNDING = 'action.set-up'

/** 一个|良好|的机制: an attribute follows, nothing is counted. */
const ATTRIBUTE_REACH = 10
const NEGATION_REACH = 8
/** 无1件投诉; 未结1件 is one. */
const NOT_ONE = /(?:没有?|无|未(?:收到|发生|接到|出现))$/
const NEGATED = /(?:未|没有|没|无)[^,;。:、\d]{0,6}$/
const OFTEN_REACH = 12
const OFTEN = /每(?:半?年|季度?|个?月|周|两?周|旬)[^,;。:、\d]{1,8}$/
const CLAUSE_MARK = /[,;。、:()]/

const isCopula = charClass('是为作每任这那某何的成')

/** 零件, 零部 and the like: 零 is a count only after the thing that is none, or after 为. */
function isNoZero(text: string, numeral: Numeral, tags: Tags): boolean {
  if (!numeral.chinese || numeral.value !== 0 || text[numeral.start] !== '零') return false
  const before = text[numeral.start - 1]
  if (before !== undefined && '为是共计有达:'.includes(before)) return false
  for (let i = firstFrom(tags, numeral.start - 12); i < tags.count && tags.end[i]! <= numeral.start; i++) {
    if (tags.end[i]! === numeral.start) return false
  }
  return true
}

/**
 * 商业秘密二件,个人隐私|一件|, and 传真申请|零件|;: nothing is behind it, and near it stands another number of the same measure; or
 * it opens a clause on its own: 复议三件,|一件|维持. 查处一起、通报一起 is a saying.
 */
function isItem(text: string, survivors: readonly Survivor[], i: number, tags: Tags): boolean {
  const { numeral, measure } = survivors[i]!
  const before = text.slice(numeral.start - 2, numeral.start)
  const isLast = ENDS_ITEM.test(text.slice(measure.end, measure.end + 1)) && NAMES_ITEM.test(before)
  if (!isLast && !(CLAUSE_MARK.test(before.slice(1)) && tags.start[firstFrom(tags, measure.end)] === measure.end))
    return false
  // 汽车零件、机械零件
  const isSaying = ({ numeral }: Survivor): boolean =>
    numeral.chinese && (numeral.value === 1 || isNoZero(text, numeral, tags))
  return survivors
    .slice(Math.max(0, i - SISTERS), i + SISTERS + 1)
    .some(s => s.numeral !== numeral && s.measure.unit === measure.unit && !isSaying(s))
}

/** So many figures away one of them may stand. */
const SISTERS = 3
const ENDS_ITEM = /^(?:[,;。、()]|\s|$)/
const NAMES_ITEM = /[\u3400-\u9fff\d”》)][^是为作每任这那某何的成同第其之另唯单\s\d,;。、(]$/

/** 一 before a measure counts only after something done: 设立了一名, 召开一次; 是一个, 的一项 are articles. */
function isArticle(
  text: string,
  numeral: Numeral,
  { unit, end, class: unitClass }: Measure,
  tags: Tags,
  words: Lexicon
): boolean {
  if (!numeral.chinese || numeral.value !== 1 || numeral.max !== null || numeral.kind !== 'integer') return false
  if (unit === null || unit === '元' || unitClass === 'multiple') return false
  const before = text[numeral.start - 1]
  if (before === '各') return false
  if (words.measures.vagueAfterOne.has(unit)) return true
  if (
    text
      .slice(end, end + ATTRIBUTE_REACH)
      .split(CLAUSE_MARK, 1)[0]!
      .includes('的')
  )
    return true
  // 未收到一起投诉, 没有一件逾期: none, and not one
  if (NEGATED.test(text.slice(Math.max(0, numeral.start - NEGATION_REACH), numeral.start))) return true
  // 每月通报一次, 每半年组织一次: how often
  if (unitClass === 'time' && OFTEN.test(text.slice(Math.max(0, numeral.start - OFTEN_REACH), numeral.start)))
    return false
  if (before === '了' || before === '过' || before === '共') return false
  // 明确办公室一名人员|负责; 是一名党员 and 作为一名干部 count nobody
  if (
    (unit === '名' || unit === '位') &&
    isIdeograph(text.charCodeAt(end)) &&
    !isCopula(text.charCodeAt(numeral.start - 1))
  )
    return false
  for (let i = firstFrom(tags, numeral.start - 8); i < tags.count && tags.end[i]! <= numeral.start; i++) {
    if (tags.end[i]! !== numeral.start) continue
    for (const m of tags.meanings[i]!) {
      const name = words.concepts.names[m]!
      if (unit === '个') {
        if (name === FOUNDING) return false
      } else if (name.startsWith('action.') || name === 'cue.total') return false
      else if (unitClass === 'time' && name.startsWith('object.')) return false
      // 收到申请一件,已办理完毕: nothing behind it that it could be the article of
      else if (name.startsWith('object.') && endsClause(text.charCodeAt(end))) return false
    }
  }
  return true
}
