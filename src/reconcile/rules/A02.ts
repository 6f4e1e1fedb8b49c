// A02: no part exceeds its whole. Lists that add up to more are A01's.
import type { Claim } from '../../model'
import { largerPart, readBreakdowns } from '../breakdown'
import { intervalOf, isBelow, minus } from '../interval'
import type { Ledger } from '../ledger'
import { placeOf, quoteOf } from '../place'
import { WHOLE_UNSURE } from '../reasons'
import { answers, claimEvidence, type Outcome, type Rule, type RulePage } from '../rule'

export const A02: Rule = {
  id: 'A02',
  family: 'arithmetic',
  severity: 'error',
  kind: 'part-whole',
  run: (ledger: Ledger) =>
    answers(readBreakdowns(ledger), reading => {
      const { whole, parts, doubt } = reading
      const part = largerPart(reading) ?? (parts.length === 1 && doubt === null ? parts[0]! : null)
      return part === null ? null : checkPart(ledger, whole, part)
    })
}

export const A02Page: RulePage = {
  title: { zh: '分项不大于总数', en: 'A part does not exceed its whole' },
  since: '0.1.0',
  source: {
    zh: '《政府信息公开条例》第六条：及时、准确地公开政府信息',
    en: 'Article 6 of the Regulation on Open Government Information: accurate disclosure'
  },
  looksAt: {
    zh: '正文中总数和它的分项',
    en: 'Wholes and their parts in prose'
  },
  example: {
    fails: '全年共收到政府信息公开申请31件，其中网络申请42件。',
    passes: '全年共收到政府信息公开申请42件，其中网络申请31件。'
  }
}

function checkPart(ledger: Ledger, whole: Claim, part: Claim): Outcome {
  const exceeds = isBelow(intervalOf(whole), intervalOf(part))
  // Without a measure on one side the two figures may count different things.
  const isMeasured = whole.unit !== null && part.unit === whole.unit
  const isSure = isMeasured && !hasOtherWhole(ledger, whole, part)
  const place = placeOf(ledger, part.section)
  const [quote, of] = [quoteOf(ledger, part), quoteOf(ledger, whole)]
  return {
    verdict: !exceeds ? 'pass' : isSure ? 'fail' : 'open',
    about: `${whole.indicator ?? whole.subject ?? ''}${whole.text}/${part.indicator ?? part.subject ?? ''}${part.text}`,
    stated: whole.value,
    computed: part.value,
    claims: [whole, part],
    cells: [],
    formula: `${part.value} ${exceeds ? '>' : '≤'} ${whole.value}`,
    why: !exceeds || isSure ? null : isMeasured ? WHOLE_UNSURE : UNIT_UNSAID,
    remark:
      exceeds && (isSure || !isMeasured)
        ? {
            severity: isSure ? 'error' : 'info',
            message: {
              zh: `${place.zh}“${quote}”是“${of}”的一部分，却大于总数，请核对。`,
              en: `${place.en}: “${quote}” is part of “${of}”, yet larger. Please check.`
            },
            explanation: {
              zh: `分项${part.text}比总数${whole.text}多${minus(part.value, whole.value)}。请核对两个数字，或确认两者是否为总数与分项的关系。`,
              en: `The part exceeds its whole by ${minus(part.value, whole.value)}. Check both figures and whether one is part of the other.`
            },
            evidence: [claimEvidence(whole, 'stated'), claimEvidence(part, 'part')]
          }
        : null
  }
}

/** Figures before a part, and behind it where its whole stands in another sentence, among which the real whole may be. */
const REACH = 6

/** 收到211件，结转9件。其中公开98件: another figure nearby has room for the part, so the words do not bind it to this one. */
function hasOtherWhole(ledger: Ledger, whole: Claim, part: Claim): boolean {
  const { claims, text } = ledger.facts
  // A bracket right behind its whole leaves no choice.
  if (/^[（(]/.test(text.slice(whole.end, whole.end + 1))) return false
  const at = ledger.position(part)
  const isApart = part.sentence.start > whole.sentence.start
  for (let i = isApart ? at + REACH : at - 1; i >= 0 && i >= at - REACH; i--) {
    const other = claims[i]
    // behind the part only its own sentence tells of more: 县本级309件、乡镇22件，合计331件
    if (other === undefined || other === part || other.sentence.start > part.sentence.start) continue
    if (other.of !== null || other.role !== 'level' || other.year !== whole.year) continue
    if (other.unit !== whole.unit || other.sentence.start < whole.sentence.start) continue
    if (!isBelow(intervalOf(other), intervalOf(part))) return true
  }
  return false
}

const UNIT_UNSAID = {
  zh: '有一方没有写量词，计数对象可能不同',
  en: 'one figure has no measure word; they may count different things'
}
