// Whether two measure words count the same kind of thing: 件 and 宗 do, 件 and 项 do not.
import { measures } from '../lexicon'

const classes = new Map<string, string | null>()

/** Class of a measure word, `case` for 件; null for words that the dictionary does not know. */
function classOf(unit: string): string | null {
  const known = classes.get(unit)
  if (known !== undefined) return known
  const found = lookUp(unit)
  if (classes.size < MOST) classes.set(unit, found)
  return found
}

/** Measure words that are remembered; a text may print any number of them. */
const MOST = 1000

function lookUp(unit: string): string | null {
  const { units } = measures()
  const entry = units.longest(unit, 0, unit.length)
  return entry < 0 || units.lengths[entry] !== unit.length ? null : units.values[entry]!.class
}

/** A figure without a measure word may count anything. */
export const isSameMeasure = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a === b || (classOf(a) !== null && classOf(a) === classOf(b))

/** 154万次 and 件: visits, people and money are no cases, whatever else the words say. */
export const areUnlike = (a: string | null, b: string): boolean =>
  a !== null && classOf(b) === 'case' && UNLIKE.has(classOf(a))

const UNLIKE: ReadonlySet<string | null> = new Set(['time', 'people', 'money'])
