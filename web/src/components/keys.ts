// Keys that work anywhere on the page but in a field that is being typed in.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { current, isLoaded, reports } from '../state/reports'
import { decide, reviewOf } from '../state/review'
import { selected, view } from '../state/selection'
import { filteredFindings, showFinding } from './FindingList'

export const helpShown = signal(false)

function step(by: 1 | -1): void {
  const analysis = current.value?.analysis
  if (!analysis) return
  const list = filteredFindings.value
  const s = selected.value
  const now = s?.kind === 'finding' ? list.indexOf(s.index) : by === 1 ? -1 : list.length
  const next = list[Math.max(0, Math.min(list.length - 1, now + by))]
  if (next === undefined) return
  view.value = 'report'
  showFinding(analysis, next)
}

function toggle(state: 'confirmed' | 'dismissed'): void {
  const report = current.value
  const s = selected.value
  if (!report || !isLoaded(report)) return
  const finding = s?.kind === 'finding' ? report.analysis.findings[s.index] : undefined
  if (!finding) return
  decide(report, finding, { state: reviewOf(report, finding).state === state ? 'new' : state })
}

function focus(id: string): void {
  document.getElementById(id)?.focus()
}

const KEYS: Record<string, () => void> = {
  n: () => step(1),
  p: () => step(-1),
  c: () => toggle('confirmed'),
  d: () => toggle('dismissed'),
  m: () => focus('comment'),
  '/': () => focus('search'),
  o: () => {
    if (reports.value.length > 0) view.value = 'overview'
  },
  r: () => {
    view.value = 'report'
  },
  '?': () => {
    helpShown.value = !helpShown.value
  },
  Escape: () => {
    selected.value = null
    helpShown.value = false
  }
}

export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null
      const typing = target !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (typing) {
        if (event.key === 'Escape') target.blur()
        return
      }
      const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
