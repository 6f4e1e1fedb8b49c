// The reports that are open on the page, and which of them is looked at.
import { computed, signal } from '@preact/signals'
import type { Analysis } from '../../../src/model'
import type { PlacedSpan } from '../../../src/present/places'
import type { Digest } from '../reading/digest'

/** One opened report. */
export interface OpenReport {
  /** Unique on this page; a file opened twice is two entries. */
  key: string
  name: string
  state: 'waiting' | 'ready' | 'failed'
  /** What the view of many reports shows; null unless ready. */
  digest: Digest | null
  /** The file it was read from here; null when its result was made elsewhere. */
  source: File | null
  /** Where its result lies in a results file, from which it is taken when it is looked at; null when it is here. */
  stored: Blob | null
  /** The document's text; null when a results file came without it, and until the result is taken out. */
  text: string | null
  analysis: Analysis | null
  places: readonly PlacedSpan[]
  /** Why it could not be read, and what to do; null unless failed. */
  error: string | null
  /** Milliseconds that reading and analysing took; null when it was done elsewhere. */
  took: number | null
}

/** A report that is known. */
export type ReadyReport = OpenReport & { digest: Digest }
/** A report whose result is here. */
export type LoadedReport = ReadyReport & { analysis: Analysis }

export const isLoaded = (r: OpenReport): r is LoadedReport => r.analysis !== null

export const reports = signal<readonly OpenReport[]>([])
export const currentKey = signal<string | null>(null)

export const current = computed(() => reports.value.find(r => r.key === currentKey.value) ?? null)
export const readyReports = computed(() => reports.value.filter((r): r is ReadyReport => r.digest !== null))
export const progress = computed(() => {
  const all = reports.value.length
  const done = reports.value.reduce((n, r) => n + (r.state === 'waiting' ? 0 : 1), 0)
  return { all, done, busy: done < all }
})

let serial = 0

/** A new entry that waits for its result. */
export function waiting(name: string, source: File | null = null): OpenReport {
  serial += 1
  return {
    key: `r${serial}`,
    name,
    source,
    state: 'waiting',
    ...{ digest: null, stored: null, text: null, analysis: null, places: [], error: null, took: null }
  }
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

/** Puts entries before the one of that key. */
export function addBefore(key: string, entries: readonly OpenReport[]): void {
  const all = reports.value
  const at = all.findIndex(r => r.key === key)
  if (at >= 0) reports.value = [...all.slice(0, at), ...entries, ...all.slice(at)]
}

export function remove(key: string): void {
  reports.value = reports.value.filter(r => r.key !== key)
  if (currentKey.value === key) currentKey.value = reports.value[0]?.key ?? null
}

export function removeAll(): void {
  reports.value = []
  currentKey.value = null
}
