// Numbers in the names of places: 三门峡市, 七里河区, 五棵松街道. Of the reporter's own place every one is known, of others those
// that are built like a name and stand where a name may stand.
import { isIdeograph } from '../characters'
import type { Reject } from './reject'

/** 五里|镇, 三里河|街道: a place that is called after its distance from another. */
const AFTER_DISTANCE = /^里.?(?:镇|乡|村|街道|社区|桥|店|铺)/
/** 三门|县, 五通|桥区: nobody counts a district by doors; what makes a noun of its own with the ending (景区, 超市) is counted. */
const AFTER_NUMBER =
  /^(?:[里门台元](?:[区县镇乡市]|街道)|[里门通元家座棵间份](?![景园社小校院厂库城农辖各新老山林矿地专片市县乡区镇级特港学街商超])[\u4e00-\u9fff](?:[区县镇乡市村]|街道)|面.镇)(?![级直属域内外])/
/** What may stand right before a name and is part of none. */
const LEADS_NAME = '省市州盟县区由在对向与和及为给于年度'

export const placeName: Reject = {
  class: 'address',
  writing: 'chinese',
  measured: true,
  test: ({ text, numeral, measure, places }) => {
    for (const name of places) {
      const at = name.indexOf(text.slice(numeral.start, numeral.end))
      if (at !== -1 && text.startsWith(name, numeral.start - at)) return true
    }
    const rest = text.slice(measure.end - 1, measure.end + 4)
    if (AFTER_DISTANCE.test(rest)) return true
    const before = text[numeral.start - 1]
    return (
      AFTER_NUMBER.test(rest) &&
      (before === undefined || LEADS_NAME.includes(before) || !isIdeograph(before.charCodeAt(0)))
    )
  }
}

/** How the places with a number in the name of a body begin: 三门峡 and 三元区 of 三门峡市三元区财政局, 三元 alone being money. */
export function numberedPlaces(body: string): string[] {
  const names: string[] = []
  for (const [name] of body.matchAll(/[\u4e00-\u9fff]{2,6}?(?:[省市州盟县区旗镇乡]|街道)/g)) {
    if (/[一二三四五六七八九十百千万]/.test(name)) names.push(name.slice(0, 3))
  }
  return names
}
