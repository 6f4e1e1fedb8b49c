// Applications that go over from one year to the next, where the year is written out: 办理2020年结转申请5件, 结转2022年办理4件. The
// year belongs to the words, not to the figure.
import { add, type Concepts, removeAll } from '../lexicon'
import { stands, YEAR } from './characters'
import { conceptsNamed } from './named'
import type { Figure } from './reading'

const FROM_YEAR = /(\d{4}) ?年度?(?:末|底)?的?(?:结转|转结|转入|遗留|延续|未办结)/
const TO_YEAR = /(?:结转|转结|转|顺延|延续|延|留待?)(?:到|至|入)?(\d{4}) ?年/

/**
 * Reads the years of a figure's words into what they mean in a report of the year `own`: carried in or carried out.
 * Returns whether they did, so that the figure is one of the report's own year.
 */
export function settleTransfer(text: string, figure: Figure, own: number | null, concepts: Concepts): boolean {
  if (own === null || figure.distributed) return false
  if (!stands(YEAR, text, figure.from, figure.to)) return false
  const words = text.slice(figure.from, figure.to)
  if (!MOVED.test(words)) return false
  const to = TO_YEAR.exec(words)
  const from = FROM_YEAR.exec(words)
  const isIn = to !== null ? Number(to[1]) === own : from !== null && Number(from[1]) === own - 1
  const isOut = to !== null ? Number(to[1]) === own + 1 : from !== null && Number(from[1]) === own
  if (!isIn && !isOut) return false
  const { carriedIn, carriedOut } = conceptsNamed(concepts)
  const either = concepts.none()
  add(either, carriedIn)
  add(either, carriedOut)
  removeAll(figure.concepts, either)
  add(figure.concepts, isIn ? carriedIn : carriedOut)
  return true
}

const MOVED = /[转延留遗]/
