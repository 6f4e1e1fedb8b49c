// The problems a report admits and the measures it plans, with their categories and a way to each.
import type { Analysis, Statement } from '../../../src/model'
import { messages } from '../messages'
import { goTo } from '../state/selection'
import { shown } from './Words'

export function Statements({ analysis }: { analysis: Analysis }) {
  const m = messages.value
  if (analysis.problems.length + analysis.plans.length === 0) return <p class="quiet">{m.noStatements}</p>
  return (
    <>
      <List kind="problem" statements={analysis.problems} />
      <List kind="plan" statements={analysis.plans} />
    </>
  )
}

function List({ kind, statements }: { kind: 'problem' | 'plan'; statements: readonly Statement[] }) {
  const m = messages.value
  if (statements.length === 0) return null
  return (
    <section class="statements" aria-label={m[kind]}>
      <h3>
        {m[kind]} {statements.length}
      </h3>
      <ol>
        {statements.map(s => (
          <li key={s.start} class={kind}>
            <button type="button" class="body" onClick={() => goTo(null, null, s.start)}>
              <span lang="zh-CN">{shown(s.text.length > LONGEST ? `${s.text.slice(0, LONGEST)}…` : s.text)}</span>
              <span class="categories">
                {s.categories.length === 0 && <span class="quiet">{m.uncategorised}</span>}
                {s.categories.map(c => (
                  <span key={c.id} class="category">
                    {m.categories[c.id] ?? c.id} <small>{Math.round(c.score * 100)}%</small>
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

const LONGEST = 120
