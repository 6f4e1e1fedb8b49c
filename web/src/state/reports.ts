// The reports that are open on the page, and which of them is looked at.
import { computed, signal } from '@preact/signals'
import type { Analysis } from '../../../src/model'
import type { PlacedSpan } from '../../../src/present/places'

/** One opened file. */
export interface OpenReport {
  /** Unique on this page; a file opened twice is two entries. */
  key: string
  name: string
  state: 'waiting' | 'ready' | 'failed'
  /** The document's text; null when a results file came without it. */
  text: string | null
  analysis: Analysis | null
  places: readonly PlacedSpan[]
  /** Why it could not be read, and what to do; null unless failed. */
  error: string | null
  /** Milliseconds that reading and analysing took; null when it was done elsewhere. */
  took: number | null
}

/** A report with its result. */
export type ReadyReport = OpenReport & { analysis: Analysis }

export const reports = signal<readonly OpenReport[]>([])
export const currentKey = signal<string | null>(null)

export const current = computed(() => reports.value.find(r => r.key === currentKey.value) ?? null)
export const readyReports = computed(() => reports.value.filter((r): r is ReadyReport => r.analysis !== null))
export const progress = computed(() => {
  const all = reports.value.length
  const done = reports.value.reduce((n, r) => n + (r.state === 'waiting' ? 0 : 1), 0)
  return { all, done, busy: done < all }
})

let serial = 0

/** A new entry that waits for its result. */
export function waiting(name: string): OpenReport {
  serial += 1
  return { key: `r${serial}`, name, state: 'waiting', text: null, analysis: null, places: [], error: null, took: null }
}

export function add(entries: readonly OpenReport[]): void {
  if (entries.length > 0) reports.value = [...reports.value, ...entries]
}

export function update(changes: ReadonlyMap<string, Partial<OpenReport>>): void {
  if (changes.size === 0) return
  reports.value = reports.value.map(r => {
    const change = changes.get(r.key)
    return change ? { ...r, ...change } : r
  })
}

/** Puts entries before the one of that key, and takes it away when it has served. */
export function replace(key: string, entries: readonly OpenReport[], served: boolean): void {
  const all = reports.value
  const at = all.findIndex(r => r.key === key)
  if (at >= 0) reports.value = [...all.slice(0, at), ...entries, ...all.slice(served ? at + 1 : at)]
}

export function remove(key: string): void {
  reports.value = reports.value.filter(r => r.key !== key)
  if (currentKey.value === key) currentKey.value = reports.value[0]?.key ?? null
}

export function removeAll(): void {
  reports.value = []
  currentKey.value = null
}
