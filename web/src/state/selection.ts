// What is selected in the report that is open: a claim, a cell, a finding; what is searched; how the findings are filtered.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Severity } from '../../../src/model'
import { hitsOf } from '../reading/search'
import { current } from './reports'

export type Selected =
  | { kind: 'claim'; id: string }
  | { kind: 'cell'; table: string; index: number }
  | { kind: 'finding'; index: number }

export type View = 'report' | 'overview' | 'compare'

export const view = signal<View>('report')
export const selected = signal<Selected | null>(null)
/** A short word to the person: what was loaded, what could not be. */
export const note = signal('')

export interface Filters {
  severity: Severity | 'all'
  rule: string
  section: string
  state: 'open' | 'all'
}
export const NO_FILTERS: Filters = { severity: 'all', rule: 'all', section: 'all', state: 'all' }
export const filters = signal<Filters>(NO_FILTERS)

/** What is searched for, set when typing pauses; and which of the hits is the current one. */
export const query = signal('')
export const hit = signal(0)
export const hits = computed(() => hitsOf(current.value?.text ?? '', query.value))
effect(() => {
  hits.value
  hit.value = 0
})

/** Where the page should scroll to next: an element, or else the block that holds an offset. */
export const wanted = signal<{ element: string | null; offset: number | null } | null>(null)

export const claimElement = (id: string): string => `claim-${id}`
export const cellElement = (table: string, index: number): string => `cell-${table}-${index}`
export const sectionElement = (id: string): string => `section-${id}`
export const placeElement = (start: number): string => `place-${start}`
export const blockElement = (start: number): string => `at-${start}`
export const HIT_ELEMENT = 'current-hit'

/** Selects and scrolls in one step, so that the page never shows one without the other. */
export function goTo(target: Selected | null, element: string | null, offset: number | null = null): void {
  batch(() => {
    selected.value = target
    if (element !== null || offset !== null) wanted.value = { element, offset }
  })
}

/** Takes the next hit, or the one before; goes round. */
export function stepHit(by: 1 | -1): void {
  const all = hits.value.starts
  if (all.length === 0) return
  batch(() => {
    hit.value = (hit.value + by + all.length) % all.length
    wanted.value = { element: HIT_ELEMENT, offset: all[hit.value]! }
  })
}

const keyOf = (s: Selected | null): string =>
  s === null
    ? ''
    : s.kind === 'claim'
      ? `claim ${s.id}`
      : s.kind === 'cell'
        ? `cell ${s.table} ${s.index}`
        : `finding ${s.index}`
const flags = new Map<string, ReturnType<typeof signal<boolean>>>()
let before = ''
effect(() => {
  const now = keyOf(selected.value)
  const old = before
  before = now
  if (old === now) return
  batch(() => {
    for (const [key, is] of [
      [old, false],
      [now, true]
    ] as const) {
      const flag = flags.get(key)
      if (flag) flag.value = is
    }
  })
})

/** Whether one thing is selected. Of thousands of marks on a page only the two that change are drawn again. */
export function isSelected(target: Selected): ReadonlySignal<boolean | undefined> {
  const key = keyOf(target)
  let flag = flags.get(key)
  if (flag === undefined) {
    flag = signal<boolean>(key === keyOf(selected.peek()))
    flags.set(key, flag)
  }
  return flag
}
