// What recurrence looks at: the statements of one report, who issued it, when, and where that is.
import type { Analysis, Statement } from '../../model'

export interface ReportStatements {
  /** Names the report in results: a path, an address. */
  id: string
  issuer: string | null
  year: number | null
  /** 省 市 县 a body belongs to, as far as its name says. */
  region: string | null
  level: Level | null
  problems: Statement[]
  plans: Statement[]
}

export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'department'

/** Takes from an analysis what recurrence needs. Region and level come from the issuer's name; pass better ones where you have them. */
export function statementsOf(
  id: string,
  { report, problems, plans }: Pick<Analysis, 'report' | 'problems' | 'plans'>,
  known: Partial<Pick<ReportStatements, 'issuer' | 'year' | 'region' | 'level'>> = {}
): ReportStatements {
  const issuer = known.issuer ?? report.issuer
  const { region, level } = issuer === null ? { region: null, level: null } : placeOf(issuer)
  return { id, issuer, year: report.year, region, level, problems, plans, ...known }
}

const GOVERNMENT = /(?:人民政府|政府|政府办公室|政府办公厅|政府办)$/
const PLACE = /^(.*?(?:省|自治区|特别行政区|自治州|州|盟|地区|市|县|区|旗))(.*)$/

/** 某市某县教育局 is a department in 某市某县; 某镇人民政府 a township. What a name does not say stays null. */
export function placeOf(issuer: string): { region: string | null; level: Level | null } {
  let region = ''
  let rest = issuer
  for (let found = PLACE.exec(rest); found; found = PLACE.exec(rest)) {
    region += found[1]!
    rest = found[2]!
  }
  const place = region === '' ? null : region
  if (/(?:镇|乡|苏木|街道(?:办事处)?)(?:人民政府)?(?:办事处)?$/.test(rest)) return { region: place, level: 'township' }
  if (rest !== '' && !GOVERNMENT.test(rest)) return { region: place, level: 'department' }
  if (/(?:省|自治区)$/.test(region)) return { region: place, level: 'province' }
  if (/(?:县|旗)$/.test(region)) return { region: place, level: 'county' }
  if (/区$/.test(region)) return { region: place, level: 'county' }
  if (/(?:州|盟|地区|市)$/.test(region)) return { region: place, level: 'prefecture' }
  return { region: place, level: null }
}
