// The reasons that checks give, each worded once.
import type { Localised } from './rule'

export const BLANKS_AS_ZERO: Localised = {
  zh: '空格按0计',
  en: 'blank cells counted as 0'
}
export const CHANNELS_OVERLAP: Localised = {
  zh: '同一信息可经多个渠道公开，只计1条，合计可以大于总数',
  en: 'one piece of information may go out through several channels and counts once, so the sum may exceed the total'
}
export const CHANNELS_EQUAL: Localised = {
  zh: '各渠道合计正好等于总数',
  en: 'the channels add up exactly to the total'
}
export const CHANNELS_SHORT: Localised = {
  zh: '各渠道合计小于总数，可能有渠道未填',
  en: 'the channels add up to less than the total; one may be missing'
}
export const LIST_OPEN: Localised = {
  zh: '列举未说明是全部，合计小于总数不能判定',
  en: 'the list does not claim to be complete; adding up to less decides nothing'
}
export const LIST_ROUNDED: Localised = {
  zh: '含约数，在约数范围内相符',
  en: 'rounded figures, consistent within their rounding'
}
export const MAY_OVERLAP: Localised = {
  zh: '各分项可能重复计数，合计可以大于总数',
  en: 'the parts may overlap, so their sum may exceed the whole'
}
export const MIXED_UNITS: Localised = {
  zh: '各分项量词不同，可能不是同一种计数',
  en: 'the parts bear different measure words and may not be counted alike'
}
export const READS_COMPLETE: Localised = {
  zh: '逐项列到个位且接近总数，应为完整列举',
  en: 'itemised down to pieces smaller than what is missing, so it reads as complete'
}
export const REST_LISTED: Localised = {
  zh: '最后一项是“其他”，应为完整列举',
  en: 'the last item is the rest, so the list should be complete'
}
export const OFFICIAL_PARTS: Localised = {
  zh: '统计报表规定的全部分项均已列出',
  en: 'every official part of the figure is listed'
}
export const TRUNCATED: Localised = {
  zh: '截断而未四舍五入',
  en: 'truncated instead of rounded'
}
export const LAST_DIGIT: Localised = {
  zh: '末位相差不到1，可能是进位方式不同',
  en: 'off by less than one in the last digit; perhaps another way of rounding'
}
export const RATES_ROUNDED: Localised = {
  zh: '比率是取整后的数，相差在进位误差之内',
  en: 'the rates are rounded, and the difference is within their rounding'
}
export const ROUNDED_TO_ALL: Localised = {
  zh: '四舍五入为100%，但并非全部',
  en: 'rounds to 100%, but is not all'
}
export const SHARES_ROUNDED: Localised = {
  zh: '各占比分别四舍五入，合计与100%的差在进位误差之内',
  en: 'shares are rounded one by one; the difference from 100% is within their rounding'
}
export const SHARES_OF_LIST: Localised = {
  zh: '完整列举的占比合计应为100%',
  en: 'shares of a complete breakdown against 100%'
}
export const SAYS_COMPLETE: Localised = {
  zh: '列举写明是全部',
  en: 'the words say that the list is complete'
}
export const OTHER_COUNTS: Localised = {
  zh: '与邻近的另一对数字相符',
  en: 'agrees with another pair of counts nearby'
}
export const DERIVED = (label: Localised): Localised => ({
  zh: `等于表中“${label.zh}”`,
  en: `equals the table's “${label.en}”`
})
export const WORDS_UNDECIDED = (candidates: string): Localised => ({
  zh: `文字不能确定所指，可能是：${candidates}`,
  en: `the words do not decide what is meant; it may be: ${candidates}`
})
export const CONTEXT_ONLY: Localised = {
  zh: '所指从上下文推断，文字本身没有写明',
  en: 'what it counts was inferred from the context, the words do not say it'
}
export const OTHER_COPY: Localised = {
  zh: '与报告中另一份统计表相符',
  en: 'agrees with another copy of the table in this report'
}
export const PART_OF_SUM: Localised = {
  zh: '与相邻的数字相加等于表中的数，可能各是其中一部分',
  en: 'with the figures beside it, it adds up to the table’s: each may be a part of it'
}
export const OF_FEWER: Localised = {
  zh: '自成一组，各数都小于表中的数，可能只是其中一部分',
  en: 'a list of its own, right in itself and below the table throughout: perhaps of some only'
}
export const COLUMNS_UNSURE: Localised = {
  zh: '没有一行的总计等于各列之和，列的次序可能与读法不同',
  en: 'no row adds up: the columns may stand in another order than they were read in'
}
export const BLANK_CELL: Localised = {
  zh: '表中空白，空白不等于0',
  en: 'the cell is blank, and blank is not zero'
}
export const WITHIN_HEDGE: Localised = {
  zh: '约数，与表中数相容',
  en: 'a hedged figure that leaves room for the table’s'
}
export const FAR_ABOVE: Localised = {
  zh: '“超过”“以上”没有上限，表中数高出一个整数位，不能判定',
  en: 'words such as 超过 have no upper end, and the table is a round figure above'
}
export const ROUNDED_TO_UNIT: Localised = {
  zh: '以万或亿为单位的数可能经四舍五入，不能判定',
  en: 'a figure in 万 or 亿 may have been rounded'
}
export const RESTATED: Localised = { zh: '两处一致', en: 'both places agree' }
export const RESTATED_ROUNDED: Localised = {
  zh: '约数，两处相容',
  en: 'rounded figures that leave room for each other'
}
export const ROWS_ABSENT: Localised = {
  zh: '表中没有印出全部分项，合计小于总数不能判定',
  en: 'the table does not print every part; adding up to less decides nothing'
}
export const COUNTS_UNSURE: Localised = {
  zh: '比率依据哪两个数字不能确定',
  en: 'the words do not decide which counts the rate was formed from'
}
export const WHOLE_UNSURE: Localised = {
  zh: '这些分项属于哪个总数不能确定',
  en: 'the words do not decide which whole the parts belong to'
}
export const TOLERATED: Localised = {
  zh: '差异在设定的容许范围之内',
  en: 'the difference is within the tolerance that was set'
}
