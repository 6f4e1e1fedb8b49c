// What the page and its worker say to each other.
import type { Baseline } from '../../../src/model'
import type { Received } from '../reading/contract'

export interface Request {
  key: string
  /** A file as it was dropped: the worker reads it, so that the page never waits for a disk. */
  file: File
  lang: 'zh' | 'en'
}

export type Response =
  | { key: string; kind: 'read'; report: Received; took: number }
  /** Results of a JSON file, in parts, so that the page takes each between two frames. */
  | { key: string; kind: 'results'; reports: Received[]; last: boolean }
  | { key: string; kind: 'baseline'; baseline: Baseline }
  | { key: string; kind: 'failed'; message: string; remedy: string }
