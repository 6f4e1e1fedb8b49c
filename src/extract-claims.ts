// Claims alone: for a sentence, a passage or a report, without tables, checks and problems.
import { findClaims } from './claims'
import { formForYear } from './forms'
import { type Additions, extendLexicon } from './lexicon'
import type { Claims, Document, Report } from './model'
import { outlineOf } from './structure'
import { normaliseDocument, restorer, unitsAsPrinted } from './text/offsets'
import { plainDocument } from './text/plain-document'

/** What a passage does not say of itself. A report says most of it; what is given here goes before what was read. */
export interface ClaimContext {
  /** The body that reports: a figure of 县公安局 is a department's in a county's report and the whole's in its own. */
  issuer?: string
  /** The year reported on. */
  year?: number
  /** The form whose figures are looked for; the one that the year prescribes unless given. */
  form?: Report['form']
  /** Words of one's own: measure words, hedges, set phrases, wordings of concepts, definitions of indicators. */
  words?: Additions
}

/**
 * Finds what a text claims in numbers.
 *
 * @param input text of any length, or a Document from a reader (`readReport` of `gouji/node`)
 * @param context what the text does not say of itself
 * @returns claims in text order, with the breakdowns and shares between them. Offsets are UTF-16 indices into the text of the
 *   document.
 * @throws RangeError when a definition in `context.words` names a concept that no dictionary has
 */
export function extractClaims(input: string | Document, context: ClaimContext = {}): Claims {
  const document = typeof input === 'string' ? plainDocument(input) : input
  const normal = normaliseDocument(document)
  const outline = outlineOf(normal)
  const { issuer, year, form, words } = context
  const report = { ...outline.report }
  if (issuer !== undefined) report.issuer = issuer
  if (year !== undefined) report.year = year
  if (form !== undefined) report.form = form
  else if (year !== undefined) report.form = formForYear(year)?.id ?? null
  const found = findClaims(normal.text, { ...outline, report }, words && extendLexicon(words))
  const claims = restorer(normal).claims(found.claims)
  unitsAsPrinted(claims)
  return { ...found, claims }
}
