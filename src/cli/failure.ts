// Why a run could not do what was asked, in words for the person: what, where, and what to try.
import type { Language, Messages } from '../present/messages'
import { isReadError } from '../read'

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

/** An exception as a failure: readers explain theirs, those of the file system are translated here. */
export function failureOf(error: unknown, subject: string, say: Messages, language: Language): Failure {
  const { cli } = say
  if (isReadError(error)) {
    const place = error.place === null ? '' : cli.at(error.place)
    return { subject, message: error.wording[language] + place, remedy: error.remedy[language] }
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return { subject, message: cli.notFound, remedy: cli.notFoundRemedy }
  if (code === 'EACCES' || code === 'EPERM')
    return { subject, message: cli.noPermission, remedy: cli.noPermissionRemedy }
  if (code === 'EBUSY') return { subject, message: cli.isBusy, remedy: cli.isBusyRemedy }
  if (code !== undefined) return { subject, message: cli.cannotRead(message), remedy: cli.cannotReadRemedy }
  return { subject, message: cli.internal(message), remedy: cli.internalRemedy }
}

/** Why a file could not be written, as an error that ends the run. */
export function cannotWrite(error: unknown, file: string, { cli }: Messages): CannotRun {
  const { code, message } = error as NodeJS.ErrnoException
  const why =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? cli.noFolder
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? cli.mayNotWrite
        : code === 'EISDIR'
          ? cli.isFolder
          : code === 'EBUSY'
            ? cli.isBusy
            : code === 'ENOSPC'
              ? cli.diskFull
              : message
  return new CannotRun(cli.cannotWrite(why), cli.cannotWriteRemedy, file)
}
