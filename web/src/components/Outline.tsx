// The report's headings as a way to go about, each with what was found under it.
import { useMemo } from 'preact/hooks'
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { placeOf } from '../reading/places'
import { lowerBound } from '../reading/search'
import { goTo, sectionElement } from '../state/selection'
import { shown } from './Words'

export function Outline({ analysis }: { analysis: Analysis }) {
  const m = messages.value
  const entries = useMemo(() => {
    const startsOf = (isWanted: (severity: string) => boolean): number[] =>
      analysis.findings.flatMap(f => (isWanted(f.severity) ? (placeOf(f)?.start ?? []) : [])).sort((a, b) => a - b)
    const all = startsOf(() => true)
    const errors = startsOf(s => s === 'error')
    const within = (starts: number[], s: { start: number; end: number }): number =>
      lowerBound(starts, s.end) - lowerBound(starts, s.start)
    return analysis.sections
      .filter(s => s.heading !== '')
      .map(section => ({ section, all: within(all, section), errors: within(errors, section) }))
  }, [analysis])
  return (
    <nav class="outline" aria-label={m.outline}>
      <h2>{m.outline}</h2>
      <ol>
        {entries.map(({ section: s, all, errors }) => (
          <li key={s.id} class={`level-${s.level}`}>
            <button type="button" lang="zh-CN" onClick={() => goTo(null, sectionElement(s.id), s.start)}>
              {shown(s.heading)}
            </button>
            {all > 0 && (
              <span class={errors > 0 ? 'count error' : 'count'} title={`${m.findings} ${all}`}>
                {all}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
