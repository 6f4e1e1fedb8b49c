// The table of reject classes: what looks like a quantity and is none. The first class that fits names the reject.
import { brokenDate, date, duration, timeOfDay } from './dates'
import {
  address,
  classifierNoun,
  documentNumber,
  email,
  indexNumber,
  phone,
  postcode,
  productName,
  url
} from './identifiers'
import { articleOfLaw, listMarker, ordinal } from './order'
import { countingRule, noMeasure, quotedName, quotedTitle, setPhrase, tableResidue, visits } from './phrases'
import type { Candidate, Reject, RejectClass } from './reject'

export type { Candidate, Reject, RejectClass } from './reject'

export const REJECTS: readonly Reject[] = [
  quotedTitle,
  url,
  email,
  indexNumber,
  documentNumber,
  articleOfLaw,
  listMarker,
  ordinal,
  setPhrase,
  countingRule,
  visits,
  quotedName,
  address,
  brokenDate,
  date,
  timeOfDay,
  phone,
  postcode,
  productName,
  tableResidue,
  duration,
  classifierNoun,
  noMeasure
]

/** The class that rejects a numeral, null when it may be a quantity. */
export function rejectOf(candidate: Candidate): RejectClass | null {
  for (const reject of REJECTS) if (reject.test(candidate)) return reject.class
  return null
}
