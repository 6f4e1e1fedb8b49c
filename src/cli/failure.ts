// Why a run could not do what was asked, in words for the person: what, where, and what to try.

export interface Failure {
  /** File, option or command that it is about; null when it is about the run as a whole. */
  subject: string | null
  message: string
  remedy: string | null
}

/** Thrown for wrong arguments and unwritable output: ends the run with status 2. */
export class CannotRun extends Error {
  readonly failure: Failure
  constructor(message: string, remedy: string | null = null, subject: string | null = null) {
    super(message)
    this.failure = { subject, message, remedy }
  }
}
