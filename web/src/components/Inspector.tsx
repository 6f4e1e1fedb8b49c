// Everything known about the selected figure or cell: how it was read, and what it was checked against.
import { useEffect, useRef } from 'preact/hooks'
import { formOf, labelOf } from '../../../src/forms'
import type { Analysis, Cell, Check, Claim, Range } from '../../../src/model'
import type { PlacedSpan } from '../../../src/present/places'
import { messages } from '../messages'
import { placeText } from '../reading/places'
import type { Relations } from '../reading/relations'
import { claimElement, goTo, selected } from '../state/selection'
import { CheckCard } from './CheckCard'
import { shown } from './Words'

interface Props {
  text: string | null
  analysis: Analysis
  places: readonly PlacedSpan[]
  relations: Relations
}

export function Inspector({ text, analysis, places, relations }: Props) {
  const s = selected.value
  if (s === null || s.kind === 'finding') return null
  if (s.kind === 'claim') {
    const claim = relations.claim(s.id)
    return claim ? <ClaimView {...{ claim, text, analysis, places, relations }} /> : null
  }
  const cell = analysis.tables.find(t => t.id === s.table)?.cells[s.index]
  return cell ? <CellView {...{ cell, text, analysis, places, relations }} /> : null
}

/** `[84000, 85000)` as a person writes it. */
export function rangeText(range: Range): string {
  const { min, max } = range
  const number = (n: number | null): string => (n === null ? '∞' : n.toLocaleString('en', { maximumFractionDigits: 6 }))
  if (min !== null && min === max) return number(min)
  return `${range.minOpen || min === null ? '(' : '['}${min === null ? '−∞' : number(min)}, ${number(max)}${range.maxOpen || max === null ? ')' : ']'}`
}

/** So many that agree are shown; more only when asked for. */
const AGREEING = 2

/** What a figure was checked against: what differs or is undecided first, what agrees folded away where it is much. */
function Checks({ checks, text, analysis, relations }: { checks: readonly Check[] } & Omit<Props, 'places'>) {
  const m = messages.value
  const card = (c: Check) => <CheckCard key={c.id} check={c} analysis={analysis} relations={relations} text={text} />
  const of = (verdict: Check['verdict']): readonly Check[] => checks.filter(c => c.verdict === verdict)
  const agreeing = of('pass')
  return (
    <>
      <h3>{m.checkedAgainst}</h3>
      {checks.length === 0 && <p class="quiet">{m.notChecked}</p>}
      {[...of('fail'), ...of('open')].map(card)}
      {agreeing.slice(0, AGREEING).map(card)}
      {agreeing.length > AGREEING && (
        <details class="agreeing">
          <summary>{m.moreAgree(agreeing.length - AGREEING)}</summary>
          {agreeing.slice(AGREEING).map(card)}
        </details>
      )}
    </>
  )
}

/** What is selected, where it stands, and a way out. */
function Head({ title, place }: { title: string; place: string }) {
  const m = messages.value
  return (
    <header>
      <h2>{title}</h2>
      <span class="quiet">{place}</span>
      <span class="grow" />
      <button type="button" class="plain" aria-label={m.close} onClick={() => goTo(null, null)}>
        ✕
      </button>
    </header>
  )
}

/** Brings the inspector into view when something else is selected. */
function useOnTop(what: object) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [what])
  return box
}

