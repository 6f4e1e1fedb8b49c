// What reports admit, summed up: category by year, and the share of reports by year, place and level with its interval.
import codebook from '../../dictionaries/codebook.json'
import { categoryShares, type Grouping, type Level, type ReportStatements } from '../corpus/recurrence'
import type { Language } from './messages'
import { categoryName } from './problems-sheet'
import type { Value } from './sheets'

/** Reports that admit each category, by year: the summary. Empty years and categories are left out. */
export function summaryGrid(reports: readonly ReportStatements[], language: Language): Value[][] {
  const years = [...new Set(reports.map(r => r.year))].sort((a, b) => (a ?? 9999) - (b ?? 9999))
  const admits = (report: ReportStatements, id: string): boolean =>
    report.problems.some(p => p.categories.some(c => c.id === id))
  const rows = codebook.categories
    .map(c => ({
      name: c[language],
      counts: years.map(year => reports.filter(r => r.year === year && admits(r, c.id)).length)
    }))
    .filter(row => row.counts.some(n => n > 0))
  const unknown = language === 'zh' ? '年度不明' : 'no year'
  return [
    [language === 'zh' ? '类别' : 'category', ...years.map(y => (y === null ? unknown : String(y)))],
    ...rows.map(row => [row.name, ...row.counts]),
    [language === 'zh' ? '报告数' : 'reports', ...years.map(year => reports.filter(r => r.year === year).length)]
  ]
}

const LEVELS: Record<Level, Record<Language, string>> = {
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '市级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡镇街道', en: 'township' },
  department: { zh: '部门', en: 'department' }
}

const GROUPINGS: readonly { by: Grouping; zh: string; en: string }[] = [
  { by: 'year', zh: '年度', en: 'year' },
  { by: 'region', zh: '地区', en: 'region' },
  { by: 'level', zh: '层级', en: 'level' }
]

const SHARE_COLUMNS: Record<Language, readonly string[]> = {
  zh: [
    '分组',
    '组别',
    '类别',
    '类别代码',
    '问题条数',
    '承认的报告数',
    '报告总数',
    '占比',
    '95%区间下限',
    '95%区间上限'
  ],
  en: ['by', 'group', 'category', 'code', 'statements', 'reports', 'of', 'share', 'low', 'high']
}

/** How often each category is admitted, by year, by region and by level: counts, shares, and their Wilson intervals. */
export function sharesGrid(reports: readonly ReportStatements[], language: Language): Value[][] {
  const unknown = language === 'zh' ? '不明' : 'not known'
  const nameOf = (group: string | number | null): Value =>
    group === null ? unknown : (LEVELS[group as Level]?.[language] ?? group)
  const rows = GROUPINGS.flatMap(({ by, ...name }) =>
    categoryShares(reports, [by]).map(({ group, category, statements, reports, of, share, low, high }) => [
      name[language],
      nameOf(group[0]!),
      categoryName(category, language),
      category,
      statements,
      reports,
      of,
      ...[share, low, high].map(three)
    ])
  )
  return [[...SHARE_COLUMNS[language]], ...rows]
}

const three = (share: number): number => Math.round(share * 1000) / 1000
