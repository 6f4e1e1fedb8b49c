// T03, the balance of a column: which cells it needs, what blanks do to it, and how the column is named.
import { describe, expect, it } from 'vitest'
import { type Answer, answers } from '../asked'
import { draft, type Figures } from '../draft'

const balance = (column: string, figures: readonly (number | null | undefined)[]): Answer[] => {
  const rows = ['applications.new', 'applications.carried-in', 'applications.outcome.total', 'applications.carried-out']
  const cells: Figures = {}
  for (const [i, id] of rows.entries()) if (figures[i] !== undefined) cells[`${id}[${column}]`] = figures[i]!
  const d = draft(2022, 'format-2021')
  d.table('format-2021', cells)
  return answers(d, 'T03')
}

describe('T03: cells', () => {
  it.each<[string, (number | null | undefined)[]]>([
    ['上年结转', [40, undefined, 41, 2]],
    ['结转下年', [40, 3, 41, undefined]]
  ])('needs all four rows: %s is not printed', (_, figures) => expect(balance('natural', figures)).toEqual([]))
  it('says that blanks count as zero, also with one on either side', () => {
    expect(balance('natural', [43, null, 41, null])).toMatchObject([
      { verdict: 'fail', why: '空格按0计', severity: 'warning' }
    ])
    expect(balance('natural', [43, 0, 41, 0])).toMatchObject([{ verdict: 'fail', why: '', severity: 'error' }])
  })
  it('names the column of one kind of applicant, and not the total', () => {
    expect(balance('company', [43, 0, 41, 0])[0]?.message).toContain('表中“商业企业”一列收办不平')
    expect(balance('total', [43, 0, 41, 0])[0]?.message).toContain('表中收办不平')
  })
})
