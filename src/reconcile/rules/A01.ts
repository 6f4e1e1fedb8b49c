// A01: the parts of a stated whole add up to it. A list that does not claim to be complete may add up to less.

import type { Severity } from '../../model'
import { largerPart, readBreakdowns } from '../breakdown'
import { minus } from '../interval'
import type { Ledger } from '../ledger'
import type { ListReading } from '../list-reading'
import { figureLike, placeOf, quoteOf } from '../place'
import {
  LIST_OPEN,
  LIST_ROUNDED,
  MAY_OVERLAP,
  MIXED_UNITS,
  OFFICIAL_PARTS,
  READS_COMPLETE,
  REST_LISTED,
  SAYS_COMPLETE,
  WHOLE_UNSURE
} from '../reasons'
import {
  aboutOf,
  answers,
  claimEvidence,
  type Localised,
  type Outcome,
  type Remark,
  type Rule,
  type RulePage
} from '../rule'

export const A01: Rule = {
  id: 'A01',
  family: 'arithmetic',
  severity: 'error',
  kind: 'sum',
  run: (ledger: Ledger) => answers(readBreakdowns(ledger), reading => checkSum(ledger, reading))
}

export const A01Page: RulePage = {
  title: { zh: '分项之和等于总数', en: 'Parts add up to their whole' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '正文中“共…，其中…”、括号、冒号列举的总数和分项',
    en: 'Wholes and their parts in prose: 其中, brackets, colon lists'
  },
  notes: {
    zh: '列举说明是全部（“分别”“其余”、统计表规定的分项都列出）时，不等即报错。“其中”、括号、冒号列举没有说明是全部，合计小于总数只作提示或不提示。但逐项列到很小的数、而少掉的数比其中几项还大，说明列举者没有遗漏的余地，按全部核对：差额不超过总数的5%，分项不少于4项，且至少有2项小于差额。合计大于总数时：分项不会重复的（写明是全部、括号或冒号列举、统计表分开计数的各项）是错误；“其中”之后的自拟分项可能一件两计（既是民生类又是图解），是警告，超过两成的只作提示；网站、微博、微信等渠道可以重复公开同一条信息，不报错，但单独一个渠道不能大于总数（A02）。最后一项是“其他”“其余”的，少了也是警告。没有“其中”的，只看这几种：列举之后说“共”“合计”的数；一个数后面用同一种划分的各类（优秀、良好、一般）分开来说；上年结转、本年收到、办结、结转下年都写出的；原有、增加、减少、现有都写出的；“12期，每期500份，共…”。一个总数后连续几组分项（按申请人、按结果）各自相加。带“余”“近”“约”的数按区间比较。',
    en: 'A list that says it is complete (分别, 其余, every official part named) fails when it does not add up. 其中, brackets and colons claim nothing, so adding up to less stays open. But a list that goes down to single pieces while more than several of them is missing leaves no room for a rest and reads as complete: at most 5 % missing, four parts or more, two of them smaller than what is missing. Adding up to more is an error where parts leave each other out: the list says it is complete, a bracket or a colon opens it, or the form counts its parts apart. After 其中, kinds of one’s own may count one thing twice, so it is a warning, and only told of where more than a fifth is too much. Channels may carry one piece of information several times and are left open, though none alone may exceed the whole (A02). A list that ends in 其他 or 其余 and adds up to less is a warning. Without 其中 only this is reckoned: a sum behind its items; a figure followed by the kinds of one division (优秀, 良好, 一般); the year’s balance where all four figures are told; a stock with what came and went; so many times so much. Several lists may run through one whole; hedged figures are compared as intervals.'
  },
  example: {
    fails: `某县2018年政府信息公开工作年度报告
全年共收到政府信息公开申请57件，其中当面申请12件，传真申请3件，网络申请31件，信函申请9件。`,
    passes: `某县2018年政府信息公开工作年度报告
全年共收到政府信息公开申请55件，其中当面申请12件，传真申请3件，网络申请31件，信函申请9件。`
  }
}

