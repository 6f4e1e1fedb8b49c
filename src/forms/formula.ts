// Reads the small formulas of dictionaries/forms/: `a.b + c.d = e.f`, `x[total](Y) = y[total](Y-1)`, with = <= >=.
// It knows their writing, not what the names mean.
import type { Column } from '../model'
import type { Term } from './form'

export interface Formula {
  operator: '=' | '<=' | '>='
  left: Term[]
  right: Term[]
}

const OPERATOR = /(<=|>=|=)/
const TERM = /^([a-z0-9.*-]+?)(?:\[([a-z-]+)\])?(?:\((Y|Y-1)\))?$/

/**
 * Reads one formula. Names are indicator ids; `[column]` names an applicant column, `(Y-1)` the year before.
 *
 * @throws SyntaxError that quotes the formula, when it is not one
 */
export function parseFormula(formula: string): Formula {
  const [left, operator, right, ...rest] = formula.split(OPERATOR)
  if (left === undefined || operator === undefined || right === undefined || rest.length > 0)
    throw new SyntaxError(`formula "${formula}": write one relation, such as "a = b + c"`)
  return { operator: operator as Formula['operator'], left: side(left, formula), right: side(right, formula) }
}

function side(text: string, formula: string): Term[] {
  // Signs stand apart from names by blanks; a hyphen inside a name does not.
  const words = text.trim().split(/\s+/)
  const terms: Term[] = []
  let sign: 1 | -1 | null = 1
  for (const word of words) {
    if (word === '+' || word === '-') {
      if (sign !== null) throw new SyntaxError(`formula "${formula}": a name is missing before "${word}"`)
      sign = word === '+' ? 1 : -1
      continue
    }
    const m = TERM.exec(word)
    if (m === null || sign === null) throw new SyntaxError(`formula "${formula}": "${word}" is not expected here`)
    terms.push({ indicator: m[1]!, column: (m[2] as Column | undefined) ?? null, year: m[3] === 'Y-1' ? -1 : 0, sign })
    sign = null
  }
  if (sign !== null) throw new SyntaxError(`formula "${formula}": a name is missing at the end`)
  return terms
}
