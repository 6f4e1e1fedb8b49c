// The state of one walk over a sentence: the lists that are open, as a stack, and those that were found.
import type { ConceptSet } from '../../lexicon'
import type { Breakdown } from '../../model'
import type { Figure, Sentence, Tags } from '../reading'
import type { List } from './list'
import type { ListWords } from './words'

/** The parts of one whole by one aspect. */
export interface Group extends List {
  aspect: number
  /** Segment (count of `;`) of the last part, how many hold parts, and whether the first holds several. */
  segment: number
  segments: number
  crowded: boolean
  /** Parts joined by 、 so far. */
  dun: number
  sum: number
}

/** What opened a list: a bracket, 其中 and its like, N件…中, a colon. */
export interface Frame {
  kind: 'bracket' | 'among' | 'middle' | 'colon'
  cue: string
  complete: Breakdown['complete']
  /** A bracket's head; other lists look for one by measure. */
  head: Figure | null
  /** Figures before this index of the sentence may be heads. */
  anchor: number
  depth: number
  /** The next part opens a group of its own (从…来看). */
  fresh: boolean
  /** Its first figure found no whole. */
  missed: boolean
  /** A bracket of what is not included. */
  beside: boolean
  groups: Group[]
  /** Heads by measure, as far as they were looked for. */
  heads: Map<string | null, Figure | null> | null
  /** Figures counted by another word than the head: 条例1个、指南1则. */
  strays: Figure[]
  /** What the clause of 在…中 says of the whole. */
  about: ConceptSet | null
  /** End of that clause: the words of the parts begin there. */
  from: number
}

/** Marks since the last figure, as bits. */
export const DUN_MARK = 1
export const COMMA_MARK = 2
export const SEMICOLON_MARK = 4
export const CLOSE_MARK = 8

export interface Walk {
  readonly text: string
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
  /** Figures of the sentence before. */
  readonly before: readonly Figure[]
  /** The last figures of all sentences before, in order. */
  readonly trail: readonly Figure[]
  readonly tags: Tags
  readonly words: ListWords
  readonly frames: Frame[]
  readonly lists: List[]
  /** Brackets open. */
  depth: number
  /** `;` so far. */
  segment: number
  separator: number
  /** Index of the next figure. */
  next: number
  /** Index of a figure that has its bracket to itself: it stands as deep as what is around. */
  lone: number
}

/** The figure `back` before the next one. An index below zero is looked up as the name of a property, which takes long. */
export const figureBefore = ({ figures, next }: Walk, back = 1): Figure | undefined =>
  next >= back ? figures[next - back] : undefined

export function openFrame(
  walk: Walk,
  kind: Frame['kind'],
  cue: string,
  head: Figure | null,
  complete: Breakdown['complete']
): Frame {
  const frame: Frame = {
    kind,
    cue,
    complete,
    head,
    anchor: walk.next,
    depth: walk.depth,
    fresh: false,
    missed: false,
    beside: false,
    groups: [],
    heads: null,
    strays: [],
    about: null,
    from: 0
  }
  walk.frames.push(frame)
  return frame
}
