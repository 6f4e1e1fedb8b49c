// What the style of an element says that matters to a reader.
import { TRAIT } from './traits'

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i
const BLOCK = /display\s*:\s*(?:block|table|flex|grid|list-item)/i
const PREFORMATTED = /white-space\s*:\s*(?:pre|break-spaces)/i

/** Pages repeat the same few styles thousands of times. */
const known = new Map<string, number>()
const MOST_KNOWN = 5000

/** Bits of `TRAIT`. */
export function traitsInStyle(style: string): number {
  const found = known.get(style)
  if (found !== undefined) return found
  const traits =
    (HIDDEN.test(style) ? TRAIT.hidden : 0) |
    (BLOCK.test(style) ? TRAIT.block : 0) |
    (PREFORMATTED.test(style) ? TRAIT.preformatted : 0)
  if (known.size < MOST_KNOWN && style.length < 500) known.set(style, traits)
  return traits
}
