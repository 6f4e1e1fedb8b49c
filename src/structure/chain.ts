// Follows the numbering of headings: which number each kind of marker reached, and where a list of items runs beside it.
import { type HeadingKind, RANK } from './heading'

export interface Chain {
  /** Number of the last heading of this kind under the open parents; 0 when there is none. */
  last(kind: HeadingKind): number
  /** A heading of this kind is open. */
  isOpen(kind: HeadingKind): boolean
  accept(kind: HeadingKind, number: number): void
  refuse(kind: HeadingKind, number: number): void
  /** The number before this one was refused: it is the next item of the same list. */
  continuesRefused(kind: HeadingKind, number: number): boolean
}

const DEPTHS = Object.keys(RANK).length

export function chainOf(): Chain {
  // by rank; 0 for none
  const reached = new Uint8Array(DEPTHS)
  const refused = new Uint8Array(DEPTHS)
  return {
    last: kind => reached[RANK[kind]]!,
    isOpen: kind => reached[RANK[kind]]! > 0,
    accept(kind, number) {
      reached[RANK[kind]] = number
      refused[RANK[kind]] = 0
      reached.fill(0, RANK[kind] + 1)
      refused.fill(0, RANK[kind] + 1)
    },
    refuse(kind, number) {
      refused[RANK[kind]] = number
    },
    continuesRefused: (kind, number) => number > 1 && refused[RANK[kind]] === number - 1
  }
}
