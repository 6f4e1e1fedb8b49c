// What was not done: a negator right before the verb of a figure's words, or behind the figure. What none at all was done of is a zero,
// and no figure of this kind.
import { type Concepts, perDictionary } from '../lexicon'
import type { Figure, Tags } from './reading'
import { firstFrom, meansAny } from './tags'

/** What official figures are counted by, where it was done. 因没有制作而无法提供 names a reason. */
const deedsOf = perDictionary(({ where }) =>
  where(/^action\.(?:receive|accept|close|reply|handle|proactive|disclose|publish)$/)
)

/** Official figures of what is not done yet. */
const AS_YET_UNDONE = /carried|pending|^litigation\.direct/

/** 没有办结的3件, 待答复申请3件, 收到的申请中3件尚未办结: what was not done is no official figure of what was. */
export function isUndone(
  text: string,
  { from, to, noun, negated }: Figure,
  indicator: string,
  tags: Tags,
  concepts: Concepts
): boolean {
  if (negated || AS_YET_UNDONE.test(indicator)) return false
  if (UNDONE_BEHIND.test(text.slice(noun, noun + UNDONE_REACH)) || LATE.test(text.slice(from, to))) return true
  const deeds = deedsOf(concepts)
  for (let i = firstFrom(tags, from); i < tags.count && tags.end[i]! <= to; i++) {
    const at = tags.start[i]!
    if (meansAny(tags.meanings[i]!, deeds) && UNDONE.test(text.slice(Math.max(from, at - UNDONE_LENGTH), at)))
      return true
  }
  return false
}

const UNDONE = /(?:未[能予及曾]?|没有?|(?:^|[^接对期等优招])待)$/
/** 逾期未答复的2件, 未能在期限内办结的3件 */
const LATE = /未[^,、]{0,7}(?:答复|办[结理])/
const UNDONE_LENGTH = 3
const UNDONE_BEHIND = /^[^,;。:、\d(]{0,6}[未没待][有能予]?(?:办[结理]|[答回]复|完成|处理|公开|审结|到期|届满)/
const UNDONE_REACH = 14
