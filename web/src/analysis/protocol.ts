// What the page and its worker say to each other.
import type { Analysis } from '../../../src/model'

export interface Request {
  key: string
  name: string
  bytes: ArrayBuffer
  lang: 'zh' | 'en'
}

export type Response =
  | { key: string; kind: 'read'; text: string; analysis: Analysis; took: number }
  | { key: string; kind: 'failed'; message: string }
