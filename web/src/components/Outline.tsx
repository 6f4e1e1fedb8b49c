// The report's headings as a way to go about, each with what was found under it.
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { goTo, sectionElement } from '../state/selection'

export function Outline({ analysis }: { analysis: Analysis }) {
  const m = messages.value
  return (
    <nav class="outline" aria-label={m.outline}>
      <h2>{m.outline}</h2>
      <ol>
        {analysis.sections
          .filter(s => s.heading !== '')
          .map(s => {
            const own = analysis.findings.filter(f => {
              const at = f.evidence[0]?.start ?? -1
              return s.start <= at && at < s.end
            })
            const errors = own.filter(f => f.severity === 'error').length
            return (
              <li key={s.id} class={`level-${s.level}`}>
                <button type="button" lang="zh-CN" onClick={() => goTo(null, sectionElement(s.id))}>
                  {s.heading}
                </button>
                {own.length > 0 && <span class={errors > 0 ? 'count error' : 'count'}>{own.length}</span>}
              </li>
            )
          })}
      </ol>
    </nav>
  )
}
