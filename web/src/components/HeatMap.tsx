// Rules × reports: how often each rule found something in each report. A table, so that it reads without colour; to take away
// as CSV and as a picture.
import { useMemo } from 'preact/hooks'
import { show } from '../analysis/open'
import { messages } from '../messages'
import { ruleTitle } from '../messages/rule-title'
import { save, saveUrl } from '../reading/save'
import { type Counts, countsCsv, ruleCounts } from '../reading/series'
import { progress, type ReadyReport, readyReports } from '../state/reports'
import { filters, NO_FILTERS } from '../state/selection'
import { heatPicture } from './heat-picture'
import { Scroller } from './Scroller'
import { shown } from './Words'

/** More columns than this are more than a screen holds; the reports with most findings are shown. */
const COLUMNS = 40

const total = ({ digest: { findings } }: ReadyReport): number => findings.error + findings.warning + findings.info

export function HeatMap() {
  const m = messages.value
  const { drawn, counts } = useMemo(() => {
    const sorted = [...readyReports.value].sort((a, b) => total(b) - total(a))
    const drawn = sorted.slice(0, COLUMNS)
    return { drawn, counts: ruleCounts(drawn) }
    // While files still come in, the map would only flicker.
  }, [progress.value.busy ? null : readyReports.value])
  if (counts.rows.length === 0) return null
  const open = (report: ReadyReport, rule: string): void => {
    filters.value = { ...NO_FILTERS, rule }
    show(report.key, 'report')
  }
  const picture = (counts: Counts): void => {
    const titled = counts.rows.map(r => ({ ...r, name: [r.name, ruleTitle(r.name)].filter(Boolean).join(' ') }))
    saveUrl('rules.png', heatPicture({ ...counts, rows: titled }))
  }
  return (
    <section aria-label={m.heat}>
      <header>
        <h2>{m.heat}</h2>
        <span class="quiet">
          {m.heatNote}
          {drawn.length < readyReports.value.length && m.mostOf(drawn.length, readyReports.value.length)}
        </span>
      </header>
      <Scroller name={m.heat}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{m.rule}</th>
              {drawn.map(r => (
                <th key={r.key} scope="col">
                  <span>{shown(r.name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.rows.map(({ name: rule, values }) => (
              <tr key={rule}>
                <th scope="row">
                  <span class="rule-id">{shown(rule)}</span> {ruleTitle(rule)}
                </th>
                {drawn.map((report, i) => {
                  const n = values[i] ?? 0
                  return (
                    <td key={report.key} data-heat={Math.min(n, 4)}>
                      {n > 0 && (
                        <button
                          type="button"
                          aria-label={`${shown(rule)} ${shown(report.name)} ${n}`}
                          onClick={() => open(report, rule)}
                        >
                          {n}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p class="take">
        <button type="button" onClick={() => save('rules.csv', 'text/csv', countsCsv(ruleCounts(readyReports.value)))}>
          {m.chartCsv}
        </button>
        <button type="button" onClick={() => picture(counts)}>
          {m.chartPng}
        </button>
      </p>
    </section>
  )
}
