// A short way for the tests of this folder to get statements.
import { findStatements } from '../../src/problems'
import { outlineOf } from '../../src/structure'
import { normaliseDocument } from '../../src/text/offsets'
import { plainDocument } from '../../src/text/plain-document'

/** Texts of the statements in a report; the report's text is given in normal form. */
export function statementsOf(source: string): { problems: string[]; plans: string[] } {
  const { text, ...document } = normaliseDocument(plainDocument(source))
  const found = findStatements(text, outlineOf({ text, ...document }))
  const cut = (s: { start: number; end: number; text: string }): string => {
    if (text.slice(s.start, s.end) !== s.text) throw new Error(`not the text at its span: ${s.text}`)
    return s.text
  }
  return { problems: found.problems.map(cut), plans: found.plans.map(cut) }
}
