// The pipeline, top to bottom: Document → Outline → Claims and Tables → Statements → Checks and Findings.
import { findClaims } from './claims'
import { type Additions, extendLexicon } from './lexicon'
import type { Analysis, Document, Facts, Outline } from './model'
import { findStatements } from './problems'
import { type ReconcileOptions, reconcile, whereIn, writePlaces } from './reconcile'
import { outlineOf } from './structure'
import { readTables } from './tables'
import { normaliseDocument, restorer, unitsAsPrinted } from './text/offsets'
import { plainDocument } from './text/plain-document'

export interface AnalyzeOptions extends ReconcileOptions {
  /**
   * Words of one's own beside the built-in ones: measure words, hedges, set phrases, wordings of concepts, definitions of
   * indicators. Taken as they are; `additionsSchema` of `gouji/schema` checks what was read from a file.
   */
  words?: Additions
}

/**
 * Reads one report and reconciles its figures. Pure and synchronous: same input, same answer.
 *
 * @param input the report's text, or a Document from a reader (`readReport` of `gouji/node`). Offsets in the result are
 *   UTF-16 indices into that text.
 * @param options language of messages, rules to run, words to read with
 * @returns the whole result, contract `gouji/1`
 * @throws RangeError when a definition in `options.words` names a concept that no dictionary has
 */
export function analyze(input: string | Document, options: AnalyzeOptions = {}): Analysis {
  const document = typeof input === 'string' ? plainDocument(input) : input
  const normal = normaliseDocument(document)
  const back = restorer(normal)

  const outline = withForm(outlineOf(normal), options.forms)
  const tables = readTables(normal.text, outline)
  const found = findClaims(normal.text, outline, options.words && extendLexicon(options.words))
  const statements = findStatements(normal.text, outline)

  const { report, sections, passages, grids } = back.outline(outline)
  const facts: Facts = {
    text: document.text,
    report: { ...report, form: tables.form ?? report.form, source: document.source },
    sections,
    passages,
    grids,
    tables: back.tables(tables.tables),
    claims: back.claims(found.claims),
    breakdowns: found.breakdowns,
    shares: found.shares,
    problems: back.statements(statements.problems),
    plans: back.statements(statements.plans)
  }
  const { checks, findings } = reconcile(facts, options)
  writePlaces(findings, whereIn(document.blocks, facts.tables, options.lang ?? 'zh'))
  unitsAsPrinted(facts.claims)

  return {
    schema: 'gouji/1',
    report: facts.report,
    sections,
    passages,
    claims: facts.claims,
    tables: facts.tables,
    checks,
    findings,
    problems: facts.problems,
    plans: facts.plans,
    warnings: document.warnings
  }
}

/** The outline with the form that the user says reports of its year follow. */
function withForm(outline: Outline, forms: AnalyzeOptions['forms']): Outline {
  const form = forms?.[outline.report.year ?? 0]
  return form === undefined ? outline : { ...outline, report: { ...outline.report, form } }
}
