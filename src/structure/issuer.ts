// Finds the body that issued a report, as printed: in the title, in the signature, in the preamble, or as the body the prose names most.
import dictionary from '../../dictionaries/issuers.json'
import { dateAt, yearAt } from './dates'
import type { Lines } from './lines'
import type { Title } from './title'

const { bodies, places, governments, generic } = dictionary

const LONGEST_NAME = 30

const isIdeograph = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

const isName = (name: string): boolean => {
  if (name.length < 3 || name.length > LONGEST_NAME) return false
  for (let i = 0; i < name.length; i++) {
    if (!isIdeograph(name.charCodeAt(i)) && !'()·、'.includes(name.charAt(i))) return false
  }
  return !generic.some(g => name.startsWith(g) || name === g)
}

const namesBody = (name: string): boolean => isName(name) && bodies.some(b => name.endsWith(b))
const namesPlace = (name: string): boolean => places.some(p => name.endsWith(p))
const namesGovernment = (name: string): boolean => isName(name) && governments.some(g => name.endsWith(g))

/**
 * The issuer's name as printed; null when the text names nobody. A place in the title (`某市2015年…报告`) gives way to that place's
 * government where the text prints it.
 */
export function issuerOf(text: string, lines: Lines, title: Title, site: string | null): string | null {
  const named = title.text === null ? null : nameInTitle(title.text, title.before)
  if (named !== null && namesBody(named)) return named
  const signed = signature(text, lines, named)
  if (signed !== null) return signed
  if (named !== null) return governmentOf(text, named) ?? named
  return compiledBy(text) ?? headline(text, lines, title) ?? mostNamed(text) ?? siteOwner(site)
}

/** What stands before the year, or before 政府信息公开, in the title. */
function nameInTitle(title: string, before: string | null): string | null {
  let end = title.length
  for (let at = 0; at < title.length; at++) {
    if (
      yearAt(title, at) > 0 ||
      title.startsWith('政府信息公开', at) ||
      title.startsWith('信息公开', at) ||
      title.startsWith('政务公开', at)
    ) {
      end = at
      break
    }
  }
  let name = title
    .slice(0, end)
    .replace(/^(关于|《)/, '')
    .trim()
  // `2018年某县政府信息公开年度报告`: the name stands after the year
  if (name === '') {
    const after = /^\(?[\d〇○零一二三四五六七八九]{4}年?度?\)?/.exec(title)
    if (after)
      name = title
        .slice(after[0].length)
        .replace(/(年度)?(政府|政务)?(信息)?(主动)?公开.*$/, '')
        .trim()
  }
  name = name.replace(/(关于|度)$/, '')
  if (isName(name) || (name.length === 2 && namesPlace(name))) return name
  return before !== null && (namesBody(before) || (isName(before) && namesPlace(before))) ? before : null
}

/** A line that is nothing but a body's name, next to a line that is nothing but a date, or carrying the title's name. */
function signature(text: string, lines: Lines, named: string | null): string | null {
  let previous = -1
  for (let line = lines.count - 1; line >= 0; line--) {
    const start = lines.start[line]!
    const end = lines.end[line]!
    if (start === end || lines.grid[line] === 1) continue
    if (end - start <= LONGEST_NAME) {
      const name = text.slice(start, end)
      if (namesBody(name) && (named === null || name.startsWith(named))) {
        if (named !== null || (previous >= 0 && dateAt(text, lines.start[previous]!) !== null)) return name
      }
    }
    previous = line
  }
  return null
}

/** `某市` in the title, `某市人民政府` in the text. */
function governmentOf(text: string, place: string): string | null {
  for (const suffix of ['人民政府', '街道办事处', '办事处', '管理委员会', '管委会']) {
    const full = place.endsWith('街道') && suffix.startsWith('街道') ? `${place}办事处` : place + suffix
    if (text.includes(full)) return full
  }
  return null
}

/** How much of a text the preamble and its address can fill. */
const PREAMBLE = 4000

/** 本报告由某某编制, 由某某根据…编制 */
function compiledBy(text: string): string | null {
  const preamble = text.slice(0, PREAMBLE)
  for (let at = preamble.indexOf('由'); at >= 0; at = preamble.indexOf('由', at + 1)) {
    const clause = preamble.slice(at + 1, at + 1 + LONGEST_NAME)
    const to = clause.search(/根据|依据|按照|依照|编制|结合|[,。:;(]/)
    if (to > 0 && namesBody(clause.slice(0, to)) && /编制|报告/.test(preamble.slice(Math.max(0, at - 12), at + 80)))
      return clause.slice(0, to)
  }
  return null
}

/** A body's name alone on a line at the top: the first half of a title, or the site's heading. */
function headline(text: string, lines: Lines, title: Title): string | null {
  let printed = 0
  for (let line = 0; line < lines.count && printed < 8; line++) {
    const start = lines.start[line]!
    const end = lines.end[line]!
    if (start === end) continue
    printed++
    if (title.end > 0 && start > title.end) break
    if (end - start <= LONGEST_NAME && namesBody(text.slice(start, end))) return text.slice(start, end)
  }
  return null
}

/** Words that stand before a name and are no part of it. */
const BEFORE_NAME = '的由在向对和与及是据把被,。:;、(《〈“\n\r\t '

/** The government that the opening prose names most often; documents in 《》 are other bodies'. */
function mostNamed(text: string): string | null {
  const counts = new Map<string, number>()
  let quoted = 0
  const opening = text.slice(0, PREAMBLE * 2)
  for (let i = 0; i < opening.length; i++) {
    const unit = opening.charCodeAt(i)
    if (unit === 0x300a) quoted++
    else if (unit === 0x300b && quoted > 0) quoted--
    if (quoted > 0 || (unit !== 0x653f && unit !== 0x5904 && unit !== 0x4f1a)) continue
    for (const suffix of governments) {
      if (!opening.startsWith(suffix, i - suffix.lastIndexOf(opening.charAt(i)))) continue
      const at = i - suffix.lastIndexOf(opening.charAt(i))
      let start = at
      while (
        start > 0 &&
        at - start < LONGEST_NAME &&
        !BEFORE_NAME.includes(opening.charAt(start - 1)) &&
        isIdeograph(opening.charCodeAt(start - 1))
      )
        start--
      const name = opening.slice(start, at + suffix.length)
      // `某市人民政府《关于…》`, `某市人民政府关于…` cite another body's document
      if (opening.startsWith('《', at + suffix.length) || opening.startsWith('关于', at + suffix.length)) break
      if (at - start >= 2 && namesPlace(opening.slice(start, at)) && namesGovernment(name)) {
        counts.set(name, (counts.get(name) ?? 0) + 1)
        break
      }
    }
  }
  let best: string | null = null
  for (const [name, count] of counts) if (best === null || count > counts.get(best)!) best = name
  return best
}

/** `某区人民政府门户网站` declared by the page. */
function siteOwner(site: string | null): string | null {
  if (site === null) return null
  const name = site.replace(/(政府)?(门户)?(网站|网)$/, '')
  return namesBody(name) ? name : null
}
