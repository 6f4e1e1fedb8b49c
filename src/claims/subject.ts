// The words that name what is counted, without time words, hedges and particles around them.
import type { Figure } from './reading'

/** Longest subject that is given; longer labels are cut from the left. */
const LONGEST = 48

const LEADING =
  /^(?:[\s,、:;“”"'()]|其中|\d{4}年度?|今年以来|今年|全年|年度|本年度|本年|年内|据统计|截至\S{0,6}[,]|共计|累计|共|并|和|及|以及|另有|另)+/
const TRAILING =
  /(?:[\s,、:“”"'(]|共计|合计|总计|累计|共|为|是|高达|多达|已达|仅有|只有|达到|达|至|到|了|有|的|均|分别|已|约|近|超过|逾|仅)+$/

/** Null when no words are left. */
export function subjectOf(text: string, figure: Figure): string | null {
  const label = text.slice(Math.max(figure.from, figure.to - LONGEST), figure.to)
  const before = label.replace(LEADING, '').replace(TRAILING, '')
  const noun =
    figure.distributed || figure.negated
      ? ''
      : text
          .slice(figure.end, Math.min(figure.after, figure.end + 24))
          .trim()
          .replace(/^(?:左右|上下|以上|以下|以内|之多)/, '')
  if (before === '') return noun === '' ? null : noun
  return before
}
