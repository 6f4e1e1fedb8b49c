// The findings of one report: filtered, each with its message, its place and what the reviewer decided.
import { computed } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Analysis, Finding, Severity } from '../../../src/model'
import { messages } from '../messages'
import { ruleTitle } from '../messages/rule-title'
import { placeOf, placeText, sectionAt } from '../reading/places'
import { type Relations, relationsOf } from '../reading/relations'
import { current, isLoaded, type LoadedReport } from '../state/reports'
import { decide, reviewOf } from '../state/review'
import {
  cellElement,
  claimElement,
  type Filters,
  filters,
  goTo,
  isSelected,
  NO_FILTERS,
  placeElement
} from '../state/selection'
import { shown } from './Words'

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Positions in `analysis.findings` that pass the filters: errors first, then in reading order. */
export const filteredFindings = computed((): readonly number[] => {
  const report = current.value
  if (!report || !isLoaded(report)) return []
  const { analysis } = report
  const { severity, rule, section, state } = filters.value
  const within = section === 'all' ? null : (analysis.sections.find(s => s.id === section) ?? null)
  return analysis.findings
    .map((f, i) => ({ f, i, at: placeOf(f)?.start ?? 0 }))
    .filter(
      ({ f, at }) =>
        (severity === 'all' || f.severity === severity) &&
        (rule === 'all' || f.rule === rule) &&
        (within === null || (within.start <= at && at < within.end)) &&
        (state === 'all' || reviewOf(report, f).state === 'new')
    )
    .sort((a, b) => RANK[a.f.severity] - RANK[b.f.severity] || a.at - b.at)
    .map(({ i }) => i)
})

/** Selects a finding and scrolls to the figure it is about. */
export function showFinding(analysis: Analysis, index: number): void {
  const finding = analysis.findings[index]
  if (!finding) return
  const relations = relationsOf(analysis)
  const place = placeOf(finding)
  const check = finding.check === null ? undefined : relations.check(finding.check)
  const claim = (check && relations.claim(check.claims[0] ?? '')) ?? (place && relations.claimAt(place))
  const ref = check?.cells[0]
  const cell = (ref && relations.cellsOf(ref.indicator, ref.column)[0]) ?? (place && relations.cellAt(place))
  const element = claim
    ? claimElement(claim.id)
    : cell
      ? cellElement(cell.table.id, cell.index)
      : place
        ? placeElement(place.start)
        : null
  goTo({ kind: 'finding', index }, element, claim?.start ?? cell?.cell.start ?? place?.start ?? null)
}

interface Props {
  report: LoadedReport
  relations: Relations
}

