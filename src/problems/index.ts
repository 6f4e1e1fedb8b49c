// Problems stage: every stated problem and every stated measure as one item with its span, and the categories of the problems.
import type { Outline, Passage, Section, Span, Statement } from '../model'
import { classify } from './classify'
import { listedItems } from './items'
import { spokenItems } from './prose'
import { remedyAt } from './remedy'

export interface Statements {
  problems: Statement[]
  plans: Statement[]
}

/**
 * Statements of one report.
 *
 * @param text normalised; offsets of the result are its offsets
 * @param outline of the same text: passages say where to look
 */
export function findStatements(text: string, outline: Outline): Statements {
  const problems: Statement[] = []
  const plans: Statement[] = []
  const headings = new Set(outline.sections.filter(s => s.level > 0).map(s => s.headingStart))
  for (const passage of outline.passages) {
    for (const item of itemsOf(text, passage, headings)) {
      if (passage.tag === 'plans') {
        plans.push(statement(text, item, outline.sections, false))
        continue
      }
      const remedy = remedyAt(text, item)
      problems.push(
        statement(text, remedy === null ? item : { start: item.start, end: remedy.start }, outline.sections, true)
      )
      if (remedy !== null) plans.push(statement(text, remedy, outline.sections, false))
    }
  }
  return { problems, plans: plans.sort((a, b) => a.start - b.start) }
}

function itemsOf(text: string, passage: Passage, headings: ReadonlySet<number>): Span[] {
  const listed = listedItems(text, passage.start, passage.end, headings)
  return listed.length > 0 ? listed : spokenItems(text, passage)
}

function statement(text: string, span: Span, sections: readonly Section[], classified: boolean): Statement {
  const words = text.slice(span.start, span.end)
  return {
    start: span.start,
    end: span.end,
    text: words,
    categories: classified ? classify(words) : [],
    section: sectionAt(sections, span.start)
  }
}

/** The innermost section around an offset: the last that starts at or before it. */
function sectionAt(sections: readonly Section[], offset: number): string | null {
  let found: string | null = null
  for (const s of sections) {
    if (s.start > offset) break
    if (offset < s.end) found = s.id
  }
  return found
}
