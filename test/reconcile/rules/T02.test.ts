// T02, the total column: when rows that are wrong throughout speak against the reading of the columns.
import { describe, expect, it } from 'vitest'
import { answers } from '../asked'
import { type Draft, draft, type Figures } from '../draft'

/** One row of two applicants and the total that is printed. */
const row = (id: string, natural: number | null, company: number | null, total: number): Figures => ({
  ...(natural === null ? {} : { [`${id}[natural]`]: natural }),
  ...(company === null ? {} : { [`${id}[company]`]: company }),
  [`${id}[total]`]: total
})
const table = (...rows: Figures[]): Draft => {
  const d = draft(2022, 'format-2021')
  d.table('format-2021', Object.assign({}, ...rows))
  return d
}
const verdicts = (...rows: Figures[]): string[] => answers(table(...rows), 'T02').map(c => c.verdict)

const ONE = row('applications.new', 12, 4, 8)
const TWO = row('applications.outcome.granted', 6, 2, 4)

describe('T02: rows that do not add up', () => {
  it('are wrong one by one while there are two of them', () => expect(verdicts(ONE, TWO)).toEqual(['fail', 'fail']))
  it.each<[string, Figures]>([
    ['总计填0', row('applications.outcome.total', 9, 3, 0)],
    ['各列都填0', row('applications.outcome.total', 0, 0, 12)]
  ])('make the columns doubtful from three on, one of which has %s', (_, third) =>
    expect(verdicts(ONE, TWO, third)).toEqual(['open', 'open', 'open'])
  )
  it('do so beside rows of nothing but zeros, which are right in any order', () => {
    const third = row('applications.outcome.total', 9, 3, 6)
    const zeros = row('applications.carried-in', 0, 0, 0)
    const found = answers(table(ONE, TWO, third, zeros), 'T02')
    expect(found.map(c => [c.verdict, c.formula.endsWith(' = 0')])).toEqual(
      expect.arrayContaining([
        ['open', false],
        ['pass', true]
      ])
    )
    expect(found.filter(c => c.verdict === 'open')).toHaveLength(3)
    // one zero row more is no third row that tells
    expect(verdicts(ONE, TWO, zeros).sort()).toEqual(['fail', 'fail', 'pass'])
  })
  it('are not checked where no applicant column is printed', () =>
    expect(verdicts(row('applications.new', null, null, 8))).toEqual([]))
})
