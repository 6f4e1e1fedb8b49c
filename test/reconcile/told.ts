// A sentence as facts, by hand: every number with its measure is a claim, and nothing is tied to anything.
import { type Draft, draft } from './draft'

const FIGURE = /(\d+(?:\.\d+)?(?:件|条|个|名|期|份|家|人次|人|次|元|%))/

/** @param indicators of the figures, in order; '' for none */
export function told(sentence: string, indicators: readonly string[] = [], year = 2022): Draft {
  const d = draft(year, 'format-2021')
  d.section('一、总体情况')
  const pieces = sentence.split(FIGURE)
  for (let i = 1; i < pieces.length; i += 2) {
    d.claim(pieces[i - 1]!, pieces[i]!, { indicator: indicators[(i - 1) / 2] || null })
  }
  d.stop(pieces.at(-1))
  return d
}
