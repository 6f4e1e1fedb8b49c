// Problems stage: every stated problem and every stated measure as one item with its span, and the categories of the problems.
import type { Outline, Passage, Section, Span, Statement } from '../model'
import { classify } from './classify'
import { listedItems } from './items'
import { admits, generalItem, spokenItems } from './prose'
import { remedyAt } from './remedy'

export { type Category, classify } from './classify'
export { subjectsOf } from './subjects'

export interface Statements {
  problems: Statement[]
  plans: Statement[]
}

/**
 * Statements of one report.
 *
 * @param text normalised; offsets of the result are its offsets
 * @param outline of the same text: passages say where to look
 * @returns in reading order; only problems have categories
 */
export function findStatements(text: string, outline: Outline): Statements {
  const problems: Span[] = []
  const plans: Span[] = []
  const headings = new Set(outline.sections.filter(s => s.level > 0).map(s => s.headingStart))
  for (const passage of outline.passages) {
    for (const item of itemsOf(text, passage, headings)) {
      const admitted = passage.tag === 'problems' || admits(text, item)
      const remedy = admitted ? remedyAt(text, item) : item
      if (remedy !== null) plans.push(remedy)
      if (remedy !== item) problems.push(remedy === null ? item : { start: item.start, end: remedy.start })
    }
  }
  // A report that only says that there are problems, or what it will do about them, has said so once.
  const first = (tag: Passage['tag']): Passage | undefined => outline.passages.find(p => p.tag === tag)
  const problem = problems.length === 0 ? first('problems') : undefined
  const plan = plans.length === 0 ? first('plans') : undefined
  if (problem) problems.push(generalItem(text, problem))
  if (plan) plans.push(generalItem(text, plan))
  plans.sort((a, b) => a.start - b.start)
  return {
    problems: problems.map(p => statement(text, p, outline.sections, classify)),
    plans: plans.map(p => statement(text, p, outline.sections, () => []))
  }
}

function itemsOf(text: string, passage: Passage, headings: ReadonlySet<number>): Span[] {
  const listed = listedItems(text, passage.start, passage.end, headings)
  return listed.length > 0 ? listed : spokenItems(text, passage)
}

function statement(
  text: string,
  { start, end }: Span,
  sections: readonly Section[],
  categoriesOf: (words: string) => Statement['categories']
): Statement {
  const words = text.slice(start, end)
  return { start, end, text: words, categories: categoriesOf(words), section: sectionAt(sections, start) }
}

/** The innermost section around an offset: sections cover the text, so it is the last that starts at or before it. */
function sectionAt(sections: readonly Section[], offset: number): string | null {
  let low = -1
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sections[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return sections[low]?.id ?? null
}
