// From dropped files to open reports: what was dropped is listed at once, and filled in as the worker answers.
import { batch, effect } from '@preact/signals'
import { messages } from '../messages'
import { type Received, received } from '../reading/contract'
import { digestOf } from '../reading/digest'
import { contentOf } from '../state/contents'
import { add, addBefore, currentKey, type OpenReport, remove, reports, update, waiting } from '../state/reports'
import { loadBaseline } from '../state/review'
import { note, selected, view } from '../state/selection'
import { lang } from '../state/settings'
import { isLast, type Listed, type Response } from './protocol'
import { onAnswer, queue, warmUp } from './queue'

export { forgetWaiting } from './queue'

const isResults = (file: File): boolean => /\.(json|ndjson|jsonl)$/i.test(file.name)

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
    const { took, digest } = response
    changes.set(key, { state: 'ready', took, digest, ...contentOf(response.report) })
  } else if (response.kind === 'failed') {
    changes.set(key, { state: 'failed', error: [response.message, response.remedy].filter(Boolean).join('。') })
  } else if (response.kind === 'listed') {
    list(key, response.reports)
  } else if (response.kind === 'baseline') {
    try {
      note.value = messages.value.loaded(loadBaseline(response.baseline))
    } catch {
      note.value = messages.value.badBaseline
    }
    remove(key)
  } else {
    remove(key)
    const [only, ...others] = reports.value
    if (only && others.length === 0) view.value = 'report'
  }
  if (isLast(response)) resultFiles.delete(key)
}

/** Files whose results are being listed. */
const resultFiles = new Map<string, File>()

/** Puts results in front of the entry that stands for their file. */
function list(key: string, results: readonly Listed[]): void {
  const file = resultFiles.get(key)
  if (!file) return
  const listed = results.map(({ name, digest, span }): OpenReport => {
    const stored = file.slice(span.start, span.end)
    return { ...waiting(name), state: 'ready', digest, stored }
  })
  addBefore(key, listed)
  const shown = currentKey.value === key || reports.value.every(r => r.key !== currentKey.value)
  if (shown && listed[0]) currentKey.value = listed[0].key
}

/** Opens files in the order given. One file alone is shown as a report, several as an overview. */
export function openFiles(files: readonly File[]): void {
  if (files.length === 0) return
  const entries = files.map(file => ({ file, entry: waiting(file.name, isResults(file) ? null : file) }))
  const wasEmpty = reports.value.length === 0
  add(entries.map(e => e.entry))
  if (wasEmpty || files.length === 1) {
    show(entries[0]!.entry.key, files.length > 1 || isResults(files[0]!) ? 'overview' : 'report')
  }
  for (const { file, entry } of entries) if (isResults(file)) resultFiles.set(entry.key, file)
  queue(entries.map(({ file, entry }) => ({ key: entry.key, file, lang: lang.value })))
}

/** Findings speak the language they were made in: what was read here is read again when the page's language changes. */
export function followLanguage(): void {
  let spoken = lang.value
  effect(() => {
    if (lang.value === spoken) return
    spoken = lang.value
    const again = reports.peek().flatMap(({ key, source }) => (source ? [{ key, file: source, lang: spoken }] : []))
    queue(again)
  })
}

/** More than this is listed by the worker, and taken out when it is looked at. */
const AT_ONCE = 4_000_000

/** Opens results that came inside the page: JSON text. */
export function openGiven(content: string): void {
  if (content.length > AT_ONCE) {
    openFiles([new File([content], 'results.json')])
    return
  }
  const opened = (received(JSON.parse(content), '') ?? []).map(openedFrom)
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

const openedFrom = (result: Received): OpenReport => ({
  ...waiting(result.name),
  state: 'ready',
  digest: digestOf(result.analysis),
  ...contentOf(result)
})

export const startEarly = (): void => void warmUp().catch(() => {})
