// The findings of one report: filtered, each with its message, its place and what the reviewer decided.
import { useMemo } from 'preact/hooks'
import type { Analysis, Finding, Section, Severity } from '../../../src/model'
import { messages } from '../messages'
import type { Relations } from '../reading/relations'
import type { OpenReport } from '../state/reports'
import { decide, reviewOf } from '../state/review'
import { cellElement, claimElement, filters, goTo, selected } from '../state/selection'

/** The innermost section that holds an offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let found: Section | null = null
  for (const s of sections)
    if (s.start <= offset && offset < s.end && (found === null || s.level >= found.level)) found = s
  return found
}

/** Positions in `analysis.findings` that pass the filters, in reading order within severity. */
export function filteredFindings(report: OpenReport): number[] {
  const analysis = report.analysis
  if (analysis === null) return []
  const { severity, rule, section, state } = filters.value
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
  return analysis.findings
    .map((f, i) => [f, i] as const)
    .filter(
      ([f]) =>
        (severity === 'all' || f.severity === severity) &&
        (rule === 'all' || f.rule === rule) &&
        (section === 'all' || sectionAt(analysis.sections, f.evidence[0]?.start ?? -1)?.id === section) &&
        (state === 'all' || reviewOf(report.name, f).state === 'new')
    )
    .sort(
      ([a], [b]) => rank[a.severity] - rank[b.severity] || (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)
    )
    .map(([, i]) => i)
}

/** Selects a finding and scrolls to the figure it is about. */
export function showFinding(analysis: Analysis, relations: Relations, index: number): void {
  const finding = analysis.findings[index]
  if (!finding) return
  const check = finding.check === null ? undefined : relations.check(finding.check)
  const claim = check?.claims[0]
  const cell = check?.cells[0]
  const place = finding.evidence[0]
  const element = claim
    ? claimElement(claim)
    : cell
      ? cellElement(cell.indicator, cell.column)
      : place
        ? `place-${place.start}`
        : null
  goTo({ kind: 'finding', index }, element)
}

export function FindingList({
  report,
  analysis,
  relations
}: {
  report: OpenReport
  analysis: Analysis
  relations: Relations
}) {
  const m = messages.value
  const shown = useMemo(() => filteredFindings(report), [report, filters.value, reviewOf])
  const rules = [...new Set(analysis.findings.map(f => f.rule))].sort()
  const count = (s: Severity): number => analysis.findings.filter(f => f.severity === s).length
  const change = (part: Partial<typeof filters.value>): void => {
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
            {m.severity[s]} {count(s)}
          </button>
        ))}
      </fieldset>
      <div class="selects">
        <select aria-label={m.rule} value={f.rule} onChange={e => change({ rule: e.currentTarget.value })}>
          <option value="all">{m.allRules}</option>
          {rules.map(r => (
            <option key={r} value={r}>
              {r}
            </option>
          ))}
        </select>
        <select aria-label={m.outline} value={f.section} onChange={e => change({ section: e.currentTarget.value })}>
          <option value="all">{m.allSections}</option>
          {analysis.sections
            .filter(s => s.heading !== '')
            .map(s => (
              <option key={s.id} value={s.id}>
                {s.heading}
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
      ) : shown.length === 0 ? (
        <p class="quiet">{m.noneMatch}</p>
      ) : (
        <ol>
          {shown.map(i => (
            <FindingCard
              key={i}
              index={i}
              finding={analysis.findings[i]!}
              report={report}
              analysis={analysis}
              relations={relations}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface CardProps {
  index: number
  finding: Finding
  report: OpenReport
  analysis: Analysis
  relations: Relations
}

function FindingCard({ index, finding, report, analysis, relations }: CardProps) {
  const m = messages.value
  const s = selected.value
  const isSelected = s?.kind === 'finding' && s.index === index
  const review = reviewOf(report.name, finding)
  const section = sectionAt(analysis.sections, finding.evidence[0]?.start ?? -1)
  const check = finding.check === null ? undefined : relations.check(finding.check)
  return (
    <li class="finding" data-severity={finding.severity} data-state={review.state} aria-current={isSelected}>
      <button type="button" class="body" onClick={() => showFinding(analysis, relations, index)}>
        <span class="head">
          <span class={`severity ${finding.severity}`}>{m.severity[finding.severity]}</span>
          <span class="rule-id">{finding.rule}</span>
          {review.state !== 'new' && <span class="state">{m.state[review.state]}</span>}
          {section?.heading && <span class="where">{section.heading}</span>}
        </span>
        <span class="message">{finding.message}</span>
        {check && <code class="formula">{check.formula}</code>}
        {isSelected && finding.explanation && <span class="explanation">{finding.explanation}</span>}
      </button>
      {isSelected && (
        <div class="decide">
          <button
            type="button"
            aria-pressed={review.state === 'confirmed'}
            onClick={() => decide(report.name, finding, { state: review.state === 'confirmed' ? 'new' : 'confirmed' })}
          >
            {m.confirm}
          </button>
          <button
            type="button"
            aria-pressed={review.state === 'dismissed'}
            onClick={() => decide(report.name, finding, { state: review.state === 'dismissed' ? 'new' : 'dismissed' })}
          >
            {m.dismiss}
          </button>
          <textarea
            id="comment"
            aria-label={m.comment}
            placeholder={m.comment}
            rows={2}
            value={review.comment}
            onInput={e => decide(report.name, finding, { comment: e.currentTarget.value })}
          />
        </div>
      )}
    </li>
  )
}
