// Where a body stands, as far as its name says: the place it serves, and its level. It knows the names of kinds of places and no list
// of places.

export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'department'

export interface Place {
  /** 省 市 县 that the body belongs to, as named: `郴州市北湖区` of 郴州市北湖区教育局. */
  region: string | null
  level: Level | null
}

/** One administrative name; `市` of 市教育局 and `州` of 广州市 are none. Longer endings first. */
const NAME =
  /^(.{1,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|林区|新区|矿区|地区|省|市|县|盟|旗|区|(?<=..)州(?!市|区|县)))/
const GOVERNMENT = /^(?:人民政府|政府)?(?:办公厅|办公室|办)?$/
const COMMITTEE = /^(?:党工委|工委|、)*管(?:理)?委(?:员)?会(?:办公室)?$/
const TOWNSHIP = /(?:镇|乡|苏木|街道)(?:人民政府|政府)?(?:办事处|党工委|党政办|综合办)?(?:办公室)?$/
const PROVINCES: ReadonlySet<string> = new Set(['北京市', '天津市', '上海市', '重庆市'])

/**
 * Derives place and level from an issuer's name.
 *
 * A department, committee or bureau is `department` whatever the level it works at; the place it serves is its region. 市 inside a
 * 市, 州, 盟 or 地区 is of county level. What a name does not say is null: `县教育局` is a department nobody knows where.
 */
export function placeOf(issuer: string): Place {
  const places: string[] = []
  let rest = issuer.replace(/\s/g, '')
  for (let found = NAME.exec(rest); found && found[1]!.length > 1; found = NAME.exec(rest)) {
    // 社区, 景区 … are places of no level, and 县水务局 names none.
    if (/[社景园校]区$/.test(found[1]!)) break
    places.push(found[1]!)
    rest = rest.slice(found[1]!.length)
  }
  const region = places.length === 0 ? null : places.join('')
  if (TOWNSHIP.test(rest)) return { region, level: 'township' }
  if (region !== null && (GOVERNMENT.test(rest) || COMMITTEE.test(rest))) return { region, level: levelOf(places) }
  return { region, level: GOVERNMENT.test(rest) ? null : 'department' }
}

function levelOf(places: readonly string[]): Level {
  const last = places.at(-1)!
  const above = places.at(-2)
  if (/(?:省|自治区|特别行政区)$/.test(last) || PROVINCES.has(last)) return 'province'
  if (/(?:自治州|州|盟|地区)$/.test(last)) return 'prefecture'
  if (/[县旗区]$/.test(last)) return 'county'
  return above !== undefined && /(?:市|州|盟|地区)$/.test(above) ? 'county' : 'prefecture'
}
