// A01: the parts of a stated whole add up to it. A list that does not claim to be complete may add up to less.
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
import { answers, claimEvidence, type Localised, type Outcome, type Remark, type Rule, type RulePage } from '../rule'

export const A01: Rule = {
  id: 'A01',
  family: 'arithmetic',
  title: { zh: '分项之和等于总数', en: 'Parts add up to their whole' },
  severity: 'error',
  kind: 'sum',
  run: (ledger: Ledger) => answers(readBreakdowns(ledger), reading => checkSum(ledger, reading))
}

export const A01Page: RulePage = {
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
    zh: '列举说明是全部（“分别”“其余”、统计表规定的分项都列出）时，不等即报错。“其中”、括号、冒号列举没有说明是全部，合计小于总数只作提示或不提示。但逐项列到很小的数、而少掉的数比其中几项还大，说明列举者没有遗漏的余地，按全部核对：差额不超过总数的5%，分项不少于4项，且至少有2项小于差额。合计大于总数时：分项不会重复的（写明是全部、括号或冒号列举、统计表分开计数的各项）是错误；“其中”之后的自拟分项可能一件两计（既是民生类又是图解），是警告；网站、微博、微信等渠道可以重复公开同一条信息，不报错，但单独一个渠道不能大于总数（A02）。一个总数后连续几组分项（按申请人、按结果）各自相加。带“余”“近”“约”的数按区间比较。',
    en: 'A list that says it is complete (分别, 其余, every official part named) fails when it does not add up. 其中, brackets and colons claim nothing, so adding up to less stays open. But a list that goes down to single pieces while more than several of them is missing leaves no room for a rest and reads as complete: at most 5 % missing, four parts or more, two of them smaller than what is missing. Adding up to more is an error where parts leave each other out: the list says it is complete, a bracket or a colon opens it, or the form counts its parts apart. After 其中, kinds of one’s own may count one thing twice, so it is a warning. Channels may carry one piece of information several times and are left open, though none alone may exceed the whole (A02). Several lists may run through one whole; hedged figures are compared as intervals.'
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
  if (relation === 'over') return largerPart(reading) === null && parts.length > 1 ? checkExcess(ledger, reading) : null
  if (parts.length < 2 && relation !== 'equal') return null
  const isComplete = standing !== 'unsaid' && standing !== 'open'
  const verdict =
    relation === 'equal' || relation === 'within'
      ? 'pass'
      : relation === 'short' && isComplete && doubt === null
        ? 'fail'
        : 'open'
  return {
    verdict,
    about: [whole, ...parts].map(c => c.indicator ?? `${c.subject ?? ''}${c.text}`).join('/'),
    stated: whole.value,
    computed,
    claims: [whole, ...parts],
    cells: [],
    formula:
      relation === 'equal'
        ? `${figures} = ${whole.value}`
        : `${figures} = ${computed} ${relation === 'within' || relation === 'rounded' ? '≈' : '≠'} ${whole.text}`,
    why: whyOf(reading),
    remark:
      verdict === 'fail' || (verdict === 'open' && standing !== 'open' && reading.isSuspect)
        ? remarkOn(ledger, reading, verdict === 'fail')
        : null
  }
}

function whyOf({ relation, standing, doubt }: ListReading): Localised | null {
  if (doubt === 'whole') return WHOLE_UNSURE
  if (doubt === 'units') return MIXED_UNITS
  if (relation === 'equal') return null
  if (relation === 'within' || relation === 'rounded') return LIST_ROUNDED
  return {
    official: OFFICIAL_PARTS,
    stated: SAYS_COMPLETE,
    rest: REST_LISTED,
    itemised: READS_COMPLETE,
    unsaid: LIST_OPEN,
    open: LIST_OPEN
  }[standing]
}

function remarkOn(
  ledger: Ledger,
  { whole, parts, computed, standing, figures }: ListReading,
  isComplete: boolean
): Remark {
  const place = placeOf(ledger, whole.section)
  const isMore = computed > whole.value
  const sum = figureLike(whole, computed)
  const difference = figureLike(whole, Math.abs(minus(whole.value, computed)))
  const quote = quoteOf(ledger, whole)
  return {
    severity: !isComplete ? 'info' : standing === 'itemised' || standing === 'rest' ? 'warning' : 'error',
    message: isComplete
      ? {
          zh: `${place.zh}称“${quote}”，所列${parts.length}项合计${sum}，少${difference}，请核对总数和各分项。`,
          en: `${place.en} says “${quote}”, but the ${parts.length} parts listed add up to ${sum}, ${difference} less. Please check.`
        }
      : {
          zh: `${place.zh}称“${quote}”，列出的${parts.length}项合计${sum}，比总数${isMore ? '多' : '少'}${difference}；如已列全，请核对数字。`,
          en: `${place.en} says “${quote}”; the ${parts.length} parts listed add up to ${sum}, ${difference} ${isMore ? 'more' : 'less'}. If nothing was left out, please check.`
        },
    explanation: {
      zh: `各分项相加：${figures} = ${computed}，总数为${whole.value}。`,
      en: `The parts: ${figures} = ${computed}; the whole is ${whole.value}.`
    },
    evidence: [claimEvidence(whole, 'stated'), ...parts.map(p => claimEvidence(p, 'part'))]
  }
}

/** Nobody would take the parts for one thing counted twice: the list says that it is all, or its parts leave each other out. */
const isClosed = ({ standing, isApart }: ListReading): boolean =>
  standing === 'official' || standing === 'stated' || standing === 'itemised' || (isApart && standing !== 'open')

/** Parts that cannot overlap do not add up to more than their whole, whether the list is complete or not. */
function checkExcess(ledger: Ledger, reading: ListReading): Outcome {
  const { whole, parts, computed, doubt, figures } = reading
  const place = placeOf(ledger, whole.section)
  const sum = figureLike(whole, computed)
  const excess = figureLike(whole, minus(computed, whole.value))
  const quote = quoteOf(ledger, whole)
  return {
    verdict: doubt === null ? 'fail' : 'open',
    about: [whole, ...parts].map(c => c.indicator ?? `${c.subject ?? ''}${c.text}`).join('/'),
    stated: whole.value,
    computed,
    claims: [whole, ...parts],
    cells: [],
    formula: `${figures} = ${computed} > ${whole.value}`,
    why: doubt === null ? null : doubt === 'overlap' ? MAY_OVERLAP : whyOf(reading),
    remark:
      doubt !== null && !reading.isSuspect
        ? null
        : {
            severity: doubt !== null ? 'info' : isClosed(reading) ? 'error' : 'warning',
            message: {
              zh: `${place.zh}称“${quote}”，所列${parts.length}项合计${sum}，多${excess}，请核对总数和各分项。`,
              en: `${place.en} says “${quote}”, but the ${parts.length} parts listed add up to ${sum}, ${excess} more. Please check.`
            },
            explanation: {
              zh: `各分项相加：${figures} = ${computed}，总数为${whole.value}。分项之间如有重复计数，请在文中说明。`,
              en: `The parts: ${figures} = ${computed}; the whole is ${whole.value}. If parts overlap, the text should say so.`
            },
            evidence: [claimEvidence(whole, 'stated'), ...parts.map(p => claimEvidence(p, 'part'))]
          }
  }
}
