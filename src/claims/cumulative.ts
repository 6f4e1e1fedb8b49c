// Figures that add up several years: 截至2022年底累计收到560件, 系统开通以来办结300件. A report's table has those of one year.

import { charClass } from './characters'

const OWN_YEAR = /全年|[本当今]年|年内|年初|一年来/
const SINCE =
  /(?:(\d{4}) ?年[^,;。]{0,12})?以来|历年|迄今|至今|[近前过]去?[两二三四五六七八九十\d]年|[两三四五\d]年来|五”?期间|\d{4} ?年?[至到-]\d{4} ?年/
const UNTIL = /截[至止]|[到至](?:目前|\d{4} ?年(?:底|末|12月))/
const YEAR = /(?:^|[^至止自从到\d]) ?(\d{4}) ?年度?(?! ?\d|末|底)/

const mayTell = charClass('计来今年期')

/**
 * Whether a figure adds up the years before the report's too.
 *
 * @param from where the figure before it ends
 * @param to where it starts itself
 * @param before whether that one did: 累计收到560件,办结557件
 */
export function isCumulative(text: string, from: number, to: number, before: boolean, own: number | null): boolean {
  let at = from
  while (at < to && !mayTell(text.charCodeAt(at))) at++
  if (at >= to) return before
  const words = text.slice(from, to)
  return (before || addsUp(words, own)) && !isOfYear(words, own)
}

function addsUp(words: string, own: number | null): boolean {
  const since = SINCE.exec(words)
  if (since !== null && (since[1] === undefined || Number(since[1]) !== own)) return true
  return UNTIL.test(words) && words.includes('累计')
}

const isOfYear = (words: string, own: number | null): boolean =>
  OWN_YEAR.test(words) || Number(YEAR.exec(words)?.[1]) === own
