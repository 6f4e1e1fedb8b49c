// How a figure was read, shown beside it while it is hovered or focused. One tooltip for the page, moved about.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { labelOf } from '../../../src/forms'
import type { Analysis, Claim } from '../../../src/model'
import { messages } from '../messages'
import type { Relations } from '../reading/relations'
import { rangeText } from './Inspector'
import { shown } from './Words'

const shownAt = signal<{ claim: Claim; x: number; y: number } | null>(null)

export function Tooltip({ text, analysis, relations }: { text: string; analysis: Analysis; relations: Relations }) {
  useEffect(() => {
    const show = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-claim]') : null
      const claim = target ? relations.claim(target.dataset.claim ?? '') : undefined
      if (!target || !claim) {
        shownAt.value = null
        return
      }
      const box = target.getBoundingClientRect()
      shownAt.value = {
        claim,
        x: Math.min(box.left, innerWidth - 340),
        y: box.bottom + 6 > innerHeight - 110 ? box.top - 110 : box.bottom + 6
      }
    }
    const hide = (): void => {
      shownAt.value = null
    }
    document.addEventListener('mouseover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('keydown', hide)
    document.addEventListener('scroll', hide, true)
    return () => {
      document.removeEventListener('mouseover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('keydown', hide)
      document.removeEventListener('scroll', hide, true)
    }
  }, [relations])

  const now = shownAt.value
  if (now === null) return null
  const m = messages.value
  const { claim } = now
  const verdict = relations.verdictOfClaim(claim.id)
  const name =
    claim.indicator === null ? m.noIndicator : (labelOf(claim.indicator, analysis.report.form) ?? claim.indicator)
  return (
    <div class="tooltip" role="tooltip" style={{ left: `${now.x}px`, top: `${now.y}px` }}>
      <div>
        <span class="badge" data-verdict={verdict}>
          <span aria-hidden="true">{m.verdictSigns[verdict]} </span>
          {m.verdict[verdict]}
        </span>{' '}
        <b>{claim.value.toLocaleString('en', { maximumFractionDigits: 6 })}</b> {claim.unit ?? ''}{' '}
        {claim.bound !== 'exact' && `${m.bound[claim.bound]} ${rangeText(claim.range)}`}
      </div>
      <div lang="zh-CN">{name}</div>
      {claim.why.length > 0 && (
        <div class="words">
          {claim.why.map(w => (
            <span key={`${w.start}${w.concept}`}>{shown(text.slice(w.start, w.end))}</span>
          ))}
        </div>
      )}
    </div>
  )
}
