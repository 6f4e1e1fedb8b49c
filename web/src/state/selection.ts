// What is selected in the report that is open: a claim, a cell, a finding; and how the findings are filtered.
import { batch, signal } from '@preact/signals'
import type { Column, Severity } from '../../../src/model'

export type Selected =
  | { kind: 'claim'; id: string }
  | { kind: 'cell'; table: string; index: number }
  | { kind: 'finding'; index: number }

export type View = 'report' | 'overview' | 'compare'

export const view = signal<View>('report')
export const selected = signal<Selected | null>(null)
export const search = signal('')
export const filters = signal<{ severity: Severity | 'all'; rule: string; section: string; state: 'open' | 'all' }>({
  severity: 'all',
  rule: 'all',
  section: 'all',
  state: 'all'
})

/** Where the page should scroll to next; the component that owns the place clears it. */
export const wanted = signal<{ element: string } | null>(null)

export const claimElement = (id: string): string => `claim-${id}`
export const cellElement = (indicator: string, column: Column | null): string => `cell-${indicator}-${column ?? ''}`
export const sectionElement = (id: string): string => `section-${id}`

/** Selects and scrolls in one step, so that the page never shows one without the other. */
export function goTo(target: Selected | null, element: string | null): void {
  batch(() => {
    selected.value = target
    if (element !== null) wanted.value = { element }
  })
}
