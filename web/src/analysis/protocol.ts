// What the page and its worker say to each other.
import type { Baseline } from '../../../src/model'
import type { Received } from '../reading/contract'
import type { Digest } from '../reading/digest'
import type { ItemSpan } from '../reading/json-items'

export interface Request {
  key: string
  /** A file as it was dropped: the worker reads it, so that the page never waits for a disk. */
  file: File
  lang: 'zh' | 'en'
}

/** A result that was seen in a file and left there. */
export interface Listed {
  name: string
  digest: Digest
  /** Where it stands in the file. */
  span: ItemSpan
}

export type Response =
  | { key: string; kind: 'read'; report: Received; digest: Digest; took: number }
  /** Results of a JSON file, in parts, so that the page takes each between two frames. */
  | { key: string; kind: 'listed'; reports: Listed[] }
  /** All results of the file were listed. */
  | { key: string; kind: 'end' }
  | { key: string; kind: 'baseline'; baseline: Baseline }
  | { key: string; kind: 'failed'; message: string; remedy: string }

/** Whether an answer is the last to its request. */
export const isLast = (response: Response): boolean => response.kind !== 'listed'
