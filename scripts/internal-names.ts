// Names of properties that never leave the library: no part of the contract, of a dictionary, of the language, nor of what the
// readers say, who talk to other libraries. The bundled core writes them short, three quarters of a kilobyte less when compressed. A name that
// is left out costs some bytes; one that does not belong here breaks the test that holds the built core against the source.
const NAMES = `
  achieved actions anchored andMore applicants aspect aspects because besides breakable byHead byUnit candidate
  carriedIn carriedOut changeTo channels clauses conceptsOf continues continuesRefused crowded days direction
  discounts distributed doubt dun earlier endHit endsTail explained extras factor firstCue firstHit firstPair
  flattened former foundation governmentInformation headings heads hedged highDigits hits hundred hundreds
  inTotal including indent indicatorsOf initials isApart isComplete isCounted isDepartment isExact isHead
  isLastYearOwn isLetter isLine isLocal isMark isName isOfficial isOpen isPair isRow isSure isSuspect isTitle
  isWhole joined kinds leadIn leaves lent listItem listMarks lone longest longestPhrase loose marker mayEnd
  meanings measured missed naming negator notNumerals numberWords ofColumns openedBy opener opening opensLine
  otherThings otherWork outcomes outlet outlets ownLine pairs past paths pendingHigh pointed preceding predicate
  predicates prefixed previousClass previousEnd quantity reading reasons refs refuse respectively rivals scaled
  scoreOf separator sequences setPhrases shorthand sourceOf spokenFor standings strays telling things ties
  totals trail transferred trie unheard upwards vagueAfterOne verb verbless way ways weight wholeBody wholes
  writing
`

/** Matches the names of internal properties, whole. */
export const internalNames = new RegExp(`^(?:${NAMES.trim().split(/\s+/).join('|')})$`)
