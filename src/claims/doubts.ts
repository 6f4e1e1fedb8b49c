// Indicators taken back once the whole sentence is read: what words alone make the body's whole is a part of it, the figure of
// one outlet among others, a running total, or the length of a list of names. Candidates keep what was thought of.
import type { Claim } from '../model'
import type { Figure } from './reading'

/** Leaves a claim with its indicator as a mere candidate. */
export function withdraw(claim: Claim): void {
  if (claim.indicator === null) return
  claim.candidates = [claim.indicator]
  claim.indicator = null
  claim.context = null
  claim.why = []
}

/** Takes back what the other figures of a sentence contradict. */
export function settleDoubts(text: string, figures: readonly Figure[]): void {
  for (let i = 0; i < figures.length; i++) {
    const { claim, whole } = figures[i]!
    if (!claim || claim.indicator === null) continue
    const id = claim.indicator
    // 乡镇12件,部门29件,县政府20件,合计61件: one of several bodies is not the whole
    if (whole?.claim?.indicator === id) withdraw(claim)
    // 公开政府信息92条,累计公开831条: of the year, then of all years
    else if (isRunningTotal(text, figures, i, id)) withdraw(claim)
    // 县政府网站公开4200条,乡镇网站公开4800条: the one site is not all sites
    else if (id.startsWith('disclosure.channel.') && isOneOfSeveral(figures, i, id)) withdraw(claim)
    else if (isLengthOfList(text, figures[i]!)) withdraw(claim)
  }
}

function isRunningTotal(text: string, figures: readonly Figure[], index: number, id: string): boolean {
  const { from, to, value } = figures[index]!
  if (!text.slice(from, to).includes('累计')) return false
  return figures.slice(0, index).some(({ claim, value: first }) => claim?.indicator === id && first < value)
}

function isOneOfSeveral(figures: readonly Figure[], index: number, id: string): boolean {
  return figures.some(
    ({ claim, whole }, i) =>
      i !== index &&
      whole === figures[index]!.whole &&
      claim?.indicator === null &&
      claim.candidates.includes(id) &&
      (claim.scope.kind === 'sub-region' || claim.scope.kind === 'department')
  )
}

/** More names than this are not counted behind their list. */
const MOST_NAMES = 30

/** 档案馆、图书馆、政务中心3个查阅点: the figure says how many were named. */
function isLengthOfList(text: string, { value, class: unitClass, from, to, sentence }: Figure): boolean {
  if (unitClass !== 'general' || value < 2 || value > MOST_NAMES) return false
  let at = from
  while (at > sentence.start && !/[,;。:\d]/.test(text[at - 1]!)) at--
  return text.slice(at, to).split(/[、和及与]/).length === value
}