function checkSum(ledger: Ledger, reading: ListReading): Outcome | null {
  const { whole, parts, computed, relation, standing, doubt, figures } = reading
  const claims = [whole, ...parts]
  const isOver = relation === 'over'
  if (isOver ? largerPart(reading) !== null || parts.length < 2 : parts.length < 2 && relation !== 'equal') return null
  const isComplete = isOver || (relation === 'short' && standing !== 'unsaid' && standing !== 'open')
  const agrees = relation === 'equal' || relation === 'within'
  const verdict = agrees ? 'pass' : isComplete && doubt === null ? 'fail' : 'open'
  const isShown = verdict === 'fail' || (verdict === 'open' && reading.isSuspect && (isOver || standing !== 'open'))
  const sign = relation === 'equal' ? '' : isOver ? '>' : relation === 'short' ? '≠' : '≈'
  return {
    verdict,
    about: aboutOf(claims),
    stated: whole.value,
    computed,
    claims,
    cells: [],
    formula: `${figures} = ${computed}${sign === '' ? '' : ` ${sign} ${isOver ? whole.value : whole.text}`}`,
    why: whyOf(reading),
    remark: isShown ? remarkOn(ledger, reading, verdict === 'fail') : null
  }
}

function whyOf({ relation, standing, doubt }: ListReading): Localised | null {
  if (doubt === 'whole') return WHOLE_UNSURE
  if (doubt === 'units') return MIXED_UNITS
  if (relation === 'equal') return null
  if (relation === 'within' || relation === 'rounded') return LIST_ROUNDED
  if (relation === 'over') return doubt === null ? null : MAY_OVERLAP
  return {
    official: OFFICIAL_PARTS,
    stated: SAYS_COMPLETE,
    rest: REST_LISTED,
    itemised: READS_COMPLETE,
    told: null,
    unsaid: LIST_OPEN,
    open: LIST_OPEN
  }[standing]
}

/** Nobody would take the parts for one thing counted twice: the list says that it is all, or its parts leave each other out. */
const isClosed = ({ standing, isApart }: ListReading): boolean =>
  standing === 'official' || standing === 'stated' || standing === 'itemised' || (isApart && standing !== 'open')

/** How loud a list is that does not add up: parts that leave each other out never exceed their whole; less may be a list not told in full. */
function severityOf(reading: ListReading, isSure: boolean): Severity {
  if (!isSure) return 'info'
  const { relation, standing } = reading
  const isLoud = relation === 'over' ? isClosed(reading) : standing === 'official' || standing === 'stated'
  return isLoud ? 'error' : 'warning'
}

function remarkOn(ledger: Ledger, reading: ListReading, isSure: boolean): Remark {
  const { whole, parts, computed, standing, figures } = reading
  const [place, quote] = [placeOf(ledger, whole.section), quoteOf(ledger, whole)]
  const isMore = computed > whole.value
  const [sum, gap] = [figureLike(whole, computed), figureLike(whole, Math.abs(minus(whole.value, computed)))]
  const [zh, en] = [isMore ? '多' : '少', isMore ? 'more' : 'less']
  const count = parts.length
  const doubtful = isMore
    ? { zh: '如各项没有重复', en: 'If none is counted twice' }
    : { zh: '如已列全', en: 'If nothing was left out' }
  return {
    severity: severityOf(reading, isSure),
    message:
      standing === 'told'
        ? {
            zh: `${place.zh}称“${quote}”，按文中的数字${figures}应为${sum}，相差${gap}，请核对。`,
            en: `${place.en} says “${quote}”, but its own figures, ${figures}, make ${sum}, a difference of ${gap}. Please check.`
          }
        : isSure
          ? {
              zh: `${place.zh}称“${quote}”，所列${count}项合计${sum}，${zh}${gap}，请核对总数和各分项。`,
              en: `${place.en} says “${quote}”, but the ${count} parts listed add up to ${sum}, ${gap} ${en}. Please check.`
            }
          : {
              zh: `${place.zh}称“${quote}”，列出的${count}项合计${sum}，比总数${zh}${gap}；${doubtful.zh}，请核对数字。`,
              en: `${place.en} says “${quote}”; the ${count} parts listed add up to ${sum}, ${gap} ${en}. ${doubtful.en}, please check.`
            },
    explanation: {
      zh: `${figures} = ${computed}，文中为${whole.value}。请核对台账，改正有误的数；分项有重复或没有列全的，请在文中说明。`,
      en: `${figures} = ${computed}; the text has ${whole.value}. Correct what is wrong from the records; if parts overlap or are not all listed, say so.`
    },
    evidence: [claimEvidence(whole, 'stated'), ...parts.map(p => claimEvidence(p, 'part'))]
  }
}
