// Exit statuses, as documented in the help.

/** Nothing of severity error. */
export const NOTHING_FOUND = 0
/** Findings of severity error. */
export const FOUND = 1
/** Something could not be read, was no report, or the arguments were wrong. */
export const COULD_NOT_RUN = 2
