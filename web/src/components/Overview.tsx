// Many reports at once: a sortable table, rules × reports, and charts that load only here.
import { lazy, Suspense } from 'preact/compat'
import { useMemo, useState } from 'preact/hooks'
import { show } from '../analysis/open'
import { messages } from '../messages'
import { folded } from '../reading/search'
import { type OpenReport, progress, reports } from '../state/reports'
import { HeatMap } from './HeatMap'
import { Scroller } from './Scroller'
import { shown } from './Words'

const Charts = lazy(() => import('./Charts').then(m => m.Charts))

type Column = 'name' | 'issuer' | 'year' | 'error' | 'warning' | 'info' | 'claims' | 'fail' | 'open' | 'pass'

type Row = Record<Exclude<Column, 'name' | 'issuer'>, number> & {
  report: OpenReport
  name: string
  issuer: string
  /** Everything that the filter looks at. */
  words: string
}

/** Rows drawn at first, and each time more are asked for. */
const STEP = 100

const collator = new Intl.Collator('zh', { numeric: true })

export function Overview() {
  const m = messages.value
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: 'error', down: true })
  const [limit, setLimit] = useState(STEP)
  const [typed, setTyped] = useState('')
  const sought = folded(typed).trim()
  const sorted = useMemo(() => {
    const list = reports.value.map(rowOf)
    const { column, down } = sort
    return list.sort((a, b) => {
      const x = a[column]
      const y = b[column]
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
      return (down ? -order : order) || collator.compare(a.name, b.name)
    })
  }, [reports.value, sort])
  const rows = useMemo(() => (sought === '' ? sorted : sorted.filter(r => r.words.includes(sought))), [sorted, sought])
  const totals = useMemo(() => {
    const ready = sorted.filter(r => r.report.state === 'ready')
    const errors = ready.reduce((n, r) => n + r.error, 0)
    return m.totals(ready.length, ready.filter(r => r.error > 0).length, errors)
  }, [sorted, m])

  const head = (column: Column, label: string) => (
    <th
      scope="col"
      class={column === 'name' || column === 'issuer' ? undefined : 'number'}
      aria-sort={sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
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
    <main class="overview" id="main" tabIndex={-1}>
      <header class="summary">
        <h1>{m.viewOverview}</h1>
        <p class="quiet">{totals}</p>
        <search class="search">
          <input
            id="search"
            type="search"
            placeholder={m.filterReports}
            aria-label={m.filterReports}
            value={typed}
            onInput={e => setTyped(e.currentTarget.value)}
          />
          <span class="quiet" role="status">
            {m.shownOf(Math.min(limit, rows.length), rows.length)}
          </span>
        </search>
      </header>
      <Scroller name={m.viewOverview}>
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
              {head('fail', m.verdict.fail)}
              {head('open', m.verdict.open)}
              {head('pass', m.verdict.pass)}
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
            {m.showMore(Math.min(STEP, rows.length - limit))}
          </button>
        )}
      </Scroller>
      <HeatMap />
      {!progress.value.busy && (
        <Suspense fallback={<p class="quiet">…</p>}>
          <Charts />
        </Suspense>
      )}
    </main>
  )
}

const known = new WeakMap<OpenReport, Row>()

function rowOf(report: OpenReport): Row {
  let row = known.get(report)
  if (row === undefined) {
    row = countedRow(report)
    known.set(report, row)
  }
  return row
}

function countedRow(report: OpenReport): Row {
  const { digest } = report
  const issuer = digest?.issuer ?? ''
  return {
    report,
    name: report.name,
    issuer,
    year: digest?.year ?? 0,
    error: digest?.findings.error ?? 0,
    warning: digest?.findings.warning ?? 0,
    info: digest?.findings.info ?? 0,
    claims: digest?.claims ?? 0,
    pass: digest?.pass ?? 0,
    fail: digest?.fail ?? 0,
    open: digest?.open ?? 0,
    words: folded([report.name, issuer, digest?.year ?? '', digest?.title ?? ''].join(' '))
  }
}

function ReportRow({ row }: { row: Row }) {
  const m = messages.value
  const { report } = row
  if (report.state !== 'ready') {
    return (
      <tr class={report.state}>
        <th scope="row">{shown(report.name)}</th>
        <td colSpan={10}>{report.state === 'failed' ? `✕ ${m.failed}：${shown(report.error ?? '')}` : '…'}</td>
      </tr>
    )
  }
  const count = (n: number, kind = '') => <td class={`number ${n > 0 ? kind : 'zero'}`}>{n}</td>
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => show(report.key, 'report')}>
          {shown(report.name)}
        </button>
      </th>
      <td lang="zh-CN">{shown(row.issuer)}</td>
      <td class="number">{row.year || ''}</td>
      <td>{report.digest?.form ? m.forms[report.digest.form] : m.noForm}</td>
      {count(row.error, 'error')}
      {count(row.warning, 'warning')}
      {count(row.info)}
      {count(row.claims)}
      {count(row.fail, 'error')}
      {count(row.open, 'warning')}
      {count(row.pass)}
    </tr>
  )
}
