// Which figures a report states of itself as a whole, and not of one of its offices, of a plan or of another year.
import lists from '../../dictionaries/lists.json'
import type { Claim, Facts } from '../model'
import { charClass } from '../text/char-class'

/** A level that the report states of itself as a whole, for its own year. */
export const isOwnFigure = (claim: Claim, { text, report }: Facts): boolean =>
  claim.modality === 'reported' &&
  claim.role === 'level' &&
  claim.scope.kind === 'whole' &&
  (claim.year === null || claim.year === report.year) &&
  !namesAnotherBody(claim, text, report.issuer ?? report.title ?? '')

const OFFICES = lists.offices.join('|')
const BODY = new RegExp(
  `([\\u4e00-\\u9fff]{1,16}(?:${OFFICES}))(?:${lists.adverbs.join('|')})*(?:${lists.doings.join('|')})[^,，。；;:：、]*$`
)
/** Most clauses name no office at all, and the pattern above would try every start. */
const closesOffice = charClass(lists.offices.map(office => office.at(-1)).join(''))
function namesOffice(text: string, end: number): boolean {
  if (closesOffice(text.charCodeAt(end - 1)))
    for (const office of lists.offices) if (text.endsWith(office, end)) return true
  return false
}
/** 2023年全县, 我局, 各镇: no office of the issuer's, but all. */
const WHOLE = new RegExp(`^(?:\\d*年)?(?:${lists.wholly.join('|')})`)

/** The clause of a figure has a subject of its own, an office that is not the issuer: 县教育局收到申请9件. */
function namesAnotherBody(claim: Claim, text: string, issuer: string): boolean {
  const from = Math.max(claim.sentence.start, claim.start - 32)
  let at = claim.start
  while (at > from && !namesOffice(text, at)) at--
  const body = at === from ? undefined : BODY.exec(text.slice(from, claim.start))?.[1]
  return body !== undefined && !WHOLE.test(body) && !issuer.includes(body.slice(-3))
}
