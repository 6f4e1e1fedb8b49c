// What a heading is, and which kinds of marker enclose which.
import type { Marker } from './markers'

export interface Heading {
  start: number
  end: number
  /** Where the title begins, after the marker. */
  title: number
  /** Depth by kind of marker: smaller encloses larger. */
  rank: number
  kind: Marker['kind'] | 'bare'
  number: number
  /** Stands at the start of a line, not inside one. */
  ownLine: boolean
}

/** Ranks give the tree its shape; the printed level is 1, 2 or 3. */
export const RANK = { part: 0, han: 1, 'paren-han': 2, digit: 3, di: 3, 'paren-digit': 4, circled: 5 } as const

export type HeadingKind = keyof typeof RANK

export const isHeadingKind = (kind: Marker['kind']): kind is HeadingKind => kind in RANK
