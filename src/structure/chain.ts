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

const KINDS = Object.keys(RANK) as HeadingKind[]

export function chainOf(): Chain {
  const reached = new Map<HeadingKind, number>()
  const refused = new Map<HeadingKind, number>()
  return {
    last: kind => reached.get(kind) ?? 0,
    isOpen: kind => reached.has(kind),
    accept(kind, number) {
      reached.set(kind, number)
      refused.delete(kind)
      for (const other of KINDS) {
        if (RANK[other] <= RANK[kind]) continue
        reached.delete(other)
        refused.delete(other)
      }
    },
    refuse: (kind, number) => void refused.set(kind, number),
    continuesRefused: (kind, number) => number > 1 && refused.get(kind) === number - 1
  }
}
