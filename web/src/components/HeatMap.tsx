// Rules × reports: how often each rule found something in each report. A table, so that it reads without colour.
import { useMemo } from 'preact/hooks'
import { messages } from '../messages'
import { currentKey, readyReports } from '../state/reports'
import { filters, view } from '../state/selection'

/** More columns than this are more than a screen holds; the reports with most findings are shown. */
const COLUMNS = 40

export function HeatMap() {
  const m = messages.value
  const { rules, columns } = useMemo(() => {
    const columns = [...readyReports.value]
      .sort((a, b) => (b.analysis?.findings.length ?? 0) - (a.analysis?.findings.length ?? 0))
      .slice(0, COLUMNS)
      .map(report => {
        const counts = new Map<string, number>()
        for (const f of report.analysis?.findings ?? []) counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1)
        return { report, counts }
      })
    const rules = [...new Set(columns.flatMap(c => [...c.counts.keys()]))].sort()
    return { rules, columns }
  }, [readyReports.value])
  if (rules.length === 0) return null
  return (
    <section>
      <h2>{m.heat}</h2>
      <p class="quiet">{m.heatNote}</p>
      <div class="scroller">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{m.rule}</th>
              {columns.map(c => (
                <th key={c.report.key} scope="col">
                  <span>{c.report.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map(rule => (
              <tr key={rule}>
                <th scope="row">{rule}</th>
                {columns.map(({ report, counts }) => {
                  const n = counts.get(rule) ?? 0
                  return (
                    <td key={report.key} data-heat={Math.min(n, 4)}>
                      {n > 0 && (
                        <button
                          type="button"
                          aria-label={`${rule} ${report.name} ${n}`}
                          onClick={() => {
                            filters.value = { ...filters.value, rule, severity: 'all', section: 'all' }
                            currentKey.value = report.key
                            view.value = 'report'
                          }}
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
      </div>
    </section>
  )
}
