// What the style of an element says that matters to a reader.
import { remembered } from '../remembered'
import { TRAIT } from './traits'

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i
const BLOCK = /display\s*:\s*(?:block|table|flex|grid|list-item)/i
const PREFORMATTED = /white-space\s*:\s*(?:pre|break-spaces)/i

/** Bits of `TRAIT`. */
export const traitsInStyle = remembered(
  (style: string): number =>
    (HIDDEN.test(style) ? TRAIT.hidden : 0) |
    (BLOCK.test(style) ? TRAIT.block : 0) |
    (PREFORMATTED.test(style) ? TRAIT.preformatted : 0)
)
