// One report: its outline, its page, and beside it what is selected, what was found, and what it says of its problems.
import { useEffect, useState } from 'preact/hooks'
import { messages } from '../messages'
import { relationsOf } from '../reading/relations'
import { keep } from '../state/contents'
import { isLoaded, type LoadedReport, type OpenReport } from '../state/reports'
import { FindingList } from './FindingList'
import { Inspector } from './Inspector'
import { Outline } from './Outline'
import { ReportPage } from './ReportPage'
import { Search } from './Search'
import { Statements } from './Statements'
import { Tooltip } from './Tooltip'
import { shown } from './Words'

export function ReportView({ report }: { report: OpenReport | null }) {
  const m = messages.value
  useEffect(() => {
    if (report !== null) void keep([report])
  }, [report])
  if (report === null) return <p class="quiet pad">{m.noData}</p>
  if (report.state === 'failed') {
    return (
      <main class="notice pad" role="alert" id="main" tabIndex={-1}>
        <h1>{shown(report.name)}</h1>
        <p>
          {m.failed}：{shown(report.error ?? '')}
        </p>
      </main>
    )
  }
  if (!isLoaded(report)) return <p class="quiet pad">…</p>
  const { analysis, text, places } = report
  const relations = relationsOf(analysis)
  return (
    <div class="report">
      <Outline analysis={analysis} />
      <main class="reading" id="main" tabIndex={-1}>
        <Summary report={report} />
        {text === null ? (
          <p class="notice">{m.noText}</p>
        ) : (
          <ReportPage key={report.key} text={text} analysis={analysis} relations={relations} />
        )}
      </main>
      <aside class="side" aria-label={m.panel}>
        <Inspector text={text} analysis={analysis} places={places} relations={relations} />
        <Side report={report} />
      </aside>
      {text !== null && <Tooltip text={text} analysis={analysis} relations={relations} />}
    </div>
  )
}

function Summary({ report }: { report: LoadedReport }) {
  const m = messages.value
  const { analysis, took, text } = report
  const { claims, pass, fail, open } = report.digest
  const cells = analysis.tables.reduce((n, t) => n + t.cells.filter(c => c.value !== null).length, 0)
  const facts = [
    analysis.report.issuer === null ? null : shown(analysis.report.issuer),
    analysis.report.publishedOn,
    m.claims(claims),
    m.cells(cells),
    m.checks(pass, fail, open),
    took === null ? null : m.took(took)
  ]
  return (
    <header class="summary">
      <h1 lang="zh-CN">{shown(analysis.report.title ?? report.name)}</h1>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {analysis.warnings.length > 0 && (
        <details class="reader-notes">
          <summary>
            {m.readerNotes}（{analysis.warnings.length}）
          </summary>
          <ul>
            {analysis.warnings.map((w, i) => (
              <li key={`${i}`}>{shown(w.message)}</li>
            ))}
          </ul>
        </details>
      )}
      {text !== null && <Search />}
    </header>
  )
}

function Side({ report }: { report: LoadedReport }) {
  const m = messages.value
  const [shownList, setShown] = useState<'findings' | 'statements'>('findings')
  const { analysis } = report
  return (
    <>
      <fieldset class="tabs" aria-label={m.panel}>
        <button type="button" aria-pressed={shownList === 'findings'} onClick={() => setShown('findings')}>
          {m.findings} {analysis.findings.length}
        </button>
        <button type="button" aria-pressed={shownList === 'statements'} onClick={() => setShown('statements')}>
          {m.statements(analysis.problems.length, analysis.plans.length)}
        </button>
      </fieldset>
      {shownList === 'findings' ? (
        <FindingList report={report} relations={relationsOf(analysis)} />
      ) : (
        <Statements analysis={analysis} />
      )}
    </>
  )
}
