// Takes results out of their file when they are looked at. A file of thousands is listed at once (analysis/worker.ts) and left
// where it is.
import { type Received, receivedOne } from '../reading/contract'
import { digestOf } from '../reading/digest'
import { isLoaded, type LoadedReport, type OpenReport, update } from './reports'

/** What an entry holds of a result. */
export const contentOf = ({ name, analysis, places }: Received) => ({
  ...{ name, analysis, places },
  text: analysis.text ?? null
})

/**
 * The result of a report, wherever it is; what is open does not change.
 *
 * @throws Error when the file it lies in is gone or was changed, or when the report has no result
 */
export async function taken(report: OpenReport): Promise<LoadedReport> {
  if (isLoaded(report)) return report
  if (report.stored === null) throw new Error(report.error ?? report.name)
  const result = receivedOne(JSON.parse(await report.stored.text()), report.name)
  if (result === null) throw new Error(report.name)
  return { ...report, ...contentOf(result), name: report.name, digest: digestOf(result.analysis) }
}

/** All results, one after the other, so that the page stays alive meanwhile. */
export async function allTaken(reports: readonly OpenReport[]): Promise<LoadedReport[]> {
  const all: LoadedReport[] = []
  for (const report of reports) all.push(await taken(report))
  return all
}

const underWay = new Set<string>()

/** Has the results of these reports here, for as long as they are open. A report whose file is gone becomes a failed one. */
export async function keep(reports: readonly OpenReport[]): Promise<void> {
  const wanted = reports.filter(r => r.stored !== null && !isLoaded(r) && !underWay.has(r.key))
  for (const { key } of wanted) underWay.add(key)
  const changes = new Map<string, Partial<OpenReport>>()
  for (const report of wanted) {
    try {
      const { text, analysis, places } = await taken(report)
      changes.set(report.key, { text, analysis, places })
    } catch (error) {
      changes.set(report.key, { state: 'failed', error: error instanceof Error ? error.message : String(error) })
    }
    underWay.delete(report.key)
  }
  update(changes)
}
