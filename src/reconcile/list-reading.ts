// What reading a whole and its stated parts comes to. The readings are made in `breakdown.ts` and `list-shapes.ts`.
import type { Claim } from '../model'

/**
 * How far a list claims to be complete: `official` names every part that the form sums, `stated` says so in words,
 * `rest` ends in 其他, `itemised` goes down to pieces smaller than what is missing, `unsaid` claims nothing, `open` says that more follows; `told` is no list, but a balance or a product that the sentence tells in full.
 */
export type Standing = 'official' | 'stated' | 'rest' | 'itemised' | 'unsaid' | 'open' | 'told'

export interface ListReading {
  whole: Claim
  parts: readonly Claim[]
  /** Sum of the parts' values. */
  computed: number
  /** `within`: hedged figures that leave room for each other. `rounded`: apart, but by less than their last digits. */
  relation: 'equal' | 'within' | 'rounded' | 'short' | 'over'
  standing: Standing
  /**
   * Why adding up to another figure decides nothing: parts may count one thing twice, belong to another whole, or be counted by
   * other measure words.
   */
  doubt: 'overlap' | 'whole' | 'units' | null
  /** Whether the parts leave each other out: kinds that the form counts apart, or a list that a bracket or a colon opens. */
  isApart: boolean
  /** Whether a person should look at a list that adds up to another figure, though that decides nothing. */
  isSuspect: boolean
  figures: string
}

/** `12+31+9` */
export function figuresOf(parts: readonly Claim[]): string {
  let figures = ''
  for (const { value } of parts) figures += figures === '' ? value : `+${value}`
  return figures
}

/** The official figure that a claim states, or the only one that it may. */
export const meaningOf = (c: Claim): string | undefined =>
  c.indicator ?? (c.candidates.length === 1 ? c.candidates[0] : undefined)
