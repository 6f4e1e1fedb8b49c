// From dropped files to open reports: what was dropped is listed at once, and filled in as the worker answers.
import { batch } from '@preact/signals'
import { messages } from '../messages'
import { type Received, received } from '../reading/contract'
import { add, currentKey, type OpenReport, remove, replace, reports, update, waiting } from '../state/reports'
import { loadBaseline } from '../state/review'
import { note, selected, view } from '../state/selection'
import { lang } from '../state/settings'
import type { Response } from './protocol'
import { onAnswer, queue, warmUp } from './queue'

export { forgetWaiting } from './queue'

/** Answers that came since the last frame: many small files must not redraw the page once each. */
const arrived: Response[] = []
let scheduled = false

onAnswer(response => {
  arrived.push(response)
  if (scheduled) return
  scheduled = true
  // A hidden page gets no frames, but goes on all the same.
  if (document.hidden) setTimeout(flush, 50)
  else requestAnimationFrame(flush)
})

function flush(): void {
  scheduled = false
  batch(() => {
    const changes = new Map<string, Partial<OpenReport>>()
    for (const response of arrived.splice(0)) take(response, changes)
    update(changes)
  })
}

function take(response: Response, changes: Map<string, Partial<OpenReport>>): void {
  const { key } = response
  if (response.kind === 'read') {
    changes.set(key, { state: 'ready', took: response.took, ...contentOf(response.report) })
  } else if (response.kind === 'failed') {
    changes.set(key, { state: 'failed', error: [response.message, response.remedy].filter(Boolean).join('。') })
  } else if (response.kind === 'baseline') {
    try {
      note.value = messages.value.loaded(loadBaseline(response.baseline))
    } catch {
      note.value = messages.value.badBaseline
    }
    remove(key)
  } else {
    openResults(key, response.reports, response.last)
  }
}

/** Puts results in front of the entry that stands for their file, and takes it away after the last. */
function openResults(key: string, results: readonly Received[], last: boolean): void {
  const opened = results.map(openedFrom)
  replace(key, opened, last)
  const shown = currentKey.value === key || reports.value.every(r => r.key !== currentKey.value)
  if (shown && opened[0]) currentKey.value = opened[0].key
  if (last && shown && reports.value.length === 1) view.value = 'report'
}

/** Opens files in the order given. One file alone is shown as a report, several as an overview. */
export function openFiles(files: readonly File[]): void {
  if (files.length === 0) return
  const entries = files.map(f => ({ file: f, entry: waiting(f.name) }))
  const wasEmpty = reports.value.length === 0
  add(entries.map(e => e.entry))
  if (wasEmpty || files.length === 1) {
    const isResults = /\.(json|ndjson|jsonl)$/i.test(files[0]!.name)
    show(entries[0]!.entry.key, files.length > 1 || isResults ? 'overview' : 'report')
  }
  queue(entries.map(({ file, entry }) => ({ key: entry.key, file, lang: lang.value })))
}

/** Opens results that came with the page. */
export function openGiven(value: unknown): void {
  const opened = (received(value, '') ?? []).map(openedFrom)
  add(opened)
  if (opened[0]) show(opened[0].key, opened.length > 1 ? 'overview' : 'report')
}

export function show(key: string, where: 'report' | 'overview'): void {
  batch(() => {
    currentKey.value = key
    selected.value = null
    view.value = where
  })
}

const contentOf = ({ name, analysis, places }: Received) => ({ name, analysis, places, text: analysis.text ?? null })

const openedFrom = (result: Received): OpenReport => ({
  ...waiting(result.name),
  state: 'ready',
  ...contentOf(result)
})

export const startEarly = (): void => void warmUp().catch(() => {})