function ClaimView({ claim, text, analysis, places, relations }: { claim: Claim } & Props) {
  const m = messages.value
  const box = useOnTop(claim)
  const whole = claim.of === null ? undefined : relations.claim(claim.of)
  const parts = relations.partsOf(claim.id)
  const checks = relations.checksOfClaim(claim.id)
  const before = text?.slice(claim.sentence.start, claim.start) ?? ''
  const after = text?.slice(claim.end, claim.sentence.end) ?? ''
  const name = claim.indicator === null ? null : (labelOf(claim.indicator, analysis.report.form) ?? claim.indicator)
  return (
    <section ref={box} class="inspector" aria-label={m.claim}>
      <Head title={m.claim} place={placeText(claim, { text, analysis, places, relations }, m.place)} />
      {text !== null && (
        <blockquote lang="zh-CN">
          {shown(before)}
          <b>{shown(claim.text)}</b>
          {shown(after)}
        </blockquote>
      )}
      <dl>
        <dt>{m.value}</dt>
        <dd>
          {claim.value.toLocaleString('en', { maximumFractionDigits: 6 })} {claim.unit ?? ''}
          {claim.bound !== 'exact' && <em> {m.bound[claim.bound]}</em>}
          {claim.modality !== 'reported' && <em> {m.modality[claim.modality]}</em>}
          {claim.year !== null && <em> {m.year(claim.year)}</em>}
        </dd>
        {claim.range.min !== claim.range.max && (
          <>
            <dt>{m.interval}</dt>
            <dd>{rangeText(claim.range)}</dd>
          </>
        )}
        {claim.subject && (
          <>
            <dt>{m.subject}</dt>
            <dd lang="zh-CN">{shown(claim.subject)}</dd>
          </>
        )}
        <dt>{m.indicator}</dt>
        <dd>
          {name ?? m.noIndicator}
          {name === null && claim.candidates.length > 0 && (
            <div class="candidates">
              {m.candidates} {claim.candidates.map(c => labelOf(c, analysis.report.form) ?? c).join('、')}
            </div>
          )}
        </dd>
        {claim.scope.kind !== 'whole' && (
          <>
            <dt>{m.scope}</dt>
            <dd>
              {m.scopes[claim.scope.kind]}
              {claim.scope.name && `：${shown(claim.scope.name)}`}
            </dd>
          </>
        )}
        {claim.why.length > 0 && text !== null && (
          <>
            <dt>{m.words}</dt>
            <dd class="words">
              {claim.why.map(w => (
                <span key={`${w.start}${w.concept}`} title={w.concept}>
                  {shown(text.slice(w.start, w.end))}
                </span>
              ))}
            </dd>
          </>
        )}
        {whole && (
          <>
            <dt>{m.partOf}</dt>
            <dd>
              <button
                type="button"
                class="link"
                onClick={() => goTo({ kind: 'claim', id: whole.id }, claimElement(whole.id), whole.start)}
              >
                {shown(`${whole.subject ?? ''} ${whole.text}`)}
              </button>
            </dd>
          </>
        )}
        {parts.length > 0 && (
          <>
            <dt>{m.parts}</dt>
            <dd class="words">
              {parts.map(p => (
                <button
                  key={p.id}
                  type="button"
                  class="link"
                  onClick={() => goTo({ kind: 'claim', id: p.id }, claimElement(p.id), p.start)}
                >
                  {shown(p.text)}
                </button>
              ))}
            </dd>
          </>
        )}
      </dl>
      <Checks {...{ checks, text, analysis, relations }} />
    </section>
  )
}

function CellView({ cell, text, analysis, places, relations }: { cell: Cell } & Props) {
  const m = messages.value
  const box = useOnTop(cell)
  const checks = cell.indicator === null ? [] : relations.checksOfCell(cell.indicator, cell.column)
  const { form } = analysis.report
  return (
    <section ref={box} class="inspector" aria-label={m.cell}>
      <Head title={m.cell} place={placeText(cell, { text, analysis, places, relations }, m.place)} />
      <dl>
        <dt>{m.indicator}</dt>
        <dd lang="zh-CN">{shown(cell.label)}</dd>
        <dt>{m.value}</dt>
        <dd>
          {cell.value === null ? m.blank : cell.value.toLocaleString('en', { maximumFractionDigits: 6 })}{' '}
          {cell.unit ?? ''}
        </dd>
        {form !== null && (
          <>
            <dt>{m.form}</dt>
            <dd>
              {formOf(form).title}
              <div class="quiet">{formOf(form).source}</div>
            </dd>
          </>
        )}
      </dl>
      <Checks {...{ checks, text, analysis, relations }} />
    </section>
  )
}
