// Names of properties that never leave the library: no part of the contract, of a dictionary, of the language, nor of what the
// readers say, who talk to other libraries. The bundled core writes them short, three quarters of a kilobyte less when compressed. A name that
// is left out costs some bytes; one that does not belong here breaks the test that holds the built core against the source.
const NAMES = `
  achieved actions adds anchored andMore applicants application aspect aspects because besides breakable byHead
  byUnit candidate carriedIn carriedOut ceiling changeTo channels clauses conceptsOf continues continuesRefused
  crowded days deciding direction discounts distributed doubt dun earlier edges endHit endsTail explained extras
  factor faultless fee firstCue firstHit firstPair flattened folded former foundation frames governmentInformation
  granted headColumns headings headRows heads hedged highDigits hits hundred hundreds including indent indicatorsOf
  initials inner inTotal isApart isComplete isCounted isDepartment isExact isHead isLastYearOwn isLetter isLine
  isLocal isMark isName isOfficial isOpen isPair isRow isSure isSuspect isTitle isWhole joined kinds leaders leadIn leaves
  lengths lent lineColumns lineRows listItem listMarks lone longest longestPhrase loose marker matches mayEnd
  meanings measured missed naming negator notNumerals numberWords ofColumns openedBy opener opening opensLine
  otherThings otherWork outcomes outlet outlets ownLine pairs pairsEnd past paths pending pendingHigh pointed power
  preceding predicate predicates prefixed previousClass previousEnd quantity reading reasons refs refuse replied
  respectively rivals scaled scoreOf separator sequences setPhrases shared shorthand sourceOf spokenFor spread
  standings strays telling things ties totals trail transferred trie unheard upwards vagueAfterOne verb verbless way
  ways website wechat weibo weight weightOf wholeBody wholes writing
`

/** Matches the names of internal properties, whole. */
export const internalNames = new RegExp(`^(?:${NAMES.trim().split(/\s+/).join('|')})$`)
