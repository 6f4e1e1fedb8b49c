// Changes one figure of a report, the way drafts go wrong: a digit mistyped, lost, doubled or swapped.
import type { Random } from './random'
import type { Figure } from './writer'

export interface Mutation {
  text: string
  /** Where the changed figure stands in the new text. */
  start: number
  end: number
  figure: Figure
  value: number
}

export function mutate(text: string, figure: Figure, r: Random): Mutation {
  const digits = String(figure.value)
  let changed = digits
  while (Number(changed) === figure.value) changed = mistype(digits, r)
  const value = Number(changed)
  const written = String(value)
  return {
    text: text.slice(0, figure.start) + written + text.slice(figure.end),
    start: figure.start,
    end: figure.start + written.length,
    figure,
    value
  }
}

function mistype(digits: string, r: Random): string {
  const at = r.int(0, digits.length - 1)
  switch (r.int(0, 4)) {
    case 0: {
      return digits.slice(0, at) + String(r.int(0, 9)) + digits.slice(at + 1)
    }
    case 1:
      return digits.length > 1 ? digits.slice(0, at) + digits.slice(at + 1) : String(r.int(1, 9))
    case 2:
      return digits.slice(0, at + 1) + digits.slice(at)
    case 3:
      return at + 1 < digits.length
        ? digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)
        : `${digits}0`
    default:
      return String(Math.max(0, Number(digits) + r.pick([-1, 1])))
  }
}
