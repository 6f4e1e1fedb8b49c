// The page: a bar, and below it the welcome, one report, many reports, or two years side by side.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { openFiles } from '../analysis/open'
import { messages } from '../messages'
import { relationsOf } from '../reading/relations'
import { current, type OpenReport, progress, reports } from '../state/reports'
import { search, view } from '../state/selection'
import { Bar } from './Bar'
import { CompareYears } from './CompareYears'
import { FindingList } from './FindingList'
import { Inspector } from './Inspector'
import { useKeys } from './keys'
import { Outline } from './Outline'
import { Overview } from './Overview'
import { PrintLetter } from './PrintLetter'
import { ReportPage } from './ReportPage'
import { Tooltip } from './Tooltip'
import { Welcome } from './Welcome'

export function App() {
  const [over, setOver] = useState(false)
  useKeys()
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) void filesOf(event.dataTransfer).then(openFiles)
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [])
  const m = messages.value
  const { all, done, busy } = progress.value
  return (
    <>
      <Bar />
      {busy && all > 1 && <progress class="progress" value={done} max={all} aria-label={m.reading(done, all)} />}
      {reports.value.length === 0 ? (
        <Welcome />
      ) : view.value === 'overview' ? (
        <Overview />
      ) : view.value === 'compare' ? (
        <CompareYears />
      ) : (
        <ReportView report={current.value} />
      )}
      {over && <div class="drop">{m.dropNow}</div>}
    </>
  )
}

/** The files of a drop, those inside dropped folders too, in order of their paths. */
async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(e => e !== null && e !== undefined)
  if (entries.every(e => e.isFile)) return [...transfer.files]
  const files: File[] = []
  const queue = [...entries]
  for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
    if (entry.isFile) {
      files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)))
    } else {
      const reader = (entry as FileSystemDirectoryEntry).createReader()
      for (;;) {
        // A reader hands out a folder in parts and ends with an empty one.
        const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
        if (part.length === 0) break
        queue.push(...part)
      }
    }
  }
  return files
}

function ReportView({ report }: { report: OpenReport | null }) {
  const m = messages.value
  const relations = useMemo(() => (report?.analysis ? relationsOf(report.analysis) : null), [report?.analysis])
  const searchBox = useRef<HTMLInputElement>(null)
  if (report === null) return <p class="quiet pad">{m.noData}</p>
  if (report.state === 'failed') {
    return (
      <main class="notice pad" role="alert">
        <h1>{report.name}</h1>
        <p>
          {m.failed}：{report.error}
        </p>
      </main>
    )
  }
  const { analysis, text } = report
  if (analysis === null || relations === null) return <p class="quiet pad">…</p>
  const count = { pass: 0, fail: 0, open: 0 }
  for (const c of analysis.checks) count[c.verdict] += 1
  const hits = search.value === '' || text === null ? 0 : text.split(search.value).length - 1
  return (
    <div class="report">
      <Outline analysis={analysis} />
      <main class="reading">
        <header class="summary">
          <h1 lang="zh-CN">{analysis.report.title ?? report.name}</h1>
          <p class="quiet">
            {[
              analysis.report.issuer,
              analysis.report.publishedOn,
              m.claims(analysis.claims.length),
              m.cells(analysis.tables.reduce((n, t) => n + t.cells.filter(c => c.value !== null).length, 0)),
              m.checks(count.pass, count.fail, count.open),
              report.took === null ? null : m.took(report.took)
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <label class="search">
            <input
              id="search"
              ref={searchBox}
              type="search"
              placeholder={m.search}
              aria-label={m.search}
              value={search.value}
              onInput={e => {
                search.value = e.currentTarget.value
              }}
            />
            {search.value !== '' && <span class="quiet">{m.searchHits(hits)}</span>}
          </label>
        </header>
        {text === null ? (
          <p class="notice">{m.noText}</p>
        ) : (
          <ReportPage text={text} analysis={analysis} relations={relations} />
        )}
      </main>
      <aside class="side" aria-label={m.findings}>
        <Inspector text={text} analysis={analysis} relations={relations} />
        <FindingList report={report} analysis={analysis} relations={relations} />
      </aside>
      {text !== null && <Tooltip text={text} analysis={analysis} relations={relations} />}
      <PrintLetter report={report} />
    </div>
  )
}
