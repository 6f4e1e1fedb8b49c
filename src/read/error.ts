// The one error of all readers: what is wrong, in which file, at which place, and what to do about it, in two languages.
// It carries no stack worth showing; the command line prints `describeReadError`.

export type ReadErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'not-a-file'
  | 'empty'
  | 'too-large'
  | 'too-complex'
  | 'no-text'
  | 'no-text-layer'
  | 'binary'
  | 'picture'
  | 'archive'
  | 'encrypted'
  | 'damaged'
  | 'unknown-encoding'
  | 'unsupported-format'
  | 'missing-library'

/** One sentence in Chinese and the same in English. */
export interface Wording {
  zh: string
  en: string
}

export interface ReadErrorFacts {
  /** What is wrong. */
  message: Wording
  /** What the person can do about it. */
  remedy: Wording
  /** Path or name of the file, null for bytes without a name. */
  file?: string | null
  /** Where inside the file, such as `word/document.xml` or `第3页`; null when it is the file as a whole. */
  place?: string | null
  cause?: unknown
}

/** Thrown by `readReport` for every file that cannot be read. `message` is the Chinese wording. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode
  file: string | null
  readonly place: string | null
  readonly wording: Wording
  readonly remedy: Wording

  constructor(code: ReadErrorCode, facts: ReadErrorFacts) {
    super(facts.message.zh, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.code = code
    this.file = facts.file ?? null
    this.place = facts.place ?? null
    this.wording = facts.message
    this.remedy = facts.remedy
  }
}

/** Whether `error` is a ReadError, also when it comes from another copy of this package. */
export function isReadError(error: unknown): error is ReadError {
  return error instanceof Error && error.name === 'ReadError' && 'code' in error && 'remedy' in error
}

/** The error as one line for a person: file, place, what is wrong, remedy. */
export function describeReadError(error: ReadError, lang: 'zh' | 'en' = 'zh'): string {
  const where = [error.file, error.place].filter(part => part !== null).join(lang === 'zh' ? '，' : ', ')
  const said = `${error.wording[lang]}${lang === 'zh' ? '。' : '. '}${error.remedy[lang]}${lang === 'zh' ? '。' : '.'}`
  return where === '' ? said : `${where}${lang === 'zh' ? '：' : ': '}${said}`
}
