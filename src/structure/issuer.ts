// Finds the body that issued a report, as printed: in the title, in the signature, in the preamble, or as the body the prose names most.
import dictionary from '../../dictionaries/issuers.json'
import { charClass } from '../text/char-class'
import { dateAt, yearAt } from './dates'
import type { Lines } from './lines'
import { openingSubjects, type Subject } from './opening-subject'
import type { Title } from './title'

const { bodies, places, governments, generic, leads, opens, units, labels } = dictionary

const LONGEST_NAME = 30

const isIdeograph = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

const isName = (name: string): boolean => {
  if (name.length < 3 || name.length > LONGEST_NAME) return false
  for (let i = 0; i < name.length; i++) {
    if (!isIdeograph(name.charCodeAt(i)) && !'()·、'.includes(name.charAt(i))) return false
  }
  return !generic.some(g => name.startsWith(g) || name === g)
}

/** Last characters of bodies' names, to settle most lines by one look. */
const closesBody = charClass(bodies.map(b => b.at(-1)).join(''))

const namesBody = (name: string): boolean =>
  closesBody(name.charCodeAt(name.length - 1)) && isName(name) && bodies.some(b => name.endsWith(b))
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
  const preamble = text.slice(0, PREAMBLE)
  let found: Subject[] | undefined
  const subjects = (): Subject[] => {
    found ??= openingSubjects(text)
    return found
  }
  return (
    compiledBy(text, preamble) ??
    headline(text, lines, title) ??
    announced(text, preamble, false) ??
    contact(text, preamble) ??
    labelled(text, preamble, false) ??
    subjectOf(text, subjects(), false) ??
    mostNamed(text) ??
    announced(text, preamble, true) ??
    siteOwner(site) ??
    labelled(text, preamble, true) ??
    subjectOf(text, subjects(), true)
  )
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
    const after = /^\(?[\d〇○零一二三四五六七八九]{4} ?年?度?\)? ?/.exec(title)
    if (after)
      name = title
        .slice(after[0].length)
        .replace(/(年度)?(政府|政务)?(信息)?(主动)?公开.*$/, '')
        .trim()
  }
  name = name.replace(/(关于|度)$/, '')
  // 某镇人民政府信息公开: 政府 belongs to both words
  if (name.endsWith('人民')) name += '政府'
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
    if (end - start <= LONGEST_NAME && closesBody(text.charCodeAt(end - 1))) {
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

/** A body, or a place that stands for its government. */
const namesIssuer = (name: string): boolean => namesBody(name) || (isName(name) && namesPlace(name))

/** A place's government where the text prints it, else the name itself. */
const bodyOf = (text: string, name: string): string =>
  namesBody(name) || !namesPlace(name) ? name : (governmentOf(text, name) ?? name)

/** 本报告由某某编制, 由某某根据…编制 */
function compiledBy(text: string, preamble: string): string | null {
  for (let at = preamble.indexOf('由'); at >= 0; at = preamble.indexOf('由', at + 1)) {
    const clause = preamble.slice(at + 1, at + 1 + LONGEST_NAME)
    const to = clause.search(/根据|依据|按照|依照|编制|结合|围绕|负责|综合|汇总|[,。:;(]/)
    if (to <= 0 || !/编制|编写|报告/.test(preamble.slice(Math.max(0, at - 12), at + 80))) continue
    const name = clause.slice(0, to)
    if (namesIssuer(name)) return bodyOf(text, name)
  }
  return null
}

/** `现公布某某2018年…年度报告`, `特向社会公布2018年某某…`. A name that says no place (区统计局) only when `loose`. */
function announced(text: string, preamble: string, loose: boolean): string | null {
  for (const verb of ['公布', '公开', '发布']) {
    for (let at = preamble.indexOf(verb); at >= 0; at = preamble.indexOf(verb, at + 2)) {
      const before = preamble.charAt(at - 1)
      if (
        before === '会'
          ? !/[现特]向社会$/.test(preamble.slice(Math.max(0, at - 6), at))
          : !'现特'.includes(before || '无')
      )
        continue
      const clause = preamble.slice(at + 2, at + 2 + LONGEST_NAME + 8).replace(/^\s*\d{4}年?(年度|度)?/, '')
      const to = clause.search(/\d{4}|政府信息公开|信息公开|政务公开|年度|[,。:;(《\n]/)
      const name = clause.slice(0, Math.max(0, to))
      if (isLocal(name) ? loose && name.length > 3 && bodies.some(b => name.endsWith(b)) : namesIssuer(name))
        return bodyOf(text, name)
    }
  }
  return null
}

/** 区统计局, 市人民政府: a body of the place that the page is about, which it does not say. 市北区, 市中区 are places. */
const isLocal = (name: string): boolean => /^[省市州县区旗镇乡](?![北中南]区)/.test(name)

/** `请与某某办公室联系`, `请联系:某某党政办`: the body that the office belongs to. */
function contact(text: string, preamble: string): string | null {
  for (let at = preamble.indexOf('联系'); at >= 0; at = preamble.indexOf('联系', at + 2)) {
    const behind = /^[::]\s*([^\s,。;:(]{3,40})/.exec(preamble.slice(at + 2, at + 44))?.[1]
    const clause = preamble.slice(Math.max(0, at - 44), at)
    const ahead = clause.slice(clause.lastIndexOf('与') + 1)
    for (const printed of [ahead.length < clause.length ? ahead : '', behind ?? '']) {
      const name = withoutUnit(printed.trim())
      if (!name.includes('领导小组') && !isLocal(name) && namesIssuer(name)) return bodyOf(text, name)
    }
  }
  return null
}

/** 某镇党政办公室 → 某镇; 某市人民政府办公室政府信息公开处 → 某市人民政府. The office of a body answers for it. */
function withoutUnit(name: string): string {
  for (let own = name; ; ) {
    const unit = units.find(u => own.endsWith(u) && own.length - u.length >= 3)
    const rest = unit === undefined ? '' : own.slice(0, -unit.length)
    if (!namesIssuer(rest)) return own
    own = rest
  }
}

/** The body that the opening sentences tell the work of. */
function subjectOf(text: string, subjects: readonly Subject[], loose: boolean): string | null {
  for (const { name, isLocal } of subjects) {
    if (isLocal === loose && namesIssuer(name)) return bodyOf(text, name)
  }
  return null
}

/** `发布机构:某乡` in the data that a page prints of itself. A name that says no place only when `loose`. */
function labelled(text: string, preamble: string, loose: boolean): string | null {
  for (const label of labels) {
    const at = preamble.indexOf(label)
    if (at < 0) continue
    const name = /^[\s|::]*([^\s|::,。;]+)/.exec(preamble.slice(at + label.length, at + label.length + 60))?.[1] ?? ''
    if (isLocal(name) ? loose && name.length > 3 && namesBody(name) : namesIssuer(name)) return bodyOf(text, name)
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

/** Words and marks that stand before a name and are no part of it; 向 and its like also begin names of places (向阳区). */
const BEFORE_NAME = '的由在向对和与及是据把被,。:;、(《〈“\n\r\t '

/** Endings of governments' names by their rarest character, and where in the ending it stands. */
const governmentsBy = new Map<number, { suffix: string; offset: number }[]>()
for (const suffix of governments) {
  const offset = suffix.includes('政') ? suffix.indexOf('政') : suffix.length - 1
  const endings = governmentsBy.get(suffix.charCodeAt(offset)) ?? []
  governmentsBy.set(suffix.charCodeAt(offset), [...endings, { suffix, offset }])
}

/** What the search for governments' names stops at. */
const isTelling = charClass(`《》${String.fromCharCode(...governmentsBy.keys())}`)

/** The government that the opening prose names most often; documents in 《》 are other bodies'. */
function mostNamed(text: string): string | null {
  const counts = new Map<string, number>()
  let quoted = 0
  const opening = text.slice(0, PREAMBLE * 2)
  for (let i = 0; i < opening.length; i++) {
    const unit = opening.charCodeAt(i)
    if (!isTelling(unit)) continue
    if (unit === 0x300a) quoted++
    else if (unit === 0x300b && quoted > 0) quoted--
    const endings = quoted > 0 ? undefined : governmentsBy.get(unit)
    if (endings === undefined) continue
    for (const { suffix, offset } of endings) {
      const at = i - offset
      if (opening.charCodeAt(i - 1) !== suffix.charCodeAt(offset - 1) || !opening.startsWith(suffix, at)) continue
      let start = at
      while (
        start > 0 &&
        at - start < LONGEST_NAME &&
        (!BEFORE_NAME.includes(opening.charAt(start - 1)) || opens.some(o => opening.startsWith(o, start - 1))) &&
        isIdeograph(opening.charCodeAt(start - 1))
      )
        start--
      const lead = leads.find(l => opening.startsWith(l, start) && start + l.length < at)
      if (lead !== undefined) start += lead.length
      const name = opening.slice(start, at + suffix.length)
      // the government's site carries the reports of all below it
      if (
        ['公众信息网', '门户网', '网站', '信息网'].some(w => opening.startsWith(w, at + suffix.length)) &&
        !counts.has(name)
      )
        break
      // `某市人民政府办公室《关于…》`, `某市人民政府关于…` cite another body's document
      const office = ['办公室', '办公厅'].find(o => opening.startsWith(o, at + suffix.length))
      const behind = at + suffix.length + (office ?? '').length
      if (opening.startsWith('《', behind) || opening.startsWith('关于', behind)) break
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
