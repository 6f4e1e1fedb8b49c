// Figures of one named outlet: 市政府门户网站 with its own accounts and events, or the site of a body above. They are not those of
// all websites and accounts that the reporting body answers for.
import { add, type ConceptSet, type Concepts, countShared, has, meets, perDictionary, removeAll } from '../lexicon'
import { groupsOf } from './content'
import type { Issuer } from './issuer'
import { conceptsNamed } from './named'
import type { Figure, Tags } from './reading'
import { firstFrom } from './tags'

/**
 * What the clauses since the last `;` speak of: one named outlet (`site`), or an account that it keeps
 * (`account`: 市政府门户网站新浪微博).
 */
export type Outlet = 'none' | 'site' | 'account'

/** The outlet after reading a figure's words. */
export function outletOf(figure: Figure, before: Outlet, concepts: Concepts): Outlet {
  const { outlet, weibo, wechat } = conceptsNamed(concepts)
  if (!has(figure.concepts, outlet)) return before
  return has(figure.concepts, weibo) || has(figure.concepts, wechat) ? 'account' : 'site'
}

/**
 * A channel that the clause itself names is the body's own; what an outlet did beside is the outlet's. The one site of a city is not all
 * sites of its departments and counties.
 */
export function isOutlets(
  indicator: string,
  outlet: Outlet,
  figure: Figure,
  concepts: Concepts,
  { level, isDepartment }: Issuer
): boolean {
  if (outlet === 'none' || indicator.startsWith('applications.')) return false
  if (indicator === 'disclosure.channel.website' && outlet === 'site') {
    return (
      !isDepartment && /[省市州盟]/.test(level) && !has(figure.concepts, conceptsNamed(concepts).governmentInformation)
    )
  }
  if (indicator.startsWith('disclosure.channel.')) return outlet === 'account'
  return indicator.startsWith('response.interviews') && !has(figure.concepts, conceptsNamed(concepts).website)
}

const besideSites = perDictionary(({ where }) => where(/^channel\.(?:weibo|wechat|gazette|new|other-m)/))

const ways = perDictionary(({ where }) => where(/^channel\.(?:in-|fax|online|letter)/))

/**
 * 通过网站、公众号、公示栏等公开320条: the site with channels of other kinds and more are all that there are; so are several ways of
 * 通过网络、信函等方式收到9件.
 */
export function joinChannels(words: ConceptSet, concepts: Concepts): void {
  const { andMore, website, wholeBody } = conceptsNamed(concepts)
  if (!has(words, andMore)) return
  const several = countShared(words, ways(concepts)) > 1
  if (!several && (!has(words, website) || !meets(words, besideSites(concepts)))) return
  removeAll(words, groupsOf(concepts).channels)
  add(words, wholeBody)
}

const LEVELS = '国省市县区镇乡'

/** Whether the clause names the site of a body above: 参加省政府门户网站在线访谈 in a city's report. */
export function isOtherBodys(text: string, figure: Figure, tags: Tags, concepts: Concepts, issuer: Issuer): boolean {
  const outlet = conceptsNamed(concepts).outlet
  const own = issuer.level === '' ? -1 : LEVELS.indexOf(issuer.level)
  if (own <= 0 || !has(figure.concepts, outlet)) return false
  for (let i = firstFrom(tags, figure.from); i < tags.count && tags.end[i]! <= figure.start; i++) {
    if (!tags.meanings[i]!.includes(outlet)) continue
    const level = LEVELS.indexOf(text[tags.start[i]!]!)
    if (level !== -1 && level < own) return true
  }
  return false
}
