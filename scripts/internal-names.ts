// Names of properties that never leave the library: no part of the contract, of a dictionary or of the language. The bundled core
// writes them short, a kilobyte less when compressed. A name that is left out costs some bytes; one that does not belong here breaks the
// test that holds the built core against the source.
const NAMES = `
  achieved actions anchored andMore applicants aspect aspects because begins breakable byHead byUnit candidate
  carriedIn carriedOut changeTo channels children clauses conceptsOf continues continuesRefused counts crowded
  days direction discounts distributed doubt dun earlier endHit ends endsTail explained factor firstCue firstHit
  firstPair flattened former foundation frames fresh garbled governmentInformation headings heads highDigits
  hits hundred hundreds inTotal indent indicatorsOf initials inner isApart isComplete isCounted isDepartment
  isExact isHead isLastYearOwn isLetter isLine isLocal isMark isName isOfficial isOpen isPair isRow isSure
  isSuspect isTitle isWhole items joined kinds lead leadIn leaves lent letters levels listItem listMarks lists
  lone longest longestPhrase marker mayEnd meanings measured missed month named naming negator notNumerals
  numberWords ofColumns openedBy opener opening opensLine otherThings otherWork outcomes outlet ownLine pairs
  past paths pendingHigh piece pieces pointed preceding predicate predicates prefixed previousClass quantity
  quotes reading reasons refs refuse rivals scale scaled scoreOf segments separator sequences setPhrases
  shorthand sourceOf spread standings strays suffix taken telling things ties token totals trail transferred
  trie unheard upwards vagueAfterOne verb verbless way ways weight wholeBody wholes writing
`

/** Matches the names of internal properties, whole. */
export const internalNames = new RegExp(`^(?:${NAMES.trim().split(/\s+/).join('|')})$`)
