// The table of reject classes: what looks like a quantity and is none. The first class that fits names the reject.
import { brokenDate, date, duration, proportion, timeOfDay } from './dates'
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
import { placeName } from './places'
import type { Candidate, Reject, RejectClass } from './reject'

export { isInside } from './phrases'
export { numberedPlaces } from './places'
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
  placeName,
  address,
  brokenDate,
  date,
  timeOfDay,
  proportion,
  phone,
  postcode,
  productName,
  tableResidue,
  duration,
  classifierNoun,
  noMeasure
]

/** The classes that can take a numeral at all, in their order: by its writing, then by whether it has a measure. */
const ASKED = (['arabic', 'chinese'] as const).map(writing =>
  [false, true].map(measured =>
    REJECTS.filter(r => (r.writing ?? writing) === writing && (r.measured ?? measured) === measured)
  )
)

/** The class that rejects a numeral, null when it may be a quantity. */
export function rejectOf(candidate: Candidate): RejectClass | null {
  const asked = ASKED[candidate.numeral.chinese ? 1 : 0]![candidate.measure.unit === null ? 0 : 1]!
  for (const reject of asked) if (reject.test(candidate)) return reject.class
  return null
}
