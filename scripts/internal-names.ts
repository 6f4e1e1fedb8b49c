// Names of properties that never leave the library: no part of the contract, of a dictionary or of the language. The bundled core
// writes them short, a kilobyte less when compressed. A name that is left out costs some bytes; one that does not belong here breaks the
// test that holds the built core against the source.
const NAMES = `
  achieved actions anchored andMore applicants aspect aspects because begins breakable byHead byUnit candidate
  carriedIn carriedOut changeTo children clauses conceptsOf continues continuesRefused crowded days direction
  discounts distributed doubt dun endHit ends endsTail factor firstCue firstHit firstPair flattened former
  foundation frames fresh garbled governmentInformation headings highDigits hits hundred hundreds inTotal indent
  indicatorsOf initials inner isApart isComplete isCounted isDepartment isExact isHead isLastYearOwn isLetter
  isLine isLocal isMark isName isOfficial isOpen isPair isRow isSure isSuspect isTitle isWhole joined kinds lead
  leadIn lent letters levels listItem listMarks lone longest longestPhrase mayEnd meanings measured missed month
  naming negator notNumerals numberWords ofColumns openedBy opener opening opensLine otherThings otherWork
  ownLine past paths pendingHigh piece pieces pointed preceding predicate predicates prefixed previousClass
  quantity quotes reasons refs refuse rivals scale scaled scoreOf separator sequences setPhrases shorthand
  sourceOf spread standings strays suffix telling things ties token totals transferred trie unheard upwards
  vagueAfterOne verb verbless way ways weight wholeBody wholes
`

/** Matches the names of internal properties, whole. */
export const internalNames = new RegExp(`^(?:${NAMES.trim().split(/\s+/).join('|')})$`)
