// The bar on top: open, which report, which view, export, language, light or dark.
import { useRef, useState } from 'preact/hooks'
import { openFiles, show } from '../analysis/open'
import { messages } from '../messages'
import { save } from '../reading/save'
import { csv } from '../reading/series'
import { close, closeAll, current, currentKey, reports } from '../state/reports'
import { baselineOf, loadBaseline, reviewOf } from '../state/review'
import { type View, view } from '../state/selection'
import { lang, theme } from '../state/settings'
import { helpShown } from './keys'

export function Bar() {
  const m = messages.value
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const any = reports.value.length > 0
  const tab = (name: View, label: string) => (
    <button type="button" aria-pressed={view.value === name} onClick={() => (view.value = name)}>
      {label}
    </button>
  )
  return (
    <header class="bar">
      <span class="brand" title={m.tagline}>
        {m.brand}
      </span>
      <button type="button" onClick={() => files.current?.click()}>
        {m.open}
      </button>
      <button type="button" class="wide-only" onClick={() => folder.current?.click()}>
        {m.openFolder}
      </button>
      <input
        ref={files}
        id="files"
        type="file"
        multiple
        hidden
        onChange={e => void openFiles([...(e.currentTarget.files ?? [])])}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: true }}
        onChange={e => void openFiles([...(e.currentTarget.files ?? [])])}
      />
      {any && (
        <>
          <select
            aria-label={m.report}
            value={currentKey.value ?? ''}
            onChange={e => show(e.currentTarget.value, 'report')}
            class="which"
          >
            {reports.value.map(r => (
              <option key={r.key} value={r.key}>
                {r.state === 'failed' ? '✕ ' : r.state === 'ready' ? '' : '… '}
                {r.name}
              </option>
            ))}
          </select>
          <fieldset class="tabs" aria-label={m.viewReport}>
            {tab('report', m.viewReport)}
            {tab('overview', m.viewOverview)}
            {tab('compare', m.viewCompare)}
          </fieldset>
          <Export />
        </>
      )}
      <span class="grow" />
      <button type="button" onClick={() => (helpShown.value = !helpShown.value)} aria-expanded={helpShown.value}>
        {m.help}
      </button>
      <button type="button" onClick={() => (lang.value = lang.value === 'zh' ? 'en' : 'zh')}>
        {m.language}
      </button>
      <button
        type="button"
        aria-label={m.theme}
        title={m.theme}
        onClick={() => {
          const dark =
            theme.value === 'dark' || (theme.value === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
          theme.value = dark ? 'light' : 'dark'
        }}
      >
        ◐
      </button>
      {helpShown.value && (
        <dl class="help">
          {m.keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  )
}

function Export() {
  const m = messages.value
  const baseline = useRef<HTMLInputElement>(null)
  const [note, setNote] = useState('')
  const report = current.value
  const findings = (): void => {
    const rows: (string | number | null)[][] = [
      [m.report, m.rule, m.severity.error, m.printAdvice, m.stated, m.computed, m.difference, m.state.new, m.comment]
    ]
    for (const r of reports.value) {
      for (const f of r.analysis?.findings ?? []) {
        const check = r.analysis?.checks.find(c => c.id === f.check)
        const review = reviewOf(r.name, f)
        rows.push([
          r.name,
          f.rule,
          m.severity[f.severity],
          f.message,
          check?.stated ?? null,
          check?.computed ?? null,
          check?.difference ?? null,
          m.state[review.state],
          review.comment
        ])
      }
    }
    save('findings.csv', 'text/csv', csv(rows))
  }
  const results = (): void => {
    const list = reports.value.flatMap(r =>
      r.analysis ? [{ ...r.analysis, ...(r.text === null ? {} : { text: r.text }) }] : []
    )
    save('gouji.json', 'application/json', JSON.stringify(list))
  }
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return
    try {
      setNote(m.loaded(loadBaseline(JSON.parse(await file.text()))))
    } catch {
      setNote(m.badBaseline)
    }
  }
  return (
    <details class="menu">
      <summary>{m.export}</summary>
      <div>
        <button
          type="button"
          onClick={() =>
            save('gouji-baseline.json', 'application/json', JSON.stringify(baselineOf(reports.value), null, 2))
          }
        >
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
          onChange={e => void load(e.currentTarget.files?.[0])}
        />
        <button type="button" onClick={findings}>
          {m.exportCsv}
        </button>
        <button type="button" onClick={results}>
          {m.exportJson}
        </button>
        <button type="button" onClick={() => print()}>
          {m.print}
        </button>
        {report && (
          <button type="button" onClick={() => close(report.key)}>
            {m.close}
          </button>
        )}
        <button type="button" onClick={closeAll}>
          {m.closeAll}
        </button>
        {note && <p role="status">{note}</p>}
      </div>
    </details>
  )
}
