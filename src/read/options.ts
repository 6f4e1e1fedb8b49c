// What a caller may say about a file besides its bytes.

export type Language = 'zh' | 'en'

export interface ReadOptions {
  /** File name to report and to take the extension from, for bytes held in memory. */
  name?: string
  /** Media type as a server gave it; its `charset` counts as a declaration. */
  mediaType?: string
  /** Language of warnings. Default `zh`. */
  lang?: Language
  /** Largest file read, in bytes. Default 64 MiB. */
  maxBytes?: number
  /**
   * Recognise the text of scanned pages of a PDF with the programs `pdftoppm` and `tesseract` (language `chi_sim`), where
   * they are installed. Node only; takes some ten seconds a page; the document says so in a warning. Default false.
   */
  ocr?: boolean
}

/** What every reader is given. */
export interface ReaderInput {
  bytes: Uint8Array
  /** File name without folders, or null. */
  name: string | null
  /** Encoding named outside of the file (`Content-Type`), or null. */
  charset: string | null
  lang: Language
  ocr: boolean
}
