// What recurrence looks at: the statements of one report, who issued it, when, and where that is.
import type { Analysis, Statement } from '../../model'
import { type Level, placeOf } from './place'

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
