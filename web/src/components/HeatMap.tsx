// Rules × reports: how often each rule found something in each report. A table, so that it reads without colour.
import { useMemo } from 'preact/hooks'
import { show } from '../analysis/open'
import { messages } from '../messages'
import { progress, type ReadyReport, readyReports } from '../state/reports'
import { filters, NO_FILTERS } from '../state/selection'
import { Scroller } from './Scroller'
import { shown } from './Words'

/** More columns than this are more than a screen holds; the reports with most findings are shown. */
const COLUMNS = 40

const total = ({ digest: { findings } }: ReadyReport): number => findings.error + findings.warning + findings.info

export function HeatMap() {
  const m = messages.value
  const { rules, columns } = useMemo(() => {
    const columns = [...readyReports.value]
      .sort((a, b) => total(b) - total(a))
      .slice(0, COLUMNS)
      .map(report => ({ report, counts: report.digest.byRule }))
    const rules = [...new Set(columns.flatMap(c => [...c.counts.keys()]))].sort()
    return { rules, columns }
    // While files still come in, the map would only flicker.
  }, [progress.value.busy ? null : readyReports.value])
  if (rules.length === 0) return null
  const open = (report: ReadyReport, rule: string): void => {
    filters.value = { ...NO_FILTERS, rule }
    show(report.key, 'report')
  }
  return (
    <section aria-label={m.heat}>
      <h2>{m.heat}</h2>
      <p class="quiet">{m.heatNote}</p>
      <Scroller name={m.heat}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{m.rule}</th>
              {columns.map(c => (
                <th key={c.report.key} scope="col">
                  <span>{shown(c.report.name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(rule => (
              <tr key={rule}>
                <th scope="row">{shown(rule)}</th>
                {columns.map(({ report, counts }) => {
                  const n = counts.get(rule) ?? 0
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
    </section>
  )
}
