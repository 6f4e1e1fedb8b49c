// 意见单: what a department is sent. Only on paper: position, original text, what to correct. One letter a report.
import { messages } from '../messages'
import { placeOf, placeText, sectionAt, sentenceAround } from '../reading/places'
import { relationsOf } from '../reading/relations'
import type { LoadedReport } from '../state/reports'
import { reviewOf } from '../state/review'
import { shown } from './Words'

const RANK = { error: 0, warning: 1, info: 2 }

export function PrintLetter({ report }: { report: LoadedReport }) {
  const m = messages.value
  const { analysis, text, name } = report
  const relations = relationsOf(analysis)
  const findings = analysis.findings
    .filter(f => {
      const { state } = reviewOf(report, f)
      return state === 'confirmed' || (state === 'new' && f.severity !== 'info')
    })
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || (placeOf(a)?.start ?? 0) - (placeOf(b)?.start ?? 0))
  return (
    <section class="letter">
      <h1>{m.printTitle}</h1>
      <p>
        {m.issuer}：{shown(analysis.report.issuer ?? '')}
        <br />
        {m.report}：{shown(analysis.report.title ?? name)}
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
              const at = placeOf(f)
              const heading = at && sectionAt(analysis.sections, at.start)?.heading
              const cell = at && relations.cellAt(at)
              const words =
                cell !== null && cell !== undefined
                  ? `${cell.cell.label} ${cell.cell.raw}`
                  : at && text !== null
                    ? slice(text, sentenceAround(text, at))
                    : ''
              const { comment } = reviewOf(report, f)
              return (
                <tr key={f.fingerprint}>
                  <td>{i + 1}</td>
                  <td>
                    {heading && <div>{shown(heading)}</div>}
                    {at && placeText(at, { text, analysis, places: report.places, relations }, m.place)}
                  </td>
                  <td>{shown(words ?? '')}</td>
                  <td>
                    {shown(f.message)}
                    {comment && <div>{shown(comment)}</div>}
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

const slice = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end).trim()
