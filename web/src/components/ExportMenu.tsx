// What can be taken away: the review file, the audit sheet, findings, results, letters. And closing.
import { useEffect, useRef, useState } from 'preact/hooks'
import { forgetWaiting } from '../analysis/open'
import { messages } from '../messages'
import { save } from '../reading/save'
import type { Decided } from '../reading/tables'
import { allTaken, keep } from '../state/contents'
import { current, readyReports, remove, removeAll, reports } from '../state/reports'
import { baselineOf, loadBaseline, reviewOf } from '../state/review'
import { note, selected, view } from '../state/selection'
import { lang } from '../state/settings'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function ExportMenu() {
  const m = messages.value
  const menu = useRef<HTMLDetailsElement>(null)
  const baseline = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const report = current.value
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) menu.current?.removeAttribute('open')
    }
    addEventListener('pointerdown', close)
    return () => removeEventListener('pointerdown', close)
  }, [])

  const decided: Decided = (report, finding) => {
    const { state, comment } = reviewOf(report, finding)
    return { state: m.state[state], comment }
  }
  const writing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      note.value = String(error)
    } finally {
      setBusy(false)
      menu.current?.removeAttribute('open')
    }
  }
  const xlsx = (): Promise<void> =>
    writing(async () => {
      const { auditWorkbook } = await import('../reading/tables')
      save('gouji.xlsx', XLSX, await auditWorkbook(await allTaken(readyReports.value), decided, lang.value))
    })
  const csv = (): Promise<void> =>
    writing(async () => {
      const { findingsCsv } = await import('../reading/tables')
      save('findings.csv', 'text/csv', findingsCsv(await allTaken(readyReports.value), decided, lang.value))
    })
  const json = (): Promise<void> =>
    writing(async () => {
      // Joined from parts: one text of all results could be longer than a string can be.
      const all = await allTaken(readyReports.value)
      const parts = all.map((r, i) => (i === 0 ? '[' : ',') + JSON.stringify(r.analysis))
      save('gouji.json', 'application/json', ...parts, parts.length === 0 ? '[]' : ']')
    })
  const reviewed = (): Promise<void> =>
    writing(async () => {
      const baseline = baselineOf(await allTaken(readyReports.value))
      save('gouji-baseline.json', 'application/json', `${JSON.stringify(baseline, null, 2)}\n`)
    })
  const letters = (): Promise<void> =>
    writing(async () => {
      await keep(view.value === 'overview' ? reports.value : [])
      menu.current?.removeAttribute('open')
      print()
    })
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return
    try {
      note.value = m.loaded(loadBaseline(JSON.parse(await file.text())))
    } catch {
      note.value = m.badBaseline
    }
    menu.current?.removeAttribute('open')
  }
  return (
    <details class="menu" ref={menu}>
      <summary>{busy ? m.exporting : m.export}</summary>
      <div>
        <button type="button" onClick={reviewed}>
          {m.exportBaseline}
        </button>
        <button type="button" onClick={() => baseline.current?.click()}>
          {m.importBaseline}
        </button>
        <input
          ref={baseline}
          id="baseline"
          type="file"
          accept=".json"
          hidden
          onChange={e => {
            void load(e.currentTarget.files?.[0])
            e.currentTarget.value = ''
          }}
        />
        <hr />
        <button type="button" onClick={xlsx}>
          {m.exportXlsx}
        </button>
        <button type="button" onClick={csv}>
          {m.exportCsv}
        </button>
        <button type="button" onClick={json}>
          {m.exportJson}
        </button>
        <button type="button" onClick={letters}>
          {m.print}
        </button>
        <hr />
        {report && (
          <button
            type="button"
            onClick={() => {
              selected.value = null
              remove(report.key)
            }}
          >
            {m.close}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            selected.value = null
            forgetWaiting()
            removeAll()
          }}
        >
          {m.closeAll}
        </button>
      </div>
    </details>
  )
}
