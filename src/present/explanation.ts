// `gouji explain` as text: line by line, every numeral with what it was taken for, and the words that decided.
import type { RejectClass } from '../claims/rejects'
import type { Rival } from '../claims/rivals'
import type { Claim, Span } from '../model'
import { interval } from './claims-table'
import { lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import type { View } from './result'
import { visible } from './visible'
import { measureFor } from './width'
import { wrap } from './wrap'

/** One numeral, or one negated zero, of the document's text: the claim it became, or the class that took it for something else. */
export type Reading = Span & { ruledOut: readonly Rival[] } & (
    | { claim: Claim; reject: null }
    | { claim: null; reject: RejectClass }
  )

/** Lines of the source up to this long are shown whole. */
const LINE_SHOWN = 160
const WIDEST = 100
/** Reasons stand under the figure they are about. */
const REASON = '    '

/**
 * @param text the document's text
 * @param readings in text order
 * @param claims all claims, to name the wholes of parts
 */
export async function renderExplanation(
  text: string,
  readings: readonly Reading[],
  claims: readonly Claim[],
  view: View
): Promise<string> {
  const say = messagesIn(view.language)
  const { paint } = view
  const lines = lineIndex(text)
  const columns = Math.min(view.columns - 1, WIDEST)
  const measure = await measureFor(Number.isFinite(columns) ? visible(text) : '')
  const page: string[] = []
  const put = (prefix: string, hanging: string, words: string, quiet: boolean): void => {
    const shown = visible(words)
    for (const [i, row] of wrap(shown, columns - hanging.length, measure).entries()) {
      const part = shown.slice(row.start, row.end)
      page.push((i === 0 ? prefix : hanging) + (quiet ? paint('quiet', part) : part))
    }
  }
  let current = 0
  for (const reading of readings) {
    const { line } = lines.position(reading.start)
    if (line !== current) {
      if (current !== 0) page.push('')
      current = line
      const source = text.slice(lines.startOf(line), lines.startOf(line + 1)).trim()
      page.push(paint('strong', say.line(line)))
      put('  ', '  ', source.length > LINE_SHOWN ? `${source.slice(0, LINE_SHOWN)}${say.ellipsis}` : source, true)
    }
    const figure = visible(text.slice(reading.start, reading.end))
    if (reading.claim === null) {
      put(`  ${paint('quiet', '·')} `, REASON, `${figure}  ${say.explain.rejected(say.reject[reading.reject])}`, true)
    } else {
      put(`  ${paint('good', '✓')} `, REASON, `${figure}  ${meaning(reading.claim, say)}`, false)
      for (const reason of reasons(reading, text, claims, say)) put(REASON, REASON, reason, true)
    }
  }
  return page.length === 0 ? `${say.explain.none}\n` : `${page.join('\n')}\n`
}

/** What the figure states, in one line. */
function meaning(claim: Claim, say: Messages): string {
  const facts = [
    `= ${claim.value}${claim.unit ?? ''}`,
    claim.bound === 'exact' ? null : `${say.bound[claim.bound]} ${interval(claim.range)}`,
    claim.negated ? say.explain.negated : null,
    claim.role === 'level' ? null : say.role[claim.role],
    claim.modality === 'reported' ? null : say.modality[claim.modality],
    claim.scope.kind === 'whole' ? null : `${say.scope[claim.scope.kind]} ${claim.scope.name ?? ''}`.trim(),
    claim.year === null ? null : say.year(claim.year)
  ]
  return facts.filter(f => f !== null).join(say.comma)
}

/** So many official figures that it was not taken for are told. */
const RIVALS = 3

/** Why: subject, indicator and its words, the whole it is part of, what else it could be and what ruled that out. */
function reasons(
  { claim, ruledOut }: Reading & { claim: Claim },
  text: string,
  claims: readonly Claim[],
  say: Messages
): string[] {
  const { explain } = say
  const words = claim.why.map(w => `${text.slice(w.start, w.end)}=${w.concept}`).join(say.listComma)
  const whole = claim.of === null ? undefined : claims.find(c => c.id === claim.of)
  return [
    claim.subject === null ? null : explain.subject(claim.subject),
    claim.indicator === null
      ? null
      : explain.indicator(claim.indicator, claim.context && explain.context[claim.context]),
    claim.candidates.length === 0 ? null : explain.candidates(claim.candidates.join(say.listComma)),
    words === '' ? null : explain.words(words),
    whole === undefined ? null : explain.partOf(whole.text),
    ...ruledOut
      .slice(0, RIVALS)
      .map(({ indicator, by, concepts }) => explain.ruledOut(indicator, explain.by[by], concepts.join(say.listComma)))
  ].filter(r => r !== null)
}
