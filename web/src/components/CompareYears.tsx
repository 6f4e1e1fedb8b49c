// Two reports side by side with the sentences that both have marked.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { labelOf } from '../../../src/forms'
import { messages } from '../messages'
import { type MarkedSentence, repeatedIn } from '../reading/repeated'
import { sharedFigures } from '../reading/series'
import { keep } from '../state/contents'
import { current, isLoaded, type LoadedReport, type OpenReport, type ReadyReport, readyReports } from '../state/reports'
import { Scroller } from './Scroller'
import { shown } from './Words'

export function CompareYears() {
  const m = messages.value
  const withText = readyReports.value.filter(r => r.text !== null || !isLoaded(r))
  const inOrder = [...withText].sort(
    (a, b) =>
      (a.digest.issuer ?? '').localeCompare(b.digest.issuer ?? '', 'zh') || (a.digest.year ?? 0) - (b.digest.year ?? 0)
  )
  const [leftKey, setLeft] = useState('')
  const [rightKey, setRight] = useState('')
  const [first, second] = pairOf(inOrder, current.value)
  const left = withText.find(r => r.key === leftKey) ?? first
  const right = withText.find(r => r.key === rightKey) ?? second
  useEffect(() => void keep([left, right].filter(r => r !== undefined)), [left, right])
  if (!left || !right) return <p class="quiet pad">{m.noData}</p>
  return (
    <main class="compare" id="main" tabIndex={-1}>
      <header class="summary">
        <h1>{m.viewCompare}</h1>
        <p class="quiet">{m.compareNote}</p>
      </header>
      {isLoaded(left) && isLoaded(right) && <Figures left={left} right={right} />}
      <div class="sides">
        <Side report={left} other={right} label={m.left} side="left" onPick={setLeft} all={inOrder} />
        <Side report={right} other={left} label={m.right} side="right" onPick={setRight} all={inOrder} />
      </div>
    </main>
  )
}

/** Two years of one issuer: of the report that was looked at, else of the first issuer that has two. */
function pairOf(inOrder: readonly ReadyReport[], looked: OpenReport | null): (ReadyReport | undefined)[] {
  const issuer = looked?.digest?.issuer
  const pairs = inOrder.flatMap((r, i) => {
    const next = inOrder[i + 1]
    const same = next !== undefined && r.digest.issuer !== null
    return same && r.digest.issuer === next.digest.issuer ? [[r, next]] : []
  })
  return (
    pairs.find(p => p.some(r => r.key === looked?.key)) ??
    pairs.find(p => p[0]?.digest.issuer === issuer) ??
    pairs[0] ??
    inOrder.slice(0, 2)
  )
}

/** Figures that both years state, the second against the first. */
function Figures({ left, right }: { left: LoadedReport; right: LoadedReport }) {
  const m = messages.value
  const figures = useMemo(() => sharedFigures(left.analysis, right.analysis), [left.analysis, right.analysis])
  if (figures.length === 0) return null
  const number = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: 6 })
  return (
    <details class="figures">
      <summary>
        {m.figuresCompared}（{figures.length}）
      </summary>
      <Scroller name={m.figuresCompared}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.indicator}</th>
              <th scope="col">{left.analysis.report.year ?? m.left}</th>
              <th scope="col">{right.analysis.report.year ?? m.right}</th>
              <th scope="col">{m.change}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(f => (
              <tr key={f.indicator}>
                <th scope="row" lang="zh-CN">
                  {labelOf(f.indicator) ?? f.indicator}
                </th>
                <td class="number">{number(f.left)}</td>
                <td class="number">{number(f.right)}</td>
                <td class="number">
                  {f.right > f.left && '+'}
                  {number(f.right - f.left)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  )
}

interface SideProps {
  report: OpenReport
  other: OpenReport
  label: string
  side: 'left' | 'right'
  all: readonly OpenReport[]
  onPick: (key: string) => void
}

function Side({ report, other, label, side, all, onPick }: SideProps) {
  const m = messages.value
  const text = report.text ?? ''
  const { sentences, share } = useMemo(() => repeatedIn(text, other.text ?? ''), [text, other.text])
  const paragraphs = useMemo(() => linesOf(sentences), [sentences])
  return (
    <section aria-label={label}>
      <div class="selects">
        <select aria-label={label} value={report.key} onChange={e => onPick(e.currentTarget.value)}>
          {all.map(r => (
            <option key={r.key} value={r.key}>
              {shown(r.name)}
            </option>
          ))}
        </select>
        <span class={share > 0 ? 'share' : 'quiet'}>{m.repeated(`${(share * 100).toFixed(1)}%`)}</span>
      </div>
      <div class="page" lang="zh-CN">
        {paragraphs.map(p => (
          <p key={p[0]?.start}>
            {p.map(s => {
              const words = shown(text.slice(s.start, s.end))
              if (s.twin === null) return <span key={s.start}>{words}</span>
              const { start, twin } = s
              return (
                // A link, which breaks over lines as the text does; a button would be a box.
                <a
                  key={start}
                  id={`${side}-${start}`}
                  class="repeated"
                  href={`#${side === 'left' ? 'right' : 'left'}-${twin}`}
                  onClick={goToTwin}
                >
                  <span class="for-ears">{m.repeatedSentence}</span>
                  {words}
                </a>
              )
            })}
          </p>
        ))}
      </div>
    </section>
  )
}

/** The sentences of each line. */
function linesOf(sentences: readonly MarkedSentence[]): MarkedSentence[][] {
  const lines: MarkedSentence[][] = []
  for (const s of sentences) {
    const last = lines[lines.length - 1]
    if (last === undefined || s.opens) lines.push([s])
    else last.push(s)
  }
  return lines
}

/** Of sentences that a report has more than once the first is led to. */
function goToTwin(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  event.preventDefault()
  const twin = document.getElementById(event.currentTarget.hash.slice(1))
  twin?.scrollIntoView({ block: 'center' })
  twin?.focus({ preventScroll: true })
}
