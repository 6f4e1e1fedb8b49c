// 意见单: what a department is sent. Only on paper: position, original text, what to correct. One letter a report.
import type { Finding } from '../../../src/model'
import { messages } from '../messages'
import { placeOf, placeText, sectionAt, sentenceAround } from '../reading/places'
import { relationsOf } from '../reading/relations'
import type { LoadedReport } from '../state/reports'
import { reviewOf } from '../state/review'
import { shown } from './Words'

const RANK = { error: 0, warning: 1, info: 2 }

export function PrintLetter({ report }: { report: LoadedReport }) {
  const m = messages.value
  const { analysis, name } = report
  const findings = analysis.findings
    .filter(f => {
      const { state } = reviewOf(report, f)
      return state === 'confirmed' || (state === 'new' && f.severity !== 'info')
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || (placeOf(a)?.start ?? 0) - (placeOf(b)?.start ?? 0))
  return (
    <section class="letter">
      <h1>{m.printTitle}</h1>
      <dl>
        <dt>{m.issuer}</dt>
        <dd>{shown(analysis.report.issuer ?? '')}</dd>
        <dt>{m.report}</dt>
        <dd>{shown(analysis.report.title ?? name)}</dd>
      </dl>
      <p>{findings.length === 0 ? m.printNone : m.printCount(findings.length)}</p>
      {findings.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{m.number}</th>
              <th scope="col">{m.printPlace}</th>
              <th scope="col">{m.printText}</th>
              <th scope="col">{m.printAdvice}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((f, i) => (
              <Row key={`${i}`} number={i + 1} finding={f} report={report} />
            ))}
          </tbody>
        </table>
      )}
      <footer>
        <span>{m.printSigned}</span>
        <span>{m.printDate}</span>
      </footer>
    </section>
  )
}

function Row({ number, finding, report }: { number: number; finding: Finding; report: LoadedReport }) {
  const m = messages.value
  const { analysis, text, places } = report
  const relations = relationsOf(analysis)
  const at = placeOf(finding)
  const heading = at && sectionAt(analysis.sections, at.start)?.heading
  const cell = at && relations.cellAt(at)
  const words = cell
    ? `${cell.cell.label} ${cell.cell.raw}`
    : at && text !== null
      ? slice(text, sentenceAround(text, at))
      : ''
  const { comment } = reviewOf(report, finding)
  return (
    <tr>
      <td>{number}</td>
      <td>
        {heading && <div>{shown(heading)}</div>}
        {at && placeText(at, { text, analysis, places, relations }, m.place)}
      </td>
      <td>{shown(words)}</td>
      <td>
        {shown(finding.message)}
        {comment && <div class="comment">{shown(comment)}</div>}
      </td>
    </tr>
  )
}

const slice = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end).trim()
