// The reports that are open on the page, and which of them is looked at.
import { computed, signal } from '@preact/signals'
import type { Analysis } from '../../../src/model'

/** One opened file. */
export interface OpenReport {
  /** Unique on this page; a file opened twice is two entries. */
  key: string
  name: string
  state: 'waiting' | 'reading' | 'ready' | 'failed'
  /** The document's text; null when a results file came without it. */
  text: string | null
  analysis: Analysis | null
  /** Why it could not be read, and what to do; null unless failed. */
  error: string | null
  /** Milliseconds from the drop to the result. */
  took: number | null
}

export const reports = signal<readonly OpenReport[]>([])
export const currentKey = signal<string | null>(null)

export const current = computed(() => reports.value.find(r => r.key === currentKey.value) ?? null)
export const readyReports = computed(() => reports.value.filter(r => r.state === 'ready'))
export const progress = computed(() => {
  const all = reports.value.length
  const done = reports.value.filter(r => r.state === 'ready' || r.state === 'failed').length
  return { all, done, busy: done < all }
})

let serial = 0

/** A new entry that waits for its result. */
export function waiting(name: string): OpenReport {
  serial += 1
  return { key: `r${serial}`, name, state: 'waiting', text: null, analysis: null, error: null, took: null }
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

export function close(key: string): void {
  reports.value = reports.value.filter(r => r.key !== key)
  if (currentKey.value === key) currentKey.value = null
}

export function closeAll(): void {
  reports.value = []
  currentKey.value = null
}