export function FindingList({ report, relations }: Props) {
  const m = messages.value
  const { analysis } = report
  const list = filteredFindings.value
  const { findings: counts, byRule } = report.digest
  const rules = [...byRule.keys()].sort()
  const headed = useMemo(() => analysis.sections.filter(s => s.heading !== ''), [analysis])
  const change = (part: Partial<Filters>): void => {
    filters.value = { ...filters.value, ...part }
  }
  const f = filters.value
  return (
    <section class="findings" aria-label={m.findings}>
      <fieldset class="chips" aria-label={m.findings}>
        <button type="button" aria-pressed={f.severity === 'all'} onClick={() => change({ severity: 'all' })}>
          {m.all} {analysis.findings.length}
        </button>
        {(['error', 'warning', 'info'] as const).map(s => (
          <button
            key={s}
            type="button"
            class={s}
            aria-pressed={f.severity === s}
            onClick={() => change({ severity: s })}
          >
            {m.severity[s]} {counts[s]}
          </button>
        ))}
      </fieldset>
      <div class="selects">
        <select
          aria-label={m.rule}
          value={byRule.has(f.rule) ? f.rule : 'all'}
          onChange={e => change({ rule: e.currentTarget.value })}
        >
          <option value="all">{m.allRules}</option>
          {rules.map(r => (
            <option key={r} value={r}>
              {shown(r)} {ruleTitle(r)}（{byRule.get(r)}）
            </option>
          ))}
        </select>
        <select
          aria-label={m.outline}
          value={headed.some(s => s.id === f.section) ? f.section : 'all'}
          onChange={e => change({ section: e.currentTarget.value })}
        >
          <option value="all">{m.allSections}</option>
          {headed.map(s => (
            <option key={s.id} value={s.id}>
              {shown(s.heading)}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={f.state === 'open'}
            onChange={e => change({ state: e.currentTarget.checked ? 'open' : 'all' })}
          />
          {m.undecidedOnly}
        </label>
      </div>
      {analysis.findings.length === 0 ? (
        <p class="all-well">✓ {m.noFindings}</p>
      ) : list.length === 0 ? (
        <p class="quiet">
          {m.noneMatch}{' '}
          <button type="button" class="link" onClick={() => change(NO_FILTERS)}>
            {m.all}
          </button>
        </p>
      ) : (
        <ol>
          {list.slice(0, MOST).map(i => (
            <FindingCard key={i} index={i} finding={analysis.findings[i]!} report={report} relations={relations} />
          ))}
        </ol>
      )}
      {list.length > MOST && <p class="quiet">{m.shownOf(MOST, list.length)}</p>}
    </section>
  )
}

/** A damaged report may have thousands; the filters lead to the rest. */
const MOST = 300

function FindingCard({ index, finding, report, relations }: { index: number; finding: Finding } & Props) {
  const m = messages.value
  const { analysis } = report
  const isOpen = isSelected({ kind: 'finding', index }).value === true
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const review = reviewOf(report, finding)
  const at = placeOf(finding)
  const section = at === null ? null : sectionAt(analysis.sections, at.start)
  const place = at === null ? '' : placeText(at, { ...report, relations }, m.place)
  const check = finding.check === null ? undefined : relations.check(finding.check)
  const toggle = (state: 'confirmed' | 'dismissed'): void =>
    decide(report, finding, { state: review.state === state ? 'new' : state })
  return (
    <li ref={card} class="finding" data-severity={finding.severity} data-state={review.state} aria-current={isOpen}>
      <button type="button" class="body" onClick={() => showFinding(analysis, index)}>
        <span class="head">
          <span class={`severity ${finding.severity}`}>{m.severity[finding.severity]}</span>
          <span class="rule-id" title={ruleTitle(finding.rule) ?? undefined}>
            {shown(finding.rule)}
          </span>
          {review.state !== 'new' && <span class="state">{m.state[review.state]}</span>}
          <span class="where">{place}</span>
          {section?.heading && (
            <span class="where heading" lang="zh-CN">
              {shown(section.heading)}
            </span>
          )}
        </span>
        <span class="message">{shown(finding.message)}</span>
        {check?.formula && <code class="formula">{shown(check.formula)}</code>}
        {isOpen && finding.explanation && <span class="explanation">{shown(finding.explanation)}</span>}
        {!isOpen && review.comment && <span class="explanation">{shown(review.comment)}</span>}
      </button>
      {isOpen && (
        <div class="decide">
          <button type="button" aria-pressed={review.state === 'confirmed'} onClick={() => toggle('confirmed')}>
            {m.confirm}
          </button>
          <button type="button" aria-pressed={review.state === 'dismissed'} onClick={() => toggle('dismissed')}>
            {m.dismiss}
          </button>
          <Links finding={finding} relations={relations} />
          <textarea
            id="comment"
            aria-label={m.comment}
            placeholder={m.comment}
            rows={2}
            value={review.comment}
            onInput={e => decide(report, finding, { comment: e.currentTarget.value })}
          />
        </div>
      )}
    </li>
  )
}

/** From a finding to each figure it compares. */
function Links({ finding, relations }: { finding: Finding; relations: Relations }) {
  const m = messages.value
  const check = finding.check === null ? undefined : relations.check(finding.check)
  if (!check) return null
  const claim = relations.claim(check.claims[0] ?? '')
  const ref = check.cells[0]
  const cell = ref && relations.cellsOf(ref.indicator, ref.column)[0]
  return (
    <>
      {claim && (
        <button
          type="button"
          onClick={() => goTo({ kind: 'claim', id: claim.id }, claimElement(claim.id), claim.start)}
        >
          {m.sourceProse} →
        </button>
      )}
      {cell && (
        <button
          type="button"
          class="to-cell"
          onClick={() =>
            goTo(
              { kind: 'cell', table: cell.table.id, index: cell.index },
              cellElement(cell.table.id, cell.index),
              cell.cell.start
            )
          }
        >
          {m.sourceTable} →
        </button>
      )}
    </>
  )
}
