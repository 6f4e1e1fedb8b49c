// What a measure is about, in the categories of the problems it would answer: 加强业务培训 answers capability. The classifier judges
// faults; here the things named are enough.
import type { CategoryId } from '../model'
import { type Look, lookFor, ROLES } from './features'
import { cueWords, loadWeights } from './weights'

let look: Look | undefined

const NOT = ROLES.indexOf('not')

/**
 * Categories whose words a statement names, the most named first.
 *
 * @param text in normal writing
 */
export function subjectsOf(text: string): CategoryId[] {
  look ??= lookFor(cueWords(), [])
  const named = new Map<number, number>()
  for (const { of, role, start, end } of look(text).hits) {
    if (role !== NOT) named.set(of, (named.get(of) ?? 0) + end - start)
  }
  return [...named].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([category]) => loadWeights().ids[category]!)
}
