// Which figures a report states of itself as a whole, and not of one of its offices, of a plan or of another year.
import type { Claim, Facts } from '../model'

/** A level that the report states of itself as a whole, for its own year. */
export const isOwnFigure = (claim: Claim, { text, report }: Facts): boolean =>
  claim.modality === 'reported' &&
  claim.role === 'level' &&
  claim.scope.kind === 'whole' &&
  (claim.year === null || claim.year === report.year) &&
  !namesAnotherBody(claim, text, report.issuer ?? report.title ?? '')

const BODY =
  /([\u4e00-\u9fff]{1,16}(?:局|委员会|委|厅|办公室|中心|镇|乡|街道|支队|大队|学校|医院|公司))(?:共|全年|累计|本年度?|今年)*(?:新?收|受理|接到|办理|办结|答复|发布|公开|发生|处理)[^,，。；;:：、]*$/
const OFFICE = /[局委会厅室心镇乡道队校院司]/
const WHOLE = /^(?:\d*年)?[我全本各]/

/** The clause of a figure has a subject of its own, an office that is not the issuer: 县教育局收到申请9件. */
function namesAnotherBody(claim: Claim, text: string, issuer: string): boolean {
  const lead = text.slice(Math.max(claim.sentence.start, claim.start - 32), claim.start)
  // Most clauses name no office at all, and the pattern would try every start.
  if (!OFFICE.test(lead)) return false
  const body = BODY.exec(lead)?.[1]
  return body !== undefined && !WHOLE.test(body) && !issuer.includes(body.slice(-3))
}
