// The page: a bar, and below it the welcome, one report, many reports, or two years side by side. On paper: letters.
import { flushSync } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import { openFiles } from '../analysis/open'
import { messages } from '../messages'
import { current, isLoaded, progress, reports } from '../state/reports'
import { note, view } from '../state/selection'
import { Bar } from './Bar'
import { CompareYears } from './CompareYears'
import { filesOf } from './dropped'
import { useKeys } from './keys'
import { Overview } from './Overview'
import { PrintLetter } from './PrintLetter'
import { ReportView } from './ReportView'
import { Welcome } from './Welcome'

export function App() {
  useKeys()
  const over = useDrop()
  const printing = usePrinting()
  const m = messages.value
  const { all, done, busy } = progress.value
  if (printing) {
    const chosen = (view.value === 'overview' ? reports.value : [current.value].filter(r => r !== null)).filter(
      isLoaded
    )
    return (
      <>
        {chosen.map(r => (
          <PrintLetter key={r.key} report={r} />
        ))}
      </>
    )
  }
  return (
    <>
      <a class="skip" href="#main">
        {m.skip}
      </a>
      <Bar />
      {busy && all > 1 && (
        <div class="progress" role="status">
          <progress value={done} max={all} aria-label={m.reading(done, all)} />
          <span>{m.reading(done, all)}</span>
        </div>
      )}
      {note.value && (
        <p class="note" role="status">
          {note.value}
          <button type="button" class="plain" aria-label={m.close} onClick={() => (note.value = '')}>
            ✕
          </button>
        </p>
      )}
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

/** Takes what is dropped anywhere on the page; whether something is held over it. */
function useDrop(): boolean {
  const [over, setOver] = useState(false)
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
  return over
}

/** Whether the page is being printed. The browser prints what stands when the event ends, so it is drawn inside of it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true))
    const after = (): void => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
