// From dropped files to open reports: results files are opened as they are, everything else goes to the worker.
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { add, currentKey, type OpenReport, reports, update, waiting } from '../state/reports'
import { selected, view } from '../state/selection'
import { lang } from '../state/settings'
import type { Request, Response } from './protocol'

let worker: Worker | null = null
/** Answers that came since the last frame: many small files must not redraw the page once each. */
const arrived = new Map<string, Partial<OpenReport>>()
let scheduled = false

function theWorker(): Worker {
  if (worker === null) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = (event: MessageEvent<Response>) => {
      const answer = event.data
      arrived.set(
        answer.key,
        answer.kind === 'read'
          ? { state: 'ready', text: answer.text, analysis: answer.analysis, took: answer.took }
          : { state: 'failed', error: answer.message }
      )
      if (!scheduled) {
        scheduled = true
        requestAnimationFrame(flush)
      }
    }
    worker.onerror = event => {
      const lost = reports.value.filter(r => r.state === 'reading' || r.state === 'waiting')
      update(new Map(lost.map(r => [r.key, { state: 'failed' as const, error: event.message }])))
      worker = null
    }
  }
  return worker
}

function flush(): void {
  scheduled = false
  const changes = new Map(arrived)
  arrived.clear()
  update(changes)
}

/** Starts the worker before it is needed, so that the first drop does not wait for it. */
export function warmUp(): void {
  theWorker()
}

/** Opens files in the order given. The first of them is shown when nothing else is. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const wasEmpty = reports.value.length === 0
  const entries = files.map(f => ({ file: f, entry: waiting(f.name) }))
  add(entries.map(e => e.entry))
  if (wasEmpty || files.length === 1) show(entries[0]!.entry.key, files.length > 1 ? 'overview' : 'report')
  for (const { file, entry } of entries) {
    try {
      if (/\.(json|ndjson)$/i.test(file.name)) {
        openResults(await file.text(), entry)
        continue
      }
      const bytes = await file.arrayBuffer()
      update(new Map([[entry.key, { state: 'reading' as const }]]))
      const request: Request = { key: entry.key, name: file.name, bytes, lang: lang.value }
      theWorker().postMessage(request, [bytes])
    } catch (error) {
      update(
        new Map([
          [entry.key, { state: 'failed' as const, error: error instanceof Error ? error.message : String(error) }]
        ])
      )
    }
  }
}

export function show(key: string, where: 'report' | 'overview'): void {
  currentKey.value = key
  selected.value = null
  view.value = where
}

/** The results in a JSON text: one analysis, a list of them, or one a line. Throws when it is none of these. */
export function parseResults(text: string): Analysis[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line) as unknown)
  }
  const list = Array.isArray(value) ? value : [value]
  for (const a of list)
    if (typeof (a as Analysis | null)?.schema !== 'string' || !(a as Analysis).schema.startsWith('gouji/'))
      throw new Error()
  return list as Analysis[]
}

/** Puts the results of a JSON file in place of the entry that stood for the file. */
export function openResults(text: string, entry: OpenReport): void {
  let results: Analysis[]
  try {
    results = parseResults(text)
  } catch {
    update(new Map([[entry.key, { state: 'failed' as const, error: messages.value.notJson }]]))
    return
  }
  const opened = results.map(analysis => openedFrom(analysis, entry.name))
  const rest = reports.value
  const at = rest.findIndex(r => r.key === entry.key)
  reports.value = [...rest.slice(0, at), ...opened, ...rest.slice(at + 1)]
  if (currentKey.value === entry.key) show(opened[0]?.key ?? '', opened.length > 1 ? 'overview' : 'report')
}

export function openedFrom(analysis: Analysis, name: string): OpenReport {
  return {
    ...waiting(analysis.report.source.name ?? name),
    state: 'ready',
    text: analysis.text ?? null,
    analysis
  }
}
