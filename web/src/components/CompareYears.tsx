// Two reports side by side with the sentences that both have marked.
import { useMemo, useState } from 'preact/hooks'
import { messages } from '../messages'
import { repeatedIn } from '../reading/repeated'
import { type OpenReport, readyReports } from '../state/reports'

export function CompareYears() {
  const m = messages.value
  const withText = readyReports.value.filter(r => r.text !== null)
  const byYear = [...withText].sort((a, b) => (a.analysis?.report.year ?? 0) - (b.analysis?.report.year ?? 0))
  const [leftKey, setLeft] = useState('')
  const [rightKey, setRight] = useState('')
  const left = withText.find(r => r.key === leftKey) ?? byYear[0]
  const right = withText.find(r => r.key === rightKey) ?? byYear[1]
  if (!left || !right) return <p class="quiet pad">{m.noData}</p>
  return (
    <main class="compare">
      <p class="quiet">{m.compareNote}</p>
      <div class="sides">
        <Side report={left} other={right} label={m.left} onPick={setLeft} all={byYear} />
        <Side report={right} other={left} label={m.right} onPick={setRight} all={byYear} />
      </div>
    </main>
  )
}

interface SideProps {
  report: OpenReport
  other: OpenReport
  label: string
  all: readonly OpenReport[]
  onPick: (key: string) => void
}

function Side({ report, other, label, all, onPick }: SideProps) {
  const m = messages.value
  const text = report.text ?? ''
  const { sentences, share } = useMemo(() => repeatedIn(text, other.text ?? ''), [text, other.text])
  return (
    <section aria-label={label}>
      <div class="selects">
        <select aria-label={label} value={report.key} onChange={e => onPick(e.currentTarget.value)}>
          {all.map(r => (
            <option key={r.key} value={r.key}>
              {r.name}
            </option>
          ))}
        </select>
        <span class="quiet">{m.repeated(`${(share * 100).toFixed(1)}%`)}</span>
      </div>
      <div class="page" lang="zh-CN">
        {sentences.map(s => (
          <p key={s.start} class={s.repeated ? 'repeated' : undefined}>
            {text.slice(s.start, s.end)}
          </p>
        ))}
      </div>
    </section>
  )
}
