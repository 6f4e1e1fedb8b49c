// Finds the remedy that one sentence promises right after the problem it states: …不及时,下一步将加强….
import type { Span } from '../model'
import { opensPlans } from '../structure/leaning'
import { trim } from './items'

/** The clause from which the item promises; null when it only states. The item's first clause states by itself. */
export function remedyAt(text: string, item: Span): Span | null {
  for (let at = item.start + 1; at < item.end; at++) {
    if (!',;。'.includes(text.charAt(at - 1))) continue
    let end = at
    while (end < item.end && !',;。'.includes(text.charAt(end))) end++
    if (BEGINNINGS.some(b => text.startsWith(b, at)) && opensPlans(text, at, item.end, null, false))
      return trim(text, at, item.end)
  }
  return null
}

/** What a promise inside a sentence begins with. 今后 and 将 alone also tell of fears. */
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
  '我局将',
  '我镇将',
  '我县将',
  '我市将',
  '我区将',
  '我乡将',
  '我委将',
  '我办将',
  '我们将',
  '将进一步',
  '将继续',
  '将加强',
  '将加大',
  '改进措施',
  '整改措施',
  '改进情况',
  '整改情况',
  '解决措施',
  '解决办法',
  '改进办法'
]
