// Many reports at once: a sortable table, rules × reports, and charts that load only here.
import { lazy, Suspense } from 'preact/compat'
import { useMemo, useState } from 'preact/hooks'
import { formOf } from '../../../src/forms'
import type { Severity } from '../../../src/model'
import { messages } from '../messages'
import { currentKey, type OpenReport, reports } from '../state/reports'
import { view } from '../state/selection'
import { HeatMap } from './HeatMap'

const Charts = lazy(() => import('./Charts').then(m => m.Charts))

type Column = 'name' | 'issuer' | 'year' | Severity | 'claims' | 'checks'

interface Row {
  report: OpenReport
  name: string
  issuer: string
  year: number
  error: number
  warning: number
  info: number
  claims: number
  checks: number
}

const STEP = 200

export function Overview() {
  const m = messages.value
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: 'error', down: true })
  const [limit, setLimit] = useState(STEP)
  const rows = useMemo(() => {
    const list = reports.value.map(rowOf)
    const { column, down } = sort
    list.sort((a, b) => {
      const x = a[column]
      const y = b[column]
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'zh')
      return (down ? -order : order) || a.name.localeCompare(b.name, 'zh')
    })
    return list
  }, [reports.value, sort])

  const head = (column: Column, label: string) => (
    <th scope="col" aria-sort={sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        onClick={() => setSort({ column, down: sort.column === column ? !sort.down : column !== 'name' })}
      >
        {label}
        <span aria-hidden="true">{sort.column === column ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
  return (
    <main class="overview">
      <div class="scroller">
        <table class="reports">
          <thead>
            <tr>
              {head('name', m.report)}
              {head('issuer', m.issuer)}
              {head('year', m.reportYear)}
              <th scope="col">{m.form}</th>
              {head('error', m.errors)}
              {head('warning', m.warnings)}
              {head('info', m.infos)}
              {head('claims', m.claim)}
              {head('checks', m.checkedAgainst)}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(row => (
              <ReportRow key={row.report.key} row={row} />
            ))}
          </tbody>
        </table>
        {rows.length > limit && (
          <button type="button" class="more" onClick={() => setLimit(limit + STEP)}>
            + {Math.min(STEP, rows.length - limit)} / {rows.length - limit}
          </button>
        )}
      </div>
      <HeatMap />
      <Suspense fallback={<p class="quiet">…</p>}>
        <Charts />
      </Suspense>
    </main>
  )
}

function rowOf(report: OpenReport): Row {
  const a = report.analysis
  const count = (s: Severity): number => a?.findings.filter(f => f.severity === s).length ?? 0
  return {
    report,
    name: report.name,
    issuer: a?.report.issuer ?? '',
    year: a?.report.year ?? 0,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    claims: a?.claims.length ?? 0,
    checks: a?.checks.length ?? 0
  }
}

function ReportRow({ row }: { row: Row }) {
  const m = messages.value
  const { report } = row
  const form = report.analysis?.report.form ?? null
  const openIt = (): void => {
    currentKey.value = report.key
    view.value = 'report'
  }
  if (report.state !== 'ready') {
    return (
      <tr class={report.state}>
        <th scope="row">{report.name}</th>
        <td colSpan={8}>{report.state === 'failed' ? `${m.failed}：${report.error}` : '…'}</td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={openIt}>
          {report.name}
        </button>
      </th>
      <td>{row.issuer}</td>
      <td class="number">{row.year || ''}</td>
      <td>{form === null ? m.noForm : formOf(form).id}</td>
      <td class={`number ${row.error ? 'error' : ''}`}>{row.error}</td>
      <td class={`number ${row.warning ? 'warning' : ''}`}>{row.warning}</td>
      <td class="number">{row.info}</td>
      <td class="number">{row.claims}</td>
      <td class="number">{row.checks}</td>
    </tr>
  )
}
