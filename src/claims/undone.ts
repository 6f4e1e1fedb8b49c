// What was not done: a negator before the verb of a figure's words, or behind the figure. What none at all was done of is a zero,
// and no figure of this kind.
import type { Figure } from './reading'

/** Official figures of what is not done yet. */
const AS_YET_UNDONE = /carried|pending|^litigation\.direct/

/**
 * 没有办结的3件, 待答复申请3件, 未能在期限内答复的2件, 收到的申请中3件尚未办结: what was not done is no official figure of what was.
 * 因没有制作而无法提供 names a reason, 未予公开 an outcome.
 */
export const isUndone = (text: string, { from, to, noun, negated }: Figure, indicator: string): boolean =>
  !negated &&
  !AS_YET_UNDONE.test(indicator) &&
  (UNDONE.test(text.slice(from, to)) || UNDONE_BEHIND.test(text.slice(noun, noun + UNDONE_REACH)))

const UNDONE =
  /(?:未(?!予)|没有?|(?:^|[^接对期等优招])待)[^,、不]{0,7}(?:[收接]到|受理|办[结理毕]|[答回]复|处理(?!费)|完成|发布|公[开布示])/
const UNDONE_BEHIND = /^[^,;。:、\d(]{0,6}[未没待][有能予]?(?:办[结理]|[答回]复|完成|处理|公开|审结|到期|届满)/
const UNDONE_REACH = 14
