// Finds the remedy that one sentence promises right after the problem it states: …不及时,下一步将加强….

import type { Span } from '../model'
import { opensPlans, promiseIn } from '../structure/leaning'
import { charClass } from '../text/char-class'
import { trim } from './items'

const endsClause = charClass(',;。')

/** 我街道办事处 before 将. */
const LONGEST_SUBJECT = 8

/** What a promise inside a sentence begins with. 今后 alone also tells of fears. */
const BEGINNINGS = [
  '下一步',
  '下步',
  '下一阶段',
  '下阶段',
  '今后将',
  '今后要',
  '今后,',
  '针对',
  '对此',
  '为此',
  '改进措施',
  '整改措施',
  '改进情况',
  '整改情况',
  '解决措施',
  '解决办法',
  '改进办法'
]

/** From the clause that promises to the end of the item; null when the item only states. Its first clause states by itself. */
export function remedyAt(text: string, item: Span): Span | null {
  for (let at = item.start + 1; at < item.end; at++) {
    if (!endsClause(text.charCodeAt(at - 1))) continue
    let end = at
    while (end < item.end && !endsClause(text.charCodeAt(end))) end++
    if (promises(text, at, end, item.end)) return trim(text, at, item.end)
  }
  return null
}

/** A clause that begins with what comes next, or says 我局将… in its first words. */
function promises(text: string, at: number, clauseEnd: number, end: number): boolean {
  if (promiseIn(text, at, Math.min(clauseEnd, at + LONGEST_SUBJECT)) >= 0) return true
  return BEGINNINGS.some(b => text.startsWith(b, at)) && opensPlans(text, at, end, null, false)
}
