// Figures of one named outlet: 市政府门户网站 with its own accounts and events, or the site of a body above. They are not those of
// all websites and accounts that the reporting body answers for.
import { type Concepts, has } from '../lexicon'
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
  if (!has(figure.concepts, conceptsNamed(concepts).outlet)) return before
  const account =
    has(figure.concepts, conceptsNamed(concepts).weibo) || has(figure.concepts, conceptsNamed(concepts).wechat)
  return account ? 'account' : 'site'
}

/** A channel that the clause itself names is the body's own; what an outlet did beside is the outlet's. */
export function isOutlets(indicator: string, outlet: Outlet, figure: Figure, concepts: Concepts): boolean {
  if (outlet === 'none' || indicator.startsWith('applications.')) return false
  if (indicator.startsWith('disclosure.channel.')) return outlet === 'account'
  return indicator.startsWith('response.interviews') && !has(figure.concepts, conceptsNamed(concepts).website)
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
