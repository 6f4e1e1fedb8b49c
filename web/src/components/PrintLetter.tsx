// 意见单: what a department is sent. Only on paper: position, original text, what to correct.
import { messages } from '../messages'
import type { OpenReport } from '../state/reports'
import { reviewOf } from '../state/review'
import { sectionAt } from './FindingList'

export function PrintLetter({ report }: { report: OpenReport }) {
  const m = messages.value
  const { analysis, text } = report
  if (analysis === null) return null
  const findings = analysis.findings.filter(f => {
    const { state } = reviewOf(report.name, f)
    return state === 'confirmed' || (state === 'new' && f.severity !== 'info')
  })
  return (
    <section class="letter" aria-hidden="true">
      <h1>{m.printTitle}</h1>
      <p>
        {analysis.report.issuer ?? ''} {analysis.report.title ?? report.name}
      </p>
      {findings.length === 0 ? (
        <p>{m.printNone}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{m.number}</th>
              <th>{m.printPlace}</th>
              <th>{m.printText}</th>
              <th>{m.printAdvice}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((f, i) => {
              const at = f.evidence[0]
              const sentence = at && text !== null ? sentenceAround(text, at.start, at.end) : ''
              const { comment } = reviewOf(report.name, f)
              return (
                <tr key={f.fingerprint}>
                  <td>{i + 1}</td>
                  <td>{sectionAt(analysis.sections, at?.start ?? -1)?.heading}</td>
                  <td>{sentence}</td>
                  <td>
                    {f.message}
                    {comment && <div>{comment}</div>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The sentence around a span, at most 160 characters of it. */
function sentenceAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < 80 && !/[。\n\r]/.test(text[from - 1]!)) from--
  let to = end
  while (to < text.length && to - end < 80 && !/[。\n\r]/.test(text[to]!)) to++
  return text.slice(from, to).trim()
}
